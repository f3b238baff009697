using System.Globalization;
using System.Linq;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Numbers, flags and any JSON, under every limit that a contract has.</summary>
internal static class NumberValues
{
    private const string Unsafe = "TEG1018";

    private static readonly Gen<ValueOf> Integers = Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[1, 60], Gen.Int[0, 5]).Select((n, below, above, divisor, form) => Of("int", Text(n)) with
    {
        Attributes = form switch
        {
            0 => [],
            1 => [$"Range({Text(n - below)}, {Text(n + above)})"],
            2 => [$"Range({Text(n - below - 1)}, {Text(n + above + 1)}, MinimumIsExclusive = true, MaximumIsExclusive = true)"],
            3 => [$"AllowedValues({Text(n)}, {Text(n + above + 1)})", $"Range({Text(n - below)}, {Text(n + above + 1)})"],
            4 when n != 0 => [$"MultipleOf({Text(int.Abs(n))})", $"Range({Text(n - below)}, {Text(n + above)})"],
            _ => [$"Range(int.MinValue, int.MaxValue)"],
        },
    }).Select(Same);

    private static readonly Gen<ValueOf> Longs = Gen.Select(Gen.Long[-9007199254740991, 9007199254740991], Gen.Int[0, 2]).Select((n, form) => Of("long", Text(n)) with
    {
        Initializer = Text(n) + "L",
        Attributes = form switch
        {
            0 => [],
            1 => ["Range(-9007199254740991, 9007199254740991)"],
            _ => [$"AllowedValues({Text(n)}L)"],
        },
        Information = form == 1 ? [] : [Unsafe],
    }).Select(Same);

    private static readonly Gen<ValueOf> Fractions = Gen.Select(Gen.Int[-4000, 4000], Gen.OneOf("float", "double", "decimal"), Gen.Int[0, 6]).Select((quarters, type, form) =>
    {
        var number = (quarters / 4m).ToString(CultureInfo.InvariantCulture);
        var (least, most) = (((quarters - 3) / 4m).ToString(CultureInfo.InvariantCulture), ((quarters + 2) / 4m).ToString(CultureInfo.InvariantCulture));
        return new DeclaredValue(type, number)
        {
            Initializer = number + type switch { "float" => "f", "decimal" => "m", _ => "d" },
            Attributes = form switch
            {
                0 => [$"Range({least}d, {most}d)"],
                1 => [$"Range({least}d, {most}d, MinimumIsExclusive = true)"],
                2 => [$"Range(typeof({type}), \"{least}\", \"{most}\", ParseLimitsInInvariantCulture = true)"],
                3 => ["MultipleOf(0.25)"],
                4 => ["MultipleOf(\"0.05\")", $"Range({least}d, {most}d)"],
                5 => [$"AllowedValues({number}d, 0.5d)"],
                _ => [],
            },
        };
    }).Select(Same);

    private static readonly Gen<ValueOf> Others = Gen.OneOf(
        Of("bool", "true"),
        Of("bool", "false"),
        new DeclaredValue("JsonElement", "{\"any\":[1,null,\"x\"]}") { IsToken = false, Information = ["TEG1019"] },
        new DeclaredValue("global::System.Text.Json.Nodes.JsonObject", "{\"any\":[1,null,\"x\"]}") { IsToken = false, Information = ["TEG1019", "TEG1051"] },
        new DeclaredValue("global::System.Text.Json.Nodes.JsonArray", "[1,null,\"x\"]") { IsToken = false, Information = ["TEG1019", "TEG1051"] },
        Of("byte", "255"),
        Of("sbyte", "-128") with { Attributes = ["AllowedValues(-128, 7)"] },
        Of("short", "-300") with { Attributes = ["Range(-300, -299)"] },
        Of("ushort", "65535"),
        Of("uint", "4294967295") with { Attributes = ["MultipleOf(5)"] },
        Of("ulong", "18446744073709551615") with { Information = [Unsafe] },
        new DeclaredValue("Int128", "-170141183460469231731687303715884105728") { Information = [Unsafe] },
        new DeclaredValue("UInt128", "340282366920938463463374607431768211455") { Information = [Unsafe] },
        new DeclaredValue("Half", "0.5") { Initializer = "(Half)0.5" }).Select(Same);

    public static readonly Gen<ValueOf> All = Gen.OneOf(Integers, Longs, Fractions, Others);

    private static DeclaredValue Of(string type, string value) => new(type, value) { Initializer = value };

    private static ValueOf Same(DeclaredValue value) => _ => value;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
