using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts.TypeScript;

/// <summary>
/// Comments that editors show (TSDoc), in which any text stays text: it ends no comment and begins no tag.
/// <code>
/// /**
///  * Number of the pull request.
///  * @deprecated Use another.
///  */
/// </code>
/// </summary>
internal static class TypeScriptComment
{
    /// <summary>The lines of a comment; none where there is nothing to say.</summary>
    public static IEnumerable<string> Of(params IEnumerable<string>[] parts)
    {
        var lines = parts.SelectMany(part => part).Where(line => line.Length > 0).ToArray();
        return lines.Length switch
        {
            0 => [],
            1 => ["/** " + lines[0] + " */"],
            _ => lines.Select(line => " * " + line).Prepend("/**").Append(" */"),
        };
    }

    /// <summary>Any text, on one line.</summary>
    public static string Text(string? text) => ShownText.OnOneLine(text ?? "")
        .Replace("&", "&amp;").Replace("*/", "*&#47;").Replace("@", "&#64;").Replace("{", "&#123;").Replace("<", "&lt;").Replace("`", "&#96;");

    /// <summary>
    /// JSON or a pattern as it is, in a code span, where editors take no character for anything else. What would end the span or the
    /// comment is an escape that means the same in both languages.
    /// </summary>
    private static string Code(string text) => "`" + ShownText.Escaped(text)
        .Replace("\n", "\\n").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029").Replace("`", "\\u0060").Replace("*/", "*\\/") + "`";

    /// <summary>What is said of a member beside its description.</summary>
    public static IEnumerable<string> Of(PropertyDefinition property)
    {
        if (FieldType.ShownConstraints(property.Type).ToArray() is { Length: > 0 } constraints)
            yield return string.Join(", ", constraints.Select(constraint => constraint.Name + " " + Value(constraint.Value))) + ".";
        if (property.TagKey is { } tag)
            yield return Text("Promoted to the tag " + tag + ".");
        if (property.Sensitivity != SensitivityKinds.None)
            yield return "Sensitive: " + string.Join(", ", Keywords.Sensitivities.Where(kind => property.Sensitivity.HasFlag(kind.Key)).Select(kind => kind.Value)) + ".";
        if (property.BlobRetentionDays is { } days)
            yield return days == 0 ? "Key of a blob." : "Key of a blob kept " + Number(days) + " days.";
        if (property.Truncation is { } truncation)
            yield return Text("Shortened to " + Number(truncation.Length) + (truncation.OriginalLength is { } member ? ", its length in " + member : "") + ".");
        if (property.Default is { } value)
            yield return "@defaultValue " + Code(value.ToString());
        foreach (var line in Of(property.Deprecation))
            yield return line;
    }

    /// <summary>The tag of what is deprecated.</summary>
    public static IEnumerable<string> Of(Deprecation? deprecation) =>
        deprecation is null ? [] : [("@deprecated " + Text(deprecation.Message)).TrimEnd()];

    private static string Value(JsonValue value) => value is JsonNumber or JsonBoolean ? value.ToString() : Code(FieldType.ConstraintValue(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
