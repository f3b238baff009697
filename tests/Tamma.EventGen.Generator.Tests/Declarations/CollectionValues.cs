using System;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Lists, sets and maps of other values.</summary>
internal static class CollectionValues
{
    private const string Mutable = "TEG1017";
    private const string Unbounded = "TEG1051";

    private static readonly string[] Lists =
    [
        "IReadOnlyList<{0}>", "List<{0}>", "{0}[]", "IReadOnlyCollection<{0}>", "IEnumerable<{0}>", "IList<{0}>", "ICollection<{0}>", "ImmutableArray<{0}>",
    ];

    private static readonly string[] Sets = ["HashSet<{0}>", "ISet<{0}>", "IReadOnlySet<{0}>"];

    private static readonly string[] Maps = ["IReadOnlyDictionary<string, {0}>", "Dictionary<string, {0}>", "IDictionary<string, {0}>"];

    private static readonly (string Type, string Name)[] Keys =
    [
        ("Guid", "019ceb92-ec59-772c-a0bb-1cd95b498444"), ("int", "-2147483648"), ("long", "9223372036854775807"), ("ulong", "0"), ("byte", "255"), ("DateOnly", "2024-02-29"), ("char", "é"), ("DayOfWeek", "Monday"),
    ];

    private static readonly (string Attribute, bool IsBounded)[] Counts = [("", false), ("MaxLength(9)", true), ("MinLength(1)", false), ("Length(1, 9)", true)];

    /// <summary>Collections of an inner value. The limits of the inner value that stand on a member are left out: they would be the collection's.</summary>
    public static Gen<ValueOf> Of(Gen<ValueOf> items) => Gen.OneOf(
        Gen.Select(items, Gen.OneOf(Lists), Gen.OneOf(Counts), Gen.Bool).Select(ValueOf (item, form, count, isNullable) => stem => Collection(Bare(item(stem + "Item")), form, count, isNullable, "[{0}]")),
        Gen.Select(Tokens, Gen.OneOf(Sets), Gen.OneOf(Counts)).Select(ValueOf (item, form, count) => stem => Collection(item(stem + "Item"), form, count, isNullable: false, "[{0}]")),
        Gen.Select(items, Gen.OneOf(Maps), Gen.OneOf(Counts), Gen.Bool).Select(ValueOf (item, form, count, isNullable) => stem => Collection(Bare(item(stem + "Value")), form, count, isNullable, "{{\"key 1\":{0}}}")),
        Gen.Select(items, Gen.OneOf(Maps), Gen.OneOf(Keys), Gen.OneOf(Counts)).Select(ValueOf (item, form, key, count) => stem =>
            Collection(Bare(item(stem + "Value")), form.Replace("<string,", "<" + key.Type + ",", StringComparison.Ordinal), count, isNullable: false, "{{\"" + key.Name + "\":{0}}}")),
        LimitedItems);

    private static readonly Gen<ValueOf> Tokens = Gen.OneOf(TextValues.All, NumberValues.All, EnumValues.All).Select(ValueOf (value) => stem => Bare(value(stem)))
        .Where(value => value("").IsToken);

    private static readonly Gen<ValueOf> LimitedItems = Gen.OneOf(
        new DeclaredValue("IReadOnlyList<string>", "[\"ab\",\"c\"]") { Attributes = ["Length(1, 3)", "Items(MinLength = 1, MaxLength = 2, Pattern = \"[a-c]*\")"] },
        new DeclaredValue("IReadOnlyDictionary<string, double>", "{\"a\":0.5}") { Attributes = ["MaxLength(2)", "Items(Minimum = 0, Maximum = 1)"] },
        new DeclaredValue("IReadOnlyList<string>", "[\"x\"]") { Attributes = ["MaxLength(2)", "Items(AllowedValues = new object[] { \"x\", \"yy\" })"] },
        new DeclaredValue("IReadOnlySet<int>", "[1,5]") { Attributes = ["MaxLength(2)", "Items(Minimum = -1, Maximum = 5)"] }).Select(ValueOf (value) => _ => value with { IsToken = false });

    /// <summary>The value without what stands on its member.</summary>
    private static DeclaredValue Bare(DeclaredValue value) =>
        value.Attributes.Count == 0 ? value : value with { Attributes = [], Information = [.. value.Information, "TEG1018", "TEG1019", "TEG1050", Unbounded], Sample = BareSample(value) };

    // A converter on the member wrote the enum's name; without it the enum is a number.
    private static string BareSample(DeclaredValue value) => value.Attributes[0].StartsWith("JsonConverter(", StringComparison.Ordinal) ? "3" : value.Sample;

    // Below one element an empty collection would not be legal.
    private static string? InitializerOf(string type, string form, string count) => form switch
    {
        _ when count is "MinLength(1)" or "Length(1, 9)" => null,
        "ISet<{0}>" or "IReadOnlySet<{0}>" => null,
        _ when form.Contains(", ", StringComparison.Ordinal) => form[0] == 'D' ? $"new {type}()" : null,
        _ => "[]",
    };

    private static DeclaredValue Collection(DeclaredValue item, string form, (string Attribute, bool IsBounded) count, bool isNullable, string sample)
    {
        // An array of bytes is a text in base64.
        if (item.Type == "byte" && !isNullable && form == "{0}[]")
            form = "IReadOnlyList<{0}>";
        var type = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, item.Type + (isNullable ? "?" : ""));
        return new DeclaredValue(type, string.Format(System.Globalization.CultureInfo.InvariantCulture, sample, item.Sample))
        {
            Attributes = count.Attribute.Length == 0 ? [] : [count.Attribute],
            Types = item.Types,
            IsToken = false,
            Initializer = InitializerOf(type, form, count.Attribute),
            Information = [.. item.Information, .. form.StartsWith("IR", StringComparison.Ordinal) ? Array.Empty<string>() : [Mutable], .. count.IsBounded ? Array.Empty<string>() : [Unbounded]],
        };
    }
}
