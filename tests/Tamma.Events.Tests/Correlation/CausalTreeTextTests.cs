using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Tamma.Events.Tests.Correlation;

public sealed class CausalTreeTextTests
{
    private const string Expected = """
        correlation w-1: 9 events from 2025-01-31T12:00:00.123Z
        NOTE.WRITTEN +0.000s ai:claude #00000001
          NOTE.WRITTEN +3.250s ai:claude #00000003
          NOTE.WRITTEN +3605.001s ai:claude #00000002
            NOTE.WRITTEN +0.004s ai:claude #00000004
        orphans, caused by no event of these:
          NOTE.WRITTEN +0.005s ai:claude #00000005 caused by 0198c0de-0000-7000-8000-000000000063
            NOTE.WRITTEN +0.005s ai:claude #00000006
        cycle of 2, the first caused by the last:
          NOTE.WRITTEN +0.006s ai:claude #00000007
            NOTE.WRITTEN +0.009s ai:claude #00000009
          NOTE.WRITTEN +0.008s ai:claude #00000008
        duplicates, with the id of an event before them:
          NOTE.WRITTEN -0.500s ai:claude #00000003

        """;

    [Theory]
    [InlineData("")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Every_event_has_its_line(string culture)
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var tree = CausalTree.Of(
            [
                Events.Create(9, 7, 9), Events.Create(8, 7, 8), Events.Create(7, 8, 6), Events.Create(4, 2, 4), Events.Create(2, 1, 3_605_001), Events.Create(3, 1, 3_250),
                Events.Create(3, 2, -500), Events.Create(1), Events.Create(6, 5, 5), Events.Create(5, 99, 5),
            ]);
            Assert.Equal(Expected, tree.ToString());
            using var writer = new StringWriter { NewLine = "\r\n" };
            tree.WriteTo(writer);
            Assert.Equal(Expected, writer.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void Hostile_texts_stay_on_their_line_and_payloads_out_of_it()
    {
        const string Hostile = "a\u001b[31m\r\nb\u2028\u202e\0";
        var text = CausalTree.Of([Events.Create(1, Hostile, correlation: Hostile) with { ActorId = Hostile, ActorType = (ActorType)9 }]).ToString();
        Assert.Equal(3, text.Count(static character => character == '\n'));
        Assert.DoesNotContain(text, static character => character != '\n' && (char.IsControl(character) || character is '\u2028' or '\u202e'));
        Assert.Contains(@"unknown:a\u001B[31m\u000D\u000Ab\u2028\u202E\u0000 #00000001 caused by a\u001B[31m", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_deepest_indent_the_depth_is_a_number()
    {
        var lines = CausalTree.Of(Enumerable.Range(0, 36).Select(static number => number == 0 ? Events.Create(0) : Events.Create(number, number - 1))).ToString().Split('\n');
        Assert.StartsWith(new string(' ', 64) + "NOTE", lines[33], StringComparison.Ordinal);
        Assert.StartsWith(new string(' ', 64) + "[33] NOTE", lines[34], StringComparison.Ordinal);
        Assert.StartsWith(new string(' ', 64) + "[35] NOTE", lines[36], StringComparison.Ordinal);
    }
}
