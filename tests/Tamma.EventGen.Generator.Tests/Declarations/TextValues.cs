using System;
using System.Globalization;
using System.Linq;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Texts under every limit and format that a contract has.</summary>
internal static class TextValues
{
    private const string Unbounded = "TEG1050";
    private const string ReadDifferently = "TEG1026";

    private static readonly (string Pattern, string Sample)[] Patterns =
    [
        ("[a-z]+", "abc"), (@"[^/\\s]+/[^/\\s]+", "acme/widgets"), (@"\\d{4}-\\d{2}", "2026-03"), ("(?:a|bb)*c?", "abbc"), (@"\\w+(?:[.-]\\w+){0,3}", "a.b-c"), ("^[0-9a-f]{7,40}$", "0000000"), (".", "🎉"), ("[A-Z]{1,5}|", "AB"),
    ];

    private static readonly Gen<ValueOf> Plain = Words.Text.Select(text => Of(text) with { Information = [Unbounded] }).Select(Same);

    private static readonly Gen<ValueOf> OfLength = Gen.Select(Words.Text, Gen.Int[0, 2], Gen.Int[0, 300], Gen.Int[0, 4]).Select((text, below, above, form) =>
    {
        var (least, most) = (int.Max(0, Words.Length(text) - below), Words.Length(text) + above);
        return Of(text) with
        {
            Attributes = form switch
            {
                0 => [Invariant($"StringLength({most}, MinimumLength = {least})")],
                1 => [Invariant($"MaxLength({most})")],
                2 => [Invariant($"Length({least}, {most})")],
                3 => [Invariant($"MinLength({least})")],
                _ => [Invariant($"MinLength({least})"), Invariant($"StringLength({most})")],
            },
            Information = form == 3 ? [Unbounded] : [],
        };
    }).Select(Same);

    private static readonly Gen<ValueOf> OfPattern = Gen.Select(Gen.OneOf(Patterns), Gen.Bool, Gen.Bool).Select((pattern, hasLength, isTwice) => Of(pattern.Sample) with
    {
        Attributes =
        [
            "RegularExpression(\"" + pattern.Pattern + "\")",
            .. hasLength ? [Invariant($"Length({int.Min(1, Words.Length(pattern.Sample))}, {Words.Length(pattern.Sample) + 5})")] : Array.Empty<string>(),
        ],
        Information = pattern.Pattern.AsSpan().IndexOfAny("dw") > 0 ? [Unbounded, ReadDifferently] : [Unbounded],
    }).Select(Same);

    private static readonly Gen<ValueOf> OfList = Gen.Select(Words.Text.Array[1, 4], Gen.Bool).Select((texts, hasLength) => Of(texts[0]) with
    {
        Attributes =
        [
            "AllowedValues(" + string.Join(", ", texts.Distinct().Select(Words.Literal)) + ")",
            .. hasLength ? [Invariant($"MaxLength({texts.Max(Words.Length)})")] : Array.Empty<string>(),
        ],
    }).Select(Same);

    private static readonly Gen<ValueOf> OfFormat = Gen.OneOf(
        Of("a@b.example") with { Attributes = ["EmailAddress", "MaxLength(254)"] },
        Of("https://a.example/b?c#d") with { Attributes = ["Url"], Information = [Unbounded] },
        Of("ftp://a.example") with { Attributes = ["Url", "StringLength(100)"] },
        new DeclaredValue("Uri", "\"urn:a:b\"") { Text = "urn:a:b", Attributes = ["MaxLength(20)"] },
        new DeclaredValue("Uri", "\"http://a.example/\"") { Text = "http://a.example/", Attributes = ["Url"], Information = [Unbounded] },
        new DeclaredValue("Guid", "\"019ceb92-ec59-772c-a0bb-1cd95b498444\"") { Text = "019ceb92-ec59-772c-a0bb-1cd95b498444" },
        new DeclaredValue("DateTimeOffset", "\"2026-03-14T09:00:00.5+02:00\"") { Text = "2026-03-14T09:00:00.5+02:00" },
        new DeclaredValue("char", "\"é\"") { Text = "é", Initializer = "'é'" },
        new DeclaredValue("TimeOnly", "\"23:59:59.5\"") { Text = "23:59:59.5" },
        new DeclaredValue("TimeSpan", "\"-1.02:03:04\"") { Text = "-1.02:03:04" },
        new DeclaredValue("Version", "\"1.2.3\"") { Text = "1.2.3" },
        new DeclaredValue("DateTime", "\"2026-03-14T09:00:00Z\"") { Text = "2026-03-14T09:00:00Z", Information = ["TEG1019"] },
        new DeclaredValue("byte[]", "\"AAE=\"") { Text = "AAE=", IsToken = false, Attributes = ["MaxLength(300)"] },
        new DeclaredValue("DateOnly", "\"2024-02-29\"") { Text = "2024-02-29" }).Select(Same);

    public static readonly Gen<ValueOf> All = Gen.OneOf(Plain, OfLength, OfPattern, OfList, OfFormat);

    private static DeclaredValue Of(string text) => new("string", Words.Json(text)) { Text = text, Initializer = Words.Literal(text) };

    private static ValueOf Same(DeclaredValue value) => _ => value;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
