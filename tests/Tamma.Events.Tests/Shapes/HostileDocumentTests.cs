using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

/// <summary>Documents made to hurt: each must be decided in a time that grows with its length, and no faster.</summary>
public sealed class HostileDocumentTests
{
    /// <summary>Far above what linear work takes, far below what quadratic work would.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_hundred_thousand_names_are_linear()
    {
        var names = Enumerable.Range(0, 100_000).Select(static index => FormattableString.Invariant($"\"n{index}\":1")).ToArray();
        var escaped = Enumerable.Range(0, 100_000).Select(static index => FormattableString.Invariant($"\"\\u006e{index}\":1")).ToArray();
        AssertQuick(Object(names), isValid: true);
        AssertQuick(Object(escaped), isValid: true);
        AssertQuick(Object([.. names, escaped[77]]), isValid: false);
        AssertQuick(Object([.. escaped, names[77]]), isValid: false);
    }

    [Fact]
    public void Many_objects_may_use_the_same_names() =>
        AssertQuick($"[{string.Join(',', Enumerable.Repeat("{\"a\":{\"a\":1},\"b\":{}}", 50_000))}]", isValid: true);

    [Theory]
    [InlineData("1e999999999", true)]
    [InlineData("1e-999999999", true)]
    [InlineData("-1e99999999999999999999999999999999", true)]
    public void A_huge_exponent_is_cheap(string number, bool isJson)
    {
        AssertQuick(number, isJson);
        foreach (var shape in (Shape[])[new IntegerShape(1, 2), new NumberShape(NumberKind.Decimal, "1", "2"), new NumberShape(NumberKind.Double, "1", "2")])
            Assert.Single(ShapeWalker.Validate(Documents.Utf8(number), shape, ShapeWalker.PayloadDepth));
    }

    [Fact]
    public void A_million_digits_are_linear()
    {
        var number = Documents.Utf8("0." + new string('1', 1_000_000) + "e-3");
        var clock = Stopwatch.StartNew();
        foreach (var shape in (Shape[])[new IntegerShape(1, 2), new NumberShape(NumberKind.Decimal, "1", "2"), new NumberShape(NumberKind.Double, "1", "2")])
            Assert.False(ShapeCheck.IsValid(number, shape, ShapeWalker.PayloadDepth));
        Assert.True(clock.Elapsed < Limit);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Depth_is_bounded(string open, string close)
    {
        AssertQuick(Nest(open, close, 64), isValid: true);
        var error = Assert.Single(AssertQuick(Nest(open, close, 65), isValid: false));
        Assert.Equal((EventErrorCode.DepthExceeded, (long)open.Length * 64), (error.Code, error.Offset));
        Assert.Equal(EventErrorCode.DepthExceeded, Assert.Single(AssertQuick(Nest(open, close, 1_000_000), isValid: false)).Code);
    }

    [Fact]
    public void A_payload_of_any_legal_depth_is_legal_in_an_envelope()
    {
        var envelope = Documents.Envelope.Replace("\"newer\": true", "\"newer\": " + Nest("[", "]", 63), StringComparison.Ordinal);
        Assert.True(EventEnvelope.Parse(Documents.Utf8(envelope)).IsValid);
        var deeper = Documents.Envelope.Replace("\"newer\": true", "\"newer\": " + Nest("[", "]", 64), StringComparison.Ordinal);
        Assert.Equal(EventErrorCode.DepthExceeded, Assert.Single(EventEnvelope.Parse(Documents.Utf8(deeper)).Errors).Code);
    }

    [Fact]
    public void Errors_end_at_a_thousand()
    {
        var many = Documents.Utf8($"[{string.Join(",\n", Enumerable.Repeat("-1", 100_000))}]");
        var errors = ShapeWalker.Validate(many, new ArrayShape(new IntegerShape(0, 1)), ShapeWalker.PayloadDepth);
        Assert.Equal((1000, 1000), (errors.Count, errors[^1].Line));
    }

    [Fact]
    public void Pointers_do_not_multiply_a_long_name()
    {
        var document = $"{{\"{new string('n', 500_000)}\":[{string.Join(',', Enumerable.Repeat("-1", 10_000))}]}}";
        var errors = ShapeWalker.Validate(Documents.Utf8(document), new MapShape(new ArrayShape(new IntegerShape(0, 1))), ShapeWalker.PayloadDepth);
        Assert.InRange(errors.Count, 1, 10);
    }

    private static string Object(string[] members) => $"{{{string.Join(',', members)}}}";

    private static string Nest(string open, string close, int depth) =>
        new StringBuilder().Insert(0, open, depth).ToString()
        + (open == "[" ? "" : "1")
        + new StringBuilder().Insert(0, close, depth);

    private static System.Collections.Generic.IReadOnlyList<EventError> AssertQuick(string document, bool isValid)
    {
        var bytes = Documents.Utf8(document);
        var clock = Stopwatch.StartNew();
        Assert.Equal(isValid, ShapeCheck.IsValid(bytes, AnyShape.Instance, ShapeWalker.PayloadDepth));
        var errors = ShapeWalker.Validate(bytes, AnyShape.Instance, ShapeWalker.PayloadDepth);
        Assert.Equal(isValid, errors.Count == 0);
        Assert.True(clock.Elapsed < Limit, clock.Elapsed.ToString());
        return errors;
    }
}
