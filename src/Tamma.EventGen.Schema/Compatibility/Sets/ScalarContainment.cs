using System;
using System.Linq;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <content>Numbers and texts: each constraint of the right side is tried alone, so that each that fails is told.</content>
internal sealed partial class Containment
{
    private void CompareNumbers(ContractType left, ContractType right, Place place)
    {
        var (set, other) = (NumberSet.Of(left)!, NumberSet.Of(right)!);
        var bounds = right is IntegerType integer ? FormatBounds.RangeOf(integer.Format) : FormatBounds.RangeOf(((NumberType)right).Format);
        if (TryNumber(BreakKind.Type, new NumberSet(bounds, right is IntegerType ? 1 : null, default)))
            return;
        TryNumber(BreakKind.Range, new NumberSet(other.Range, null, default));
        TryNumber(BreakKind.MultipleOf, new NumberSet(NumericRange.Unlimited, other.Divisor, default));
        TryNumber(BreakKind.Values, new NumberSet(NumericRange.Unlimited, null, other.Allowed));

        bool TryNumber(BreakKind kind, NumberSet constraint)
        {
            if (set.FirstOutside(constraint) is not { } number)
                return false;
            Add(place, kind, left, right, place.Wrap(new JsonNumber(number)));
            return true;
        }
    }

    private void CompareTexts(StringType left, StringType right, Place place)
    {
        if (left.AllowedValues.Count > 0)
        {
            CompareTextValues(left, right, place);
            return;
        }

        if (right.AllowedValues.Count > 0)
        {
            SearchText(BreakKind.Values, left, right, place, left.Length, [PatternCache.Literals(right.AllowedValues)]);
            return;
        }

        var isTooShort = right.Length.Minimum > 0 && SearchText(BreakKind.Length, left, right, place, left.Length.Intersect(new CountRange(0, right.Length.Minimum - 1)), []);
        if (!isTooShort && right.Length.Maximum is { } most and < int.MaxValue)
            SearchText(BreakKind.Length, left, right, place, left.Length.Intersect(new CountRange(most + 1, null)), []);
        if (right.Format != left.Format && FormatPatterns.Of(right.Format) is { } format)
            SearchText(BreakKind.Format, left, right, place, left.Length, [format.Possibly], [format.Surely]);
        var patterns = right.Patterns.Where(pattern => !left.Patterns.Contains(pattern, StringComparer.Ordinal)).Select(_patterns.Parse).ToArray();
        if (patterns.Any(pattern => pattern is null))
            Add(place, BreakKind.Pattern, left, right, witness: null, isProved: false);
        else if (patterns.Length > 0)
            SearchText(BreakKind.Pattern, left, right, place, left.Length, patterns!);
    }

    private void CompareTextValues(StringType left, StringType right, Place place)
    {
        var (set, other) = (new TextSet(left, _patterns), new TextSet(right, _patterns));
        var values = left.AllowedValues.Where(value => set.Contains(value) != false).ToArray();
        if (values.FirstOrDefault(value => other.Contains(value) == false) is { } outside)
            Add(place, right.AllowedValues.Count > 0 && !right.AllowedValues.Contains(outside, StringComparer.Ordinal) ? BreakKind.Values : Excluding(outside), left, right, place.Wrap(new JsonString(outside)));
        else if (values.Any(value => other.Contains(value) is null))
            Add(place, BreakKind.Format, left, right, witness: null, isProved: false);

        BreakKind Excluding(string text) =>
            new TextSet(right with { Length = CountRange.Unlimited }, _patterns).Contains(text) == true ? BreakKind.Length
            : right.Patterns.Any(pattern => _patterns.Matches(pattern, text) == false) ? BreakKind.Pattern
            : BreakKind.Format;
    }

    /// <summary>Looks for a text of the left side that fails one of the patterns: first among the texts that surely are of its format.</summary>
    private bool SearchText(BreakKind kind, StringType left, StringType right, Place place, CountRange length, Pattern[] failed, Pattern[]? possiblyFailed = null)
    {
        if (length.IsEmpty)
            return false;
        var set = new TextSet(left, _patterns);
        var found = set.Search(surely: true, failed, length);
        if (found.Text is { } text)
        {
            Add(place, kind, left, right, place.Wrap(new JsonString(text)));
            return true;
        }

        if (found.IsDecided && (possiblyFailed is not null || FormatPatterns.Of(left.Format) is { IsExact: false }))
            found = set.Search(surely: false, possiblyFailed ?? failed, length);
        if (found.IsDecided && found.Text is null)
            return false;
        Add(place, kind, left, right, witness: null, isProved: false);
        return true;
    }
}
