using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Tamma.Events.Text;

/// <summary>A version by SemVer 2.0. Numbers have no upper bound, so they are kept and compared as digits.</summary>
internal sealed class SemanticVersion
{
    /// <summary>The grammar of semver.org as a whole-text pattern, in .NET's and in ECMA's syntax but for the anchors.</summary>
    public const string Pattern =
        @"\A(?:(?<major>0|[1-9][0-9]*)\.(?<minor>0|[1-9][0-9]*)\.(?<patch>0|[1-9][0-9]*)"
        + @"(?:-(?<pre>(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
        + @"(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?)\z";

    private static readonly Regex Grammar = new(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The order of <see cref="Compare"/>.</summary>
    public static readonly Comparer<SemanticVersion> Precedence = Comparer<SemanticVersion>.Create(static (left, right) => left.Compare(right));

    private readonly string[] _numbers;
    private readonly string[] _preRelease;

    private SemanticVersion(Match match)
    {
        _numbers = [match.Groups["major"].Value, match.Groups["minor"].Value, match.Groups["patch"].Value];
        _preRelease = match.Groups["pre"] is { Success: true, Value: var text } ? text.Split('.') : [];
    }

    /// <exception cref="ArgumentException">The text is no version.</exception>
    public static SemanticVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new ArgumentException($"\"{text}\" is no version by SemVer 2.0.", nameof(text));

    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        var match = Grammar.Match(text);
        version = match.Success ? new SemanticVersion(match) : null;
        return match.Success;
    }

    /// <summary>Compares what may break readers: the major, and below 1.0.0 the minor too.</summary>
    public int CompareMajor(SemanticVersion other)
    {
        var order = CompareNumbers(_numbers[0], other._numbers[0]);
        return order != 0 || !string.Equals(_numbers[0], "0", StringComparison.Ordinal) ? order : CompareNumbers(_numbers[1], other._numbers[1]);
    }

    /// <summary>Precedence (SemVer 2.0 section 11); build metadata does not count.</summary>
    public int Compare(SemanticVersion other)
    {
        for (var index = 0; index < _numbers.Length; index++)
        {
            var order = CompareNumbers(_numbers[index], other._numbers[index]);
            if (order != 0)
                return order;
        }

        return ComparePreRelease(_preRelease, other._preRelease);
    }

    private static int ComparePreRelease(string[] left, string[] right)
    {
        // A release stands above its pre-releases.
        if (left.Length == 0 || right.Length == 0)
            return right.Length.CompareTo(left.Length);
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = CompareIdentifiers(left[index], right[index]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareIdentifiers(string left, string right) => (IsNumber(left), IsNumber(right)) switch
    {
        (true, true) => CompareNumbers(left, right),
        (false, false) => Math.Sign(string.CompareOrdinal(left, right)),
        (true, false) => -1,
        _ => 1,
    };

    private static bool IsNumber(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static int CompareNumbers(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : Math.Sign(string.CompareOrdinal(left, right));
}
