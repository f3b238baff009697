using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>
/// A pattern in the language of .NET's <c>Regex</c>, which works on UTF-16 code units: <c>[a😀]</c> becomes
/// <c>\A(?:(?:[a]|\uD83D[\uDE00]))\z</c>.
/// </summary>
/// <remarks>
/// For the options <c>NonBacktracking | CultureInvariant | ExplicitCapture</c>. On well-formed text it matches exactly what the
/// pattern means over code points; text with a surrogate alone never matches where that surrogate stands. Only escapes, classes,
/// alternatives and quantifiers are written, so nothing that .NET reads in its own way can occur. What <see cref="PatternLimits"/>
/// allow compiles; with a match in time linear to the text.
/// </remarks>
internal static class DotNetPattern
{
    /// <summary>The text for .NET's <c>Regex</c>.</summary>
    public static string From(Pattern pattern)
    {
        var text = new StringBuilder(@"\A(?:");
        Write(text, pattern);
        return text.Append(@")\z").ToString();
    }

    private static void Write(StringBuilder text, Pattern pattern)
    {
        switch (pattern)
        {
            case Empty:
                text.Append("(?:)");
                break;
            case CodePointSet set:
                WriteSet(text, set);
                break;
            case Sequence sequence:
                foreach (var item in sequence.Items)
                    Write(text, item);
                break;
            case Alternation alternation:
                WriteAlternatives(text, alternation.Items);
                break;
            case Repeat repeat:
                text.Append("(?:");
                Write(text, repeat.Item);
                text.Append("){")
                    .Append(LeastRounds(repeat).ToString(CultureInfo.InvariantCulture))
                    .Append(',')
                    .Append(repeat.Maximum?.ToString(CultureInfo.InvariantCulture))
                    .Append('}');
                break;
        }
    }

    // .NET's engines lose matches of (?:a+|)+a, but not of (?:a+|)*a, which means the same: a round may be empty.
    private static int LeastRounds(Repeat repeat) => TakesNothing(repeat.Item) ? 0 : repeat.Minimum;

    private static bool TakesNothing(Pattern pattern) => pattern switch
    {
        Empty => true,
        Sequence sequence => sequence.Items.All(TakesNothing),
        Alternation alternation => alternation.Items.Any(TakesNothing),
        Repeat repeat => repeat.Minimum == 0 || TakesNothing(repeat.Item),
        _ => false,
    };

    private static void WriteAlternatives(StringBuilder text, EquatableArray<Pattern> items)
    {
        for (var index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "(?:" : "|");
            Write(text, items[index]);
        }

        text.Append(')');
    }

    private static void WriteSet(StringBuilder text, CodePointSet set)
    {
        var utf16 = new Utf16Set(set);
        if (utf16.Pairs.Count == 0)
        {
            WriteClass(text, utf16.Units);
            return;
        }

        text.Append("(?:");
        if (utf16.Units.Count > 0)
        {
            WriteClass(text, utf16.Units);
            text.Append('|');
        }

        for (var index = 0; index < utf16.Pairs.Count; index++)
        {
            if (index > 0)
                text.Append('|');
            WriteClass(text, [utf16.Pairs[index].High]);
            WriteClass(text, utf16.Pairs[index].Low);
        }

        text.Append(')');
    }

    private static void WriteClass(StringBuilder text, IReadOnlyList<CodePointRange> ranges)
    {
        // No code unit is neither white space nor another character: a class that never matches.
        if (ranges.Count == 0)
        {
            text.Append(@"[^\s\S]");
            return;
        }

        text.Append('[');
        foreach (var range in ranges)
        {
            WriteUnit(text, range.First);
            if (range.Last > range.First)
                WriteUnit(text.Append('-'), range.Last);
        }

        text.Append(']');
    }

    private static void WriteUnit(StringBuilder text, int unit)
    {
        if (unit < 128 && char.IsLetterOrDigit((char)unit))
            text.Append((char)unit);
        else
            text.Append(@"\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
    }
}
