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

        var length = new TextSet(left, _patterns).Length;
        if (right.AllowedValues.Count > 0)
            CompareTextsWithValues(BreakKind.Values, left, right, right.AllowedValues, place);
        var isTooShort = right.Length.Minimum > 0 && SearchText(BreakKind.Length, left, right, place, length.Intersect(new CountRange(0, right.Length.Minimum - 1)), []);
        if (!isTooShort && right.Length.Maximum is { } most and < int.MaxValue)
            SearchText(BreakKind.Length, left, right, place, length.Intersect(new CountRange(most + 1, null)), []);
        if (right.Format != left.Format && FormatPatterns.Of(right.Format) is { } format
            && !SearchText(BreakKind.Format, left, right, place, length, [format.Possibly], [format.Surely]) && format.MaxLength is { } longest)
            SearchText(BreakKind.Format, left, right, place, length.Intersect(new CountRange(longest + 1, null)), []);
        var patterns = right.Patterns.Where(pattern => !left.Patterns.Contains(pattern, StringComparer.Ordinal)).Select(_patterns.Parse).ToArray();
        if (patterns.Any(pattern => pattern is null))
            Add(place, BreakKind.Pattern, left, right, witness: null, isProved: false);
        else if (patterns.Length > 0)
            SearchText(BreakKind.Pattern, left, right, place, length, patterns!);
    }

    private void CompareTextValues(StringType left, StringType right, Place place)
    {
        var set = new TextSet(left, _patterns);
        // What both sides ask for is no question, even where it is not known which texts it allows.
        var rest = right with
        {
            Format = right.Format == left.Format ? StringFormat.None : right.Format,
            Patterns = right.Patterns.Where(pattern => !left.Patterns.Contains(pattern, StringComparer.Ordinal)).ToEquatableArray(),
        };
        var other = new TextSet(rest, _patterns);
        var doubtful = left.AllowedValues.Where(value => set.Contains(value) != false && other.Contains(value) != true).ToArray();
        if (doubtful.Length == 0)
            return;
        var proof = doubtful.FirstOrDefault(value => set.Contains(value) == true && other.Contains(value) == false);
        Add(place, Excluding(proof ?? doubtful[0]), left, right, proof is null ? null : place.Wrap(new JsonString(proof)), isProved: proof is not null);

        BreakKind Excluding(string text) =>
            right.AllowedValues.Count > 0 && !right.AllowedValues.Contains(text, StringComparer.Ordinal) ? BreakKind.Values
            : new TextSet(rest with { Length = CountRange.Unlimited }, _patterns).Contains(text) == true ? BreakKind.Length
            : rest.Patterns.Any(pattern => _patterns.Matches(pattern, text) != true) ? BreakKind.Pattern
            : BreakKind.Format;
    }

    /// <summary>Looks for a text of the left side, which has no list of values, that is not one of some values.</summary>
    /// <returns>Whether there may be one.</returns>
    private bool CompareTextsWithValues(BreakKind kind, StringType left, ContractType right, EquatableArray<string> values, Place place)
    {
        var set = new TextSet(left, _patterns);
        if (values.Sum(value => value.Length) <= PatternLimits.Positions)
            return SearchText(kind, left, right, place, set.Length, [PatternCache.Literals(values)]);
        // Too many for an automaton: the shortest text is hardly one of them, and one longer than all of them is not.
        var shortest = set.Sample();
        if (shortest.Text is { } text && !values.Contains(text, StringComparer.Ordinal))
            Add(place, kind, left, right, place.Wrap(new JsonString(text)));
        else if (!SearchText(kind, left, right, place, set.Length.Intersect(new CountRange(values.Max(value => value.Length) + 1, null)), []))
            Add(place, kind, left, right, witness: null, isProved: false);
        return true;
    }

    /// <summary>Looks for a text of the left side that fails one of the patterns: first among the texts that surely are of its format.</summary>
    private bool SearchText(BreakKind kind, StringType left, ContractType right, Place place, CountRange length, Pattern[] failed, Pattern[]? possiblyFailed = null)
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

        if (found.IsNothing && (possiblyFailed is not null || !set.IsExact))
            found = set.Search(surely: false, possiblyFailed ?? failed, length).IsNothing ? Found.Nothing : Found.Unknown;
        if (found.IsNothing)
            return false;
        Add(place, kind, left, right, witness: null, isProved: found.IsDecided);
        return true;
    }
}
