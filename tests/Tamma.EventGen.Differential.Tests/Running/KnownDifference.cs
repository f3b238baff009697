using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>
/// A reason why an independent judge may say something else of a document than the contract, with the proof that this is it. The whole
/// list is <see cref="All"/>; docs/differential.md has the same.
/// </summary>
/// <param name="Judges">The judges that do.</param>
/// <param name="Name">What they do otherwise.</param>
/// <param name="Explains">Whether that is why the verdict on a document, which is the judge's, is not the contract's.</param>
/// <param name="Example">An event, and a document where the verdicts differ.</param>
internal sealed record KnownDifference(string[] Judges, string Name, Func<ContractUnderTest, byte[], bool, bool> Explains, (string EventType, string Document) Example)
{
    /// <summary>A judge.</summary>
    public const string Ajv = "ajv";

    /// <summary>A judge.</summary>
    public const string Hyperjump = "hyperjump";

    /// <summary>A judge.</summary>
    public const string SystemTextJson = "System.Text.Json";

    private static readonly string[] OfJavaScript = [Ajv, Hyperjump];

    /// <summary>All of them.</summary>
    public static readonly KnownDifference[] All =
    [
        new(OfJavaScript, "Of several members of one name the last one counts.", (_, document, _) => StrictJson.FaultOf(document) == StrictFault.DuplicateName, ("TYPES.OPTIONAL", """{"nullableLevel":null,"nullablePart":null,"int":1,"int":2}""")),
        new(OfJavaScript, "Half of a surrogate pair is text.", (_, document, _) => StrictJson.FaultOf(document) == StrictFault.LoneSurrogate, ("TYPES.OPTIONAL", """{"nullableLevel":null,"nullablePart":null,"text":"\ud800"}""")),
        new(OfJavaScript, "A document may be deeper than 64 levels.", (_, document, _) => StrictJson.FaultOf(document) == StrictFault.Depth, ("TYPES.OPTIONAL", $$"""{"nullableLevel":null,"nullablePart":null,"any":{{new string('[', 64)}}{{new string(']', 64)}}}""")),
        new(OfJavaScript, "A number is the double next to it.", IsOfDoubles, ("TYPES.CONSTRAINED", """{"text":"ab","double":0.10000000000000001}""")),
        new([SystemTextJson], "An integer has neither a fraction nor an exponent, and an unsigned one no sign.", IsOfNotation, ("TYPES.SEEN", """{"number":1.0}""")),
    ];

    /// <summary>The one that explains a verdict; null where none does.</summary>
    public static KnownDifference? Find(string judge, ContractUnderTest subject, byte[] document, bool verdict) =>
        Array.Find(All, known => known.Judges.Contains(judge, StringComparer.Ordinal) && known.Explains(subject, document, verdict));

    // With the doubles in the place of the numbers the contract says the same.
    private static bool IsOfDoubles(ContractUnderTest subject, byte[] document, bool verdict) =>
        StrictJson.FaultOf(document) is null
        && WithNumbers(document, Round) is { } rounded
        && subject.Contract.IsValid(rounded) == verdict;

    private static string? Round(string number)
    {
        var next = double.Parse(number, CultureInfo.InvariantCulture);
        return number.Count(char.IsAsciiDigit) > 15 || !double.IsFinite(next) ? next.ToString("R", CultureInfo.InvariantCulture) : null;
    }

    // With digits alone it takes the document.
    private static bool IsOfNotation(ContractUnderTest subject, byte[] document, bool verdict) =>
        !verdict && WithNumbers(document, Digits) is { } plain && subject.CanDeserialize(plain);

    private static string? Digits(string number) =>
        (number.AsSpan().IndexOfAny(".eE") >= 0 || number == "-0") && double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture)) && BigInteger.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>The document with some numbers written otherwise; null where it has none of them.</summary>
    private static byte[]? WithNumbers(byte[] document, Func<string, string?> change)
    {
        var reader = new Utf8JsonReader(document);
        var changed = new List<byte>();
        var copied = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.Number || change(Encoding.ASCII.GetString(reader.ValueSpan)) is not { } number)
                continue;
            changed.AddRange(document[copied..(int)reader.TokenStartIndex]);
            changed.AddRange(Encoding.ASCII.GetBytes(number));
            copied = (int)reader.BytesConsumed;
        }

        changed.AddRange(document[copied..]);
        return copied > 0 ? [.. changed] : null;
    }
}
