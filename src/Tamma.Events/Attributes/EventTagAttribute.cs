using System;

namespace Tamma.Events;

/// <summary>Declares that the member's value, as invariant text, is promoted to the envelope's <c>metadata.tags</c>.</summary>
/// <param name="key">Key of the tag, such as <c>issueId</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EventTagAttribute(string key) : Attribute
{
    /// <summary>Key of the tag.</summary>
    public string Key { get; } = key;
}
