using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>The reader over bytes and the walk over Utf8JsonReader refuse the same documents, whatever the shape.</summary>
public sealed class TierTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        "\"\"", "\"a\"", "\"ab\"", "\"\\u0061\"", "\"é\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83dx\"", "\"a\\nb\"", "\"a\tb\"",
        "\"\\x\"", "\"\\u12g4\"", "\"\\", "\"\u007f\"", "\"2025-01-31\"", "\"2025-01-31T12:00:00Z\"", "\"a@b\"", "\"https://a.b\"", "\"AAA=\"", "\"AAB=\"", "\"12:00:00.5\"", "\"-1.12:00:00\"", "\"1.2.3\"", "\"\\u0031.2\"", "\"0198c0de-0000-7000-8000-000000000001\"",
        "\"a long text that fills more than one vector, and its end\"", "\"a long text that fills more than one vector, \\n and its end\"");

    private static readonly Gen<string> Numbers = Gen.OneOf(
        "0", "-0", "1", "-1", "12", "01", "-01", "1.", ".1", "1.5", "1.50", "-0.0", "1e2", "1E+2", "1e-2", "1e", "1e+", "-", "+1", "1.0", "100", "2.5e0", "1e400", "-1e400",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "999999999999999999", "1000000000000000000", "0.000000000000000001",
        "0.1234567890123456789", "123456789.123456789", "79228162514264337593543950335", "79228162514264337593543950336", "340282356779733661637539395458142568448", "NaN", "0x1", "1_0");

    private static readonly Gen<string> Scalars = Gen.Frequency((3, Texts), (3, Numbers), (1, Gen.OneOf("null", "true", "false", "nul", "True", "truex", "falsehood", "")));

    private static readonly string[] Names = ["a", "b", "\\u0061", "long member name 1", "long member name 2", "é", "kind", "\\u006bind", "", "\\ud800", "quote\\\"d"];

    private static readonly Shape[] Leaves =
    [
        AnyShape.Instance, new BooleanShape(), new IntegerShape(-5, 100), new IntegerShape(long.MinValue, long.MaxValue), new IntegerShape(0, 100, allowed: [1, 12]),
        new IntegerShape(0, 1000, multipleOf: "2.5"), new NumberShape(NumberKind.Double), new NumberShape(NumberKind.Single), new NumberShape(NumberKind.Decimal, "0", "123456789.5"),
        new NumberShape(NumberKind.Double, "-1", "1.5", minimumExclusive: true, maximumExclusive: true), new NumberShape(NumberKind.Decimal, allowed: ["1.5", "100"]),
        new NumberShape(NumberKind.Decimal, multipleOf: "0.5"), new NumberShape(NumberKind.Double, "0.1234567890123456788"), StringShape.Of(), StringShape.Of(minLength: 1, maxLength: 2),
        StringShape.Of(allowed: ["a", "é", "a\nb"]), StringShape.Of(minLength: 2, allowed: ["a", "é", "ab"]), StringShape.Of(StringFormat.DateTime), StringShape.Of(StringFormat.Date), StringShape.Of(StringFormat.Uuid), StringShape.Of(StringFormat.Uri),
        StringShape.Of(StringFormat.Email, maxLength: 4), StringShape.Of(StringFormat.Char), StringShape.Of(StringFormat.Base64), StringShape.Of(StringFormat.Time), StringShape.Of(StringFormat.TimeSpan),
        StringShape.Of(StringFormat.Version), new NumberShape(NumberKind.Half, "-65504", "65504"), new NumberShape(NumberKind.Integer, "0", "18446744073709551615"), new NumberShape(NumberKind.Integer, "1", "100"),
        new MapShape(AnyShape.Instance, names: StringShape.Of(maxLength: 1)), new MapShape(AnyShape.Instance, names: StringShape.Of(allowed: ["a", "é", "quote\"d"])),
    ];

    private static readonly Gen<string> Values = Nested(Nested(Nested(Scalars)));

    private static readonly Gen<Shape> Shapes = NestedShape(NestedShape(NestedShape(Gen.OneOf(Leaves))));

    [Fact]
    public void Both_tiers_agree_on_any_value_and_shape()
    {
        var valid = 0;
        Gen.Select(Shapes, Values).Sample(
            (shape, value) =>
            {
                if (AssertSame(Documents.Utf8(value), shape))
                    System.Threading.Interlocked.Increment(ref valid);
            },
            iter: 50_000);
        Assert.InRange(valid, 500, 49_000);
    }

    [Fact]
    public void Both_tiers_agree_on_values_made_for_the_shape()
    {
        var valid = 0;
        Gen.Select(Shapes, Gen.Int[0, int.MaxValue]).Sample(
            (shape, seed) =>
            {
                var made = new Random(seed);
                var document = Documents.Utf8(Made(shape, made));
                if (AssertSame(document, shape))
                    System.Threading.Interlocked.Increment(ref valid);
                for (var count = 0; count < 3; count++)
                    AssertSame(Documents.Mutate(document, made), shape);
            },
            iter: 20_000);
        Assert.InRange(valid, 4_000, 20_000);
    }

    [Theory]
    [InlineData(Documents.Payload, 21)]
    [InlineData(Documents.Envelope, 22)]
    public void Both_tiers_agree_on_mutated_events(string text, int seed)
    {
        var random = new Random(seed);
        var original = Documents.Utf8(text);
        var contract = PullRequestCreatedContract.Instance;
        for (var count = 0; count < 20_000; count++)
        {
            var document = Documents.Mutate(original, random);
            AssertSame(document, contract.Shape);
            AssertSame(document, contract.AsOf(contract.SemanticVersion).Envelope);
            AssertSame(document, TaskAssignedContract.ActorShape);
        }
    }

    [Fact]
    public void Both_tiers_agree_on_objects_of_many_members()
    {
        var members = Enumerable.Range(0, 150).Select(static index => new Member($"m{index}", $"M{index}", new IntegerShape(0, 9), required: index % 3 == 0)).ToArray();
        var shape = new ObjectShape("Wide").Define(members);
        var random = new Random(23);
        for (var count = 0; count < 2_000; count++)
        {
            var names = members.Where(member => member.Required || random.Next(4) > 0).Select(static member => member.Name).ToList();
            if (random.Next(3) == 0)
                names = [.. names.OrderBy(_ => random.Next())];
            if (random.Next(4) == 0)
                names.RemoveAt(random.Next(names.Count));
            if (random.Next(4) == 0)
                names.Insert(random.Next(names.Count), names[random.Next(names.Count)]);
            // Unknown names in their hundreds leave the list for the table.
            var unknown = random.Next(130);
            for (var index = 0; index < unknown; index++)
                names.Insert(random.Next(names.Count + 1), random.Next(600) == 0 ? "u1" : $"u{index}");
            AssertSame(Documents.Utf8($"{{\"w\":{{{string.Join(',', names.Select(static name => $"\"{name}\":1"))}}}}}"), new MapShape(shape));
        }
    }

    [Theory]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"\u0061":1,"a":2}""")]
    [InlineData("""{"\u0061":1,"\u0061":2}""")]
    [InlineData("""{"x":{"a":1,"b":2,"a":3}}""")]
    [InlineData("""[{"long name of a member":1,"long name of\u0020a member":3}]""")]
    public void A_name_twice_is_refused_however_it_is_written(string text)
    {
        Assert.False(AssertSame(Documents.Utf8(text), AnyShape.Instance));
        Assert.False(AssertSame(Documents.Utf8(text), new ObjectShape("O").Define(new Member("a", "A", AnyShape.Instance))) && text[0] == '{');
        Assert.False(AssertSame(Documents.Utf8(text), new MapShape(AnyShape.Instance)) && text[0] == '{');
    }

    [Fact]
    public void Names_of_one_hash_are_told_apart()
    {
        // Their first and last eight bytes and their length are the same: all have one hash.
        var names = Enumerable.Range(100, 120).Select(static index => $"\"firstbytes{index}lastbytes\":1").ToList();
        Assert.True(AssertSame(Documents.Utf8($"{{{string.Join(',', names)}}}"), AnyShape.Instance));
        foreach (var twice in (int[])[0, 40, 63, 64, 100, 119])
            Assert.False(AssertSame(Documents.Utf8($"{{{string.Join(',', names)},{names[twice]}}}"), AnyShape.Instance));
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("é😀")]
    [InlineData("")]
    public void Declared_names_may_need_escapes(string name)
    {
        var shape = new ObjectShape("O").Define(new Member(name, "A", new IntegerShape(1, 1), required: true));
        foreach (var written in (string[])[System.Text.Json.JsonSerializer.Serialize(name), $"\"{name}\"", $"\"{string.Concat(name.Select(static unit => $"\\u{(int)unit:x4}"))}\""])
            AssertSame(Documents.Utf8($"{{{written}:1}}"), shape);
        Assert.True(AssertSame(Documents.Utf8($"{{{System.Text.Json.JsonSerializer.Serialize(name)}:1}}"), shape));
    }

    internal static bool AssertSame(byte[] document, Shape shape)
    {
        // A copy without slack, so that a read beyond the document's end is one beyond the array's.
        var isValid = ShapeCheck.IsValid((byte[])document.Clone(), shape, ShapeWalker.PayloadDepth);
        var errors = ShapeWalker.Validate(document, shape, ShapeWalker.PayloadDepth);
        Assert.True(isValid == (errors.Count == 0), $"{isValid}: {Encoding.UTF8.GetString(document)}: {string.Join("; ", errors)}");
        return isValid;
    }

    private static Gen<string> Nested(Gen<string> inner)
    {
        var space = Gen.OneOf("", "", "", " ", "\n    ", "\t\r\n                                  ");
        var items = Gen.Select(inner, space).Select(static (value, space) => $"{space}{value}{space}");
        var members = Gen.Select(Gen.OneOf(Names), items, space).Select(static (name, value, space) => $"{space}\"{name}\"{space}:{value}");
        return Gen.Frequency(
            (2, Scalars),
            (2, items.Array[0, 4].Select(static items => $"[{string.Join(',', items)}]")),
            (3, members.Array[0, 5].Select(static members => $"{{{string.Join(',', members)}}}")));
    }

    private static Gen<Shape> NestedShape(Gen<Shape> inner) => Gen.Frequency(
        (2, Gen.OneOf(Leaves)),
        (1, inner.Select(static shape => shape.OrNull)),
        (1, Gen.Select(inner, Gen.Int[0, 2], Gen.Bool).Select(static (items, least, unique) => (Shape)new ArrayShape(items, least, least + 2, unique))),
        (1, Gen.Select(inner, Gen.Int[0, 2]).Select(static (values, least) => (Shape)new MapShape(values, least, least + 3))),
        (3, Gen.Select(inner, inner, inner, Gen.Bool, Gen.Bool).Select(static (first, second, third, required, closed) => (Shape)new ObjectShape("O", closed).Define(
            new Member("a", "A", first, required), new Member("é", "E", second), new Member("long member name 1", "L", third, !required)))),
        (1, Gen.Select(inner, inner).Select(static (first, second) => (Shape)new UnionShape("kind", Case("a", first), Case("é", second)))));

    private static UnionCase Case(string tag, Shape shape) =>
        new(tag, new ObjectShape(tag).Define(new Member("kind", null, StringShape.Of(allowed: [tag]), required: true), new Member("b", "B", shape)));

    /// <summary>A value that is of the shape, mostly.</summary>
    private static string Made(Shape shape, Random random)
    {
        switch (shape)
        {
            case ObjectShape owner:
                var members = owner.Members.ToArray().Where(member => member.Required || random.Next(3) > 0).Select(member => $"\"{member.Name}\":{(member.ClrName is null ? $"\"{owner.ClrName}\"" : Made(member.Shape, random))}").ToList();
                if (random.Next(3) == 0)
                    members.Insert(random.Next(members.Count + 1), "\"more\":{\"x\":[1,\"\"]}");
                if (random.Next(3) == 0)
                    members = [.. members.OrderBy(_ => random.Next())];
                return $"{{{string.Join(random.Next(2) == 0 ? "," : " ,\n  ", members)}}}";
            case UnionShape:
                return Made(shape.Parts.ElementAt(random.Next(2)), random);
            case ArrayShape:
                return $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Made(shape.Parts.First(), random)))}]";
            case MapShape:
                return $"{{{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(index => $"\"n\\u00e9{index}\" : {Made(shape.Parts.First(), random)}"))}}}";
            case NullableShape:
                return random.Next(3) == 0 ? "null" : Made(shape.Parts.First(), random);
            default:
                return Legal[shape][random.Next(Legal[shape].Length)];
        }
    }

    private static readonly Dictionary<Shape, string[]> Legal = Leaves.ToDictionary(
        static leaf => leaf,
        static leaf => new[]
        {
            "1", "12", "2.5", "1.5", "100", "0.5", "1e2", "0.1234567890123456789", "true", "\"a\"", "\"ab\"", "\"\\u00e9\"", "\"é\"", "\"2025-01-31\"", "\"2025-01-31T12:00:00Z\"", "\"a@b\"", "\"\\u0061@b\"",
            "\"https://a.b\"", "\"0198c0de-0000-7000-8000-000000000001\"", "\"AAA=\"", "\"12:00:00.5\"", "\"-1.12:00:00\"", "\"1.2.3\"",
        }.Where(text => ShapeWalker.Validate(Documents.Utf8(text), leaf, 1).Count == 0).ToArray());
}
