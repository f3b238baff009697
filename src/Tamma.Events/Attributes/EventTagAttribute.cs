using System;

namespace Tamma.Events;

/// <summary>Declares that the member's value identifies the event in the envelope's <c>metadata.tags</c>. It is stated in the contract and the catalogue; who creates the event still sets the tag.</summary>
/// <param name="key">Key of the tag, such as <c>issueId</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EventTagAttribute(string key) : Attribute
{
    /// <summary>Key of the tag.</summary>
    public string Key { get; } = key;
}
