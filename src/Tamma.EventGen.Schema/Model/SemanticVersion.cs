using System;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace Tamma.EventGen.Schema;

/// <summary>A version and its precedence, as Semantic Versioning 2.0.0 has them (sections 2, 9, 10 and 11).</summary>
public sealed record SemanticVersion : IComparable<SemanticVersion>
{
    private readonly string[] _prerelease;

    private SemanticVersion(string text, BigInteger[] numbers, string[] prerelease)
    {
        Text = text;
        Major = numbers[0];
        Minor = numbers[1];
        Patch = numbers[2];
        _prerelease = prerelease;
    }

    /// <summary>The text as it was read.</summary>
    public string Text { get; }

    /// <summary>The first number.</summary>
    public BigInteger Major { get; }

    /// <summary>The second number.</summary>
    public BigInteger Minor { get; }

    /// <summary>The third number.</summary>
    public BigInteger Patch { get; }

    /// <summary>Whether the version is one before a release.</summary>
    public bool IsPrerelease => _prerelease.Length > 0;

    /// <summary>The versions that readers of each other's events must understand: those of one major; before 1.0.0 those of one minor.</summary>
    public VersionGroup Group => new(Major, Major.IsZero ? Minor : BigInteger.MinusOne);

    /// <summary>Precedence.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>Precedence.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>Precedence.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Precedence.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Whether the text is a version: three numbers without leading zeros, then optionally a pre-release and build metadata.</summary>
    public static bool IsValid(string text) => Parse(text) is not null;

    /// <summary>Reads a version; null if the text is none.</summary>
    public static SemanticVersion? Parse(string text)
    {
        var plus = text.IndexOf('+');
        if (plus >= 0 && !text.Substring(plus + 1).Split('.').All(IsIdentifier))
            return null;
        var rest = plus < 0 ? text : text.Substring(0, plus);
        var hyphen = rest.IndexOf('-');
        var prerelease = hyphen < 0 ? [] : rest.Substring(hyphen + 1).Split('.');
        if (!prerelease.All(id => IsIdentifier(id) && (!IsDigits(id) || IsNumber(id))))
            return null;
        var numbers = (hyphen < 0 ? rest : rest.Substring(0, hyphen)).Split('.');
        return numbers.Length == 3 && numbers.All(IsNumber)
            ? new SemanticVersion(text, numbers.Select(Number).ToArray(), prerelease)
            : null;
    }

    /// <summary>The release version of three numbers.</summary>
    public static SemanticVersion Of(BigInteger major, BigInteger minor, BigInteger patch) =>
        Parse(string.Join(".", new[] { major, minor, patch }.Select(number => number.ToString(CultureInfo.InvariantCulture))))!;

    /// <summary>Precedence; build metadata doesn't count.</summary>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        var order = Major.CompareTo(other.Major);
        if (order == 0)
            order = Minor.CompareTo(other.Minor);
        if (order == 0)
            order = Patch.CompareTo(other.Patch);
        if (order != 0)
            return order;
        if (IsPrerelease != other.IsPrerelease)
            return IsPrerelease ? -1 : 1;
        for (var i = 0; i < _prerelease.Length && i < other._prerelease.Length && order == 0; i++)
            order = CompareIdentifiers(_prerelease[i], other._prerelease[i]);
        return order != 0 ? order : _prerelease.Length.CompareTo(other._prerelease.Length);
    }

    /// <summary>Equality of texts.</summary>
    public bool Equals(SemanticVersion? other) => string.Equals(Text, other?.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static int CompareIdentifiers(string left, string right) => (IsDigits(left), IsDigits(right)) switch
    {
        (true, true) => Number(left).CompareTo(Number(right)),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static BigInteger Number(string digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsNumber(string text) => IsDigits(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsDigits(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-');
}

/// <summary>A major, or before 1.0.0 a minor, whose versions must understand each other.</summary>
/// <param name="Major">The major.</param>
/// <param name="Minor">The minor below 1.0.0, else -1.</param>
public readonly record struct VersionGroup(BigInteger Major, BigInteger Minor) : IComparable<VersionGroup>
{
    /// <summary>The name in C# of the group's type: <c>V1</c>, or <c>V0_3</c> below 1.0.0.</summary>
    public string TypeName => "V" + Major.ToString(CultureInfo.InvariantCulture)
        + (Minor.Sign < 0 ? "" : "_" + Minor.ToString(CultureInfo.InvariantCulture));

    /// <summary>Order.</summary>
    public static bool operator <(VersionGroup left, VersionGroup right) => left.CompareTo(right) < 0;

    /// <summary>Order.</summary>
    public static bool operator >(VersionGroup left, VersionGroup right) => left.CompareTo(right) > 0;

    /// <summary>Order.</summary>
    public static bool operator <=(VersionGroup left, VersionGroup right) => left.CompareTo(right) <= 0;

    /// <summary>Order.</summary>
    public static bool operator >=(VersionGroup left, VersionGroup right) => left.CompareTo(right) >= 0;

    /// <summary>The versions in words: <c>1.x</c>, or <c>0.3.x</c>.</summary>
    public override string ToString() => Major.ToString(CultureInfo.InvariantCulture)
        + (Minor.Sign < 0 ? "" : "." + Minor.ToString(CultureInfo.InvariantCulture)) + ".x";

    /// <inheritdoc/>
    public int CompareTo(VersionGroup other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);
}
