using System;

namespace Tamma.Events;

/// <summary>Promotes the member's value to the envelope's <c>metadata.tags</c> when its event is created: as its JSON says it, a string without its quotes. A null value sets no tag.</summary>
/// <param name="key">Key of the tag, such as <c>issueId</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EventTagAttribute(string key) : Attribute
{
    /// <summary>Key of the tag.</summary>
    public string Key { get; } = key;
}
