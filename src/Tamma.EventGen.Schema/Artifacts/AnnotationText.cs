using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>What a catalogue for people says of a member beside its type: one sentence for each annotation, in parts that a page formats.</summary>
internal static class AnnotationText
{
    /// <summary>The sentences, in a fixed order.</summary>
    public static IEnumerable<IReadOnlyList<TextPart>> Of(PropertyDefinition property)
    {
        if (property.TagKey is { } key)
            yield return [Words("tag "), Code(key)];
        foreach (var kind in Keywords.Sensitivities.Where(kind => property.Sensitivity.HasFlag(kind.Key)))
            yield return [Words("sensitive: " + kind.Value)];
        if (property.BlobRetentionDays is { } days)
            yield return [Words(days == 0 ? "key of a blob" : "key of a blob kept " + Number(days) + " days")];
        if (property.Truncation is { } truncation)
        {
            yield return truncation.OriginalLength is { } member
                ? [Words("shortened to " + Number(truncation.Length) + ", its length in "), Code(member)]
                : [Words("shortened to " + Number(truncation.Length))];
        }

        if (property.Deprecation is not null)
            yield return Of(property.Deprecation);
        foreach (var former in property.RenamedFrom)
            yield return [Words("was "), Code(former.Name), Words(": "), Author(former.Reason)];
        foreach (var hazard in property.Accepted)
            yield return [Words("accepted "), Author(hazard.Name), Words(": "), Author(hazard.Reason)];
    }

    /// <summary>That something is deprecated, and what its author says of it; empty where it is not.</summary>
    public static IReadOnlyList<TextPart> Of(Deprecation? deprecation) => deprecation switch
    {
        null => [],
        { Message: { Length: > 0 } message } => [Strong("Deprecated."), Words(" "), Author(message)],
        _ => [Strong("Deprecated.")],
    };

    /// <summary>Whether unknown members are refused, what became of former ones, and what harm is accepted.</summary>
    public static IEnumerable<IReadOnlyList<TextPart>> Of(ObjectDefinition definition) =>
    [
        .. definition.IsClosed ? new[] { new[] { Words("Members that are not listed are refused.") } } : [],
        .. definition.Reserved.Select(name => new[] { Code(name.Name), Words(" was removed: "), Author(name.Reason) }),
        .. definition.Accepted.Select(hazard => new[] { Words("Accepted "), Author(hazard.Name), Words(": "), Author(hazard.Reason) }),
    ];

    private static TextPart Words(string text) => new(text, TextStyle.Words);

    private static TextPart Strong(string text) => new(text, TextStyle.Strong);

    private static TextPart Code(string text) => new(text, TextStyle.Code);

    private static TextPart Author(string text) => new(text, TextStyle.Author);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A part of a sentence.</summary>
internal readonly record struct TextPart(string Text, TextStyle Style);

/// <summary>How a part of a sentence is shown, and whether it is to be escaped.</summary>
internal enum TextStyle
{
    /// <summary>Our words: harmless.</summary>
    Words,

    /// <summary>Our words, emphasized.</summary>
    Strong,

    /// <summary>An author's name or value.</summary>
    Code,

    /// <summary>An author's words.</summary>
    Author,
}
