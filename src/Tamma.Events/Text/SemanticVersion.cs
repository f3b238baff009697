using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Tamma.Events.Shapes;

namespace Tamma.Events.Text;

/// <summary>A version by SemVer 2.0. Numbers have no upper bound, so they are kept and compared as digits.</summary>
internal sealed class SemanticVersion
{
    /// <summary>The automaton of the grammar of semver.org, as the generator would write it.</summary>
    public const string Automaton =
        "30>1;31-39>22 2E>1 30>1;31-39>19 2E>1 30>1;31-39>16 !2B>1;2D>5 2D,30-39,41-5A,61-7A>1 !2D,30-39,41-5A,61-7A>0;2E>1 "
        + "2D,30-39,41-5A,61-7A>1 !2D,30-39,41-5A,61-7A>0;2E>-1 2D,41-5A,61-7A>1;30>7;31-39>9 "
        + "!2B>-5;2D,30-39,41-5A,61-7A>0;2E>1 2D,41-5A,61-7A>1;30>2;31-39>4 !2B>-7;2D,30-39,41-5A,61-7A>0;2E>-1 "
        + "!2B>-8;2D,41-5A,61-7A>-1;2E>-2;30-39>1 2D,41-5A,61-7A>-2;30-39>0 !2B>-10;2D,41-5A,61-7A>-3;2E>-4;30-39>0 "
        + "!2B>-11;2D,41-5A,61-7A>-6;2E>-5;30-39>1 2D,41-5A,61-7A>-7;30-39>0 !2B>-13;2D,41-5A,61-7A>-8;2E>-7;30-39>0 "
        + "!2B>-14;2D>-10;30-39>0 2E>-17;30-39>0 2E>-20;30-39>0";

    /// <summary>The grammar of semver.org.</summary>
    public static readonly TextPattern Grammar = new("MAJOR.MINOR.PATCH (semver 2.0)", Automaton);

    /// <summary>The order of <see cref="Compare"/>.</summary>
    public static readonly Comparer<SemanticVersion> Precedence = Comparer<SemanticVersion>.Create(static (left, right) => left.Compare(right));

    private readonly string[] _numbers;
    private readonly string[] _preRelease;

    private SemanticVersion(string text)
    {
        var version = text.Split('+')[0];
        var dash = version.IndexOf('-', StringComparison.Ordinal);
        _numbers = (dash < 0 ? version : version[..dash]).Split('.');
        _preRelease = dash < 0 ? [] : version[(dash + 1)..].Split('.');
    }

    /// <exception cref="ArgumentException">The text is no version.</exception>
    public static SemanticVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new ArgumentException($"\"{text}\" is no version by SemVer 2.0.", nameof(text));

    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = Grammar.Matches(Encoding.UTF8.GetBytes(text)) ? new SemanticVersion(text) : null;
        return version is not null;
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
