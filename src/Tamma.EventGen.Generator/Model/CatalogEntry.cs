namespace Tamma.EventGen.Generator;

/// <summary>What the catalogue needs of an event: so little that an edit of the event seldom changes it.</summary>
/// <param name="EventType">The event type.</param>
/// <param name="Version">The version.</param>
/// <param name="FullName">The record with <c>global::</c>.</param>
internal sealed record CatalogEntry(string EventType, string Version, string FullName);

/// <summary>Where the catalogue class is generated.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="ClassName">The name of the class.</param>
internal sealed record CatalogOptions(string Namespace, string ClassName);
