using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>What the attribute says that makes a record an event.</summary>
internal static class EventAttribute
{
    /// <summary>The attribute of a record; null where it is no event.</summary>
    public static AttributeData? Find(ISymbol symbol) => AttributeNames.Find(symbol, AttributeNames.TammaEvent);

    /// <summary>The event's type; null where there is none yet.</summary>
    public static string? TypeOf(AttributeData attribute) => AttributeArguments.TextAt(attribute, 0);

    /// <summary>The event's type; null of what is no event.</summary>
    public static string? TypeOf(ISymbol symbol) => Find(symbol) is { } attribute ? TypeOf(attribute) : null;

    /// <summary>The contract's version; null where there is none yet.</summary>
    public static string? VersionOf(AttributeData attribute) => AttributeArguments.TextAt(attribute, 1);

    /// <summary>The event's own policy; null where the project's holds.</summary>
    public static CompatibilityPolicy? PolicyOf(AttributeData attribute) =>
        AttributeArguments.Named(attribute, "Compatibility", 0) is var value and >= (int)CompatibilityPolicy.Backward and <= (int)CompatibilityPolicy.Full
            ? (CompatibilityPolicy)value
            : null;
}
