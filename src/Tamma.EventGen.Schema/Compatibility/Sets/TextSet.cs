using System;
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
    private readonly FormatPatterns? _format;

    public TextSet(StringType type, PatternCache patterns)
    {
        _type = type;
        _patterns = patterns;
        _format = FormatPatterns.Of(type.Format);
        Length = type.Length.Intersect(new CountRange(0, _format?.MaxLength));
    }

    /// <summary>The limits of the length, the format's too.</summary>
    public CountRange Length { get; }

    /// <summary>Whether it is known of each text if it is in the set.</summary>
    public bool IsExact => _format is null or { IsExact: true };

    /// <summary>Whether the text is in the set; null where that is not known.</summary>
    public bool? Contains(string text)
    {
        if (_type.AllowedValues.Count > 0 && !_type.AllowedValues.Contains(text, StringComparer.Ordinal))
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
        if (_format is null || _patterns.Matches(_format.Surely, text))
            return true;
        return _patterns.Matches(_format.Possibly, text) ? null : false;
    }

    /// <summary>A text of the set, the shortest that is found.</summary>
    public Found Sample()
    {
        if (_type.AllowedValues.Count > 0)
        {
            return _type.AllowedValues.FirstOrDefault(value => Contains(value) == true) is { } value
                ? Found.Of(value)
                : _type.AllowedValues.Any(text => Contains(text) is null) ? Found.Unknown : Found.Nothing;
        }

        if (_format is not null && _type.Patterns.Count == 0 && _type.Length == CountRange.Unlimited)
            return _format.Sample;
        var found = Search(surely: true, excluded: [], Length);
        if (!found.IsNothing || IsExact)
            return found;
        return Search(surely: false, excluded: [], Length).IsNothing ? Found.Nothing : Found.Unknown;
    }

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

        if (_format is not null)
            included.Add(surely ? _format.Surely : _format.Possibly);
        return _patterns.Search(included, excluded, length);
    }
}
