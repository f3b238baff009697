using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>
/// The texts that a type allows. A format is known only between two patterns, so that a set of texts is too: <c>surely</c> takes
/// the lower one, else it is the upper one.
/// </summary>
internal sealed class TextSet
{
    private readonly StringType _type;
    private readonly PatternCache _patterns;

    public TextSet(StringType type, PatternCache patterns)
    {
        _type = type;
        _patterns = patterns;
    }

    public CountRange Length => _type.Length;

    /// <summary>Whether the text is in the set; null where that is not known.</summary>
    public bool? Contains(string text)
    {
        if (_type.AllowedValues.Count > 0 && !_type.AllowedValues.Contains(text, System.StringComparer.Ordinal))
            return false;
        var length = text.Count(c => !char.IsLowSurrogate(c));
        if (length < Length.Minimum || length > Length.Maximum)
            return false;
        bool? result = true;
        foreach (var pattern in _type.Patterns)
        {
            var matches = _patterns.Matches(pattern, text);
            if (matches == false)
                return false;
            result = matches is null ? null : result;
        }

        return ContainsFormat(text) switch
        {
            false => false,
            null => null,
            _ => result,
        };
    }

    private bool? ContainsFormat(string text)
    {
        if (FormatPatterns.Of(_type.Format) is not { } format)
            return true;
        if (_patterns.Matches(format.Surely, text))
            return true;
        return _patterns.Matches(format.Possibly, text) ? null : false;
    }

    /// <summary>A text of the set, the shortest that is found.</summary>
    public Found Sample() => _type.AllowedValues.Count > 0
        ? _type.AllowedValues.Where(value => Contains(value) == true).Select(Found.Of).FirstOrDefault() ?? Found.Nothing
        : Search(surely: true, excluded: [], Length);

    /// <summary>A text of this set, which has no list of values, within limits of length, that fails one of the excluded patterns.</summary>
    public Found Search(bool surely, IReadOnlyList<Pattern> excluded, CountRange length)
    {
        var included = new List<Pattern>();
        foreach (var text in _type.Patterns)
        {
            if (_patterns.Parse(text) is not { } pattern)
                return Found.Unknown;
            included.Add(pattern);
        }

        if (FormatPatterns.Of(_type.Format) is { } format)
            included.Add(surely ? format.Surely : format.Possibly);
        return _patterns.Search(included, excluded, length);
    }
}
