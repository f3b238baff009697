using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

/// <summary>The judge is JsonElement.DeepEquals.</summary>
public sealed class UniqueItemsTests
{
    private static readonly ArrayShape Unique = new(AnyShape.Instance, unique: true);

    private static readonly Gen<string> Scalars = Gen.OneOf(
        "null", "true", "false", "0", "-0", "0.0", "1", "1.0", "10e-1", "0.1e1", "12.5", "125e-1", "-1", "-1.0", "1e400", "10e399", "1e-400",
        "\"\"", "\"1\"", "\"a\"", "\"\\u0061\"", "\"\\\"\"", "\"\\u0022\"", "\"\\\\\"", "\"\\u005c\"", "\"é\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\",\"", "\"a\\\",\\\"b\"");

    private static readonly string[] Names = ["\"a\"", "\"\\u0062\"", "\"\"", "\"a\\\\\""];

    private static readonly Gen<string> Values = Nested(Nested(Scalars));

    [Fact]
    public void Is_JSON_equality() => Gen.Select(Values, Values).Sample(
        static (left, right) =>
        {
            using var document = JsonDocument.Parse($"[{left},{right}]");
            var isUnique = !JsonElement.DeepEquals(document.RootElement[0], document.RootElement[1]);
            var bytes = Documents.Utf8($"[{left}, {right} ]");
            Assert.True(isUnique == ShapeCheck.IsValid(bytes, Unique, ShapeWalker.PayloadDepth), $"{left} and {right}");
            Assert.Equal(isUnique ? 0 : 1, ShapeWalker.Validate(bytes, Unique, ShapeWalker.PayloadDepth).Count);
        },
        iter: 50_000);

    [Theory]
    [InlineData("[[1,2],[1],[2,1],[]]", true)]
    [InlineData("[{\"a\":1,\"b\":2},{\"b\":2.0,\"\\u0061\":1}]", false)]
    [InlineData("[{\"a\":1,\"b\":2},{\"a\":2,\"b\":1}]", true)]
    [InlineData("[[\"a\",\"b\"],[\"a\\\",\\\"b\"]]", true)]
    [InlineData("[{\"a\":{\"x\":[1e1],\"y\":2}},{\"a\":{\"y\":2,\"x\":[10]}}]", false)]
    [InlineData("[{},[],\"\",0,null,false]", true)]
    [InlineData("[1,\"1\",[1],{\"1\":1}]", true)]
    public void Knows_equal_from_alike(string document, bool isValid) =>
        Assert.Equal(isValid, ShapeCheck.IsValid(Documents.Utf8(document), Unique, ShapeWalker.PayloadDepth));

    [Fact]
    public void Says_which_item()
    {
        var errors = ShapeWalker.Validate(Documents.Utf8("[{\"a\":1}, 2,\n {\"a\": 1.0}, 2e0]"), Unique, ShapeWalker.PayloadDepth);
        Assert.Equal(["/2 (byte 14, line 2): expected each item once", "/3 (byte 26, line 2): expected each item once"], errors.Select(static error => error.ToString()));
        Assert.All(errors, static error => Assert.Equal(EventErrorCode.DuplicateItem, error.Code));
    }

    [Fact]
    public void Other_arrays_and_names_are_other_scopes()
    {
        Assert.True(ShapeCheck.IsValid("[[1,2],[2,1]]"u8, new ArrayShape(new ArrayShape(AnyShape.Instance, unique: true), unique: true), ShapeWalker.PayloadDepth));
        Assert.True(ShapeCheck.IsValid("""{"a":["a","b"],"b":["a"]}"""u8, new MapShape(Unique), ShapeWalker.PayloadDepth));
    }

    [Fact]
    public void Broken_items_are_compared_all_the_same()
    {
        var shape = new ArrayShape(new IntegerShape(0, 9), unique: true);
        var errors = ShapeWalker.Validate("""["\ud800","\ud800",{"b":1,"b":2}]"""u8, shape, ShapeWalker.PayloadDepth);
        Assert.Contains(errors, static error => error is { Code: EventErrorCode.DuplicateItem, Pointer: "/1" });
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    [InlineData("\"\\u0061{0}\"")]
    [InlineData("1e{0}")]
    [InlineData("{{\"a\":{0}}}")]
    [InlineData("[[{0}]]")]
    public void A_hundred_thousand_items_are_linear(string format)
    {
        var items = Enumerable.Range(0, 100_000).Select(index => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, index)).ToArray();
        var clock = Stopwatch.StartNew();
        Assert.True(ShapeCheck.IsValid(Documents.Utf8($"[{string.Join(',', items)}]"), Unique, ShapeWalker.PayloadDepth));
        Assert.False(ShapeCheck.IsValid(Documents.Utf8($"[{string.Join(',', items)},{items[77]}]"), Unique, ShapeWalker.PayloadDepth));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), clock.Elapsed.ToString());
    }

    [Fact]
    public void Large_equal_objects_are_not_compared_member_by_member()
    {
        var members = Enumerable.Range(0, 50_000).Select(static index => FormattableString.Invariant($"\"n{index}\":{index}")).ToArray();
        var clock = Stopwatch.StartNew();
        var document = Documents.Utf8($"[{{{string.Join(',', members)}}},{{{string.Join(',', members.Reverse())}}}]");
        Assert.False(ShapeCheck.IsValid(document, Unique, ShapeWalker.PayloadDepth));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), clock.Elapsed.ToString());
    }

    private static Gen<string> Nested(Gen<string> inner) => Gen.Frequency(
        (4, Scalars),
        (1, inner.Array[0, 3].Select(static items => $"[{string.Join(", ", items)}]")),
        (1, Gen.Select(Gen.Shuffle(Names), inner.Array[0, 3], static (names, values) => $"{{{string.Join(',', values.Select((value, index) => $"{names[index]}: {value}"))}}}")));
}
