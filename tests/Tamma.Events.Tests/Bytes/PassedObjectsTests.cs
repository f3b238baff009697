using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Objects that a document has several times: the second one is as legal as the first where it has the same bytes, and only there.</summary>
public sealed class PassedObjectsTests
{
    private const string Account =
        "{\"login\":\"octavia\",\"id\":4711,\"node_id\":\"MDQ6VXNlcjQ3MTE=\",\"url\":\"https://api.git.example.org/users/octavia\",\"emails\":[{\"a\":1},{\"a\":2}],\"site_admin\":false,\"plan\":{\"name\":\"pro\",\"space\":976562499}}";

    private static readonly string Broken = Account.Replace("false", "fa1se", StringComparison.Ordinal);

    private static readonly string Other = Account.Replace("octavia", "claudia", StringComparison.Ordinal);

    private static readonly Shape Open = new ObjectShape("Open").Define();

    [Fact]
    public void What_is_passed_again_is_found()
    {
        var json = Encoding.UTF8.GetBytes($"[{Account},{Account}]");
        var (first, second) = (1, Account.Length + 2);
        var passed = new PassedObjects();
        Assert.Equal(0, passed.LengthAt(json, first, 10, out var hash));
        passed.Add(first, first + Account.Length, 10, hash);
        Assert.Equal(Account.Length, passed.LengthAt(json, second, 10, out _));
        Assert.Equal(Account.Length, passed.LengthAt(json, second, 11, out _));
        Assert.Equal(0, passed.LengthAt(json, second, 9, out _));
        passed.Clear();
        Assert.Equal(0, passed.LengthAt(json, second, 10, out _));
    }

    [Fact]
    public void A_second_object_that_differs_anywhere_is_told_as_the_framework_tells_it()
    {
        var refused = 0;
        for (var at = 0; at < Account.Length; at++)
        {
            foreach (var letter in "\"{}[]:,1\\x ")
            {
                var json = Encoding.UTF8.GetBytes($"{{\"one\":{Account},\"two\":{Account[..at]}{letter}{Account[(at + 1)..]},\"three\":{Account}}}");
                var expected = ObjectText.IsLegal(json);
                Assert.True(expected == Takes(json), Encoding.UTF8.GetString(json));
                refused += expected ? 0 : 1;
            }
        }

        Assert.True(refused > 300, $"{refused} refused");
    }

    [Theory]
    [InlineData("{\"a\":{one},\"b\":{one}")]
    [InlineData("{\"a\":{one},\"b\":{one},\"a\":{one}}")]
    [InlineData("{\"a\":{one},\"b\":{one}{one}}")]
    [InlineData("{\"a\":{one},\"b\":[{one}{one}]}")]
    [InlineData("{\"a\":{one},\"b\":{\"c\":{one},\"c\":{one}}}")]
    [InlineData("{\"a\":{one},\"b\":{one}}}")]
    public void What_stands_around_them_is_checked(string template)
    {
        Assert.True(Takes(Encoding.UTF8.GetBytes($"{{\"a\":{Account},\"b\":{Account}}}")));
        Assert.False(Takes(Encoding.UTF8.GetBytes(template.Replace("{one}", Account, StringComparison.Ordinal))));
    }

    [Fact]
    public void Nothing_is_known_of_the_document_before()
    {
        Assert.True(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Account},\"two\":{Account}}}")));
        // Where the first object of this document stands, there was one of the same beginning.
        Assert.False(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Broken},\"two\":{Broken}}}")));
        Assert.False(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Account[..^40]}")));
    }

    [Fact]
    public void Nothing_is_known_of_what_stood_there_in_the_document_before()
    {
        // Before it stands one that is remembered, so that those of the document before are not merely unasked for.
        Assert.True(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Other},\"two\":{Account}}}")));
        Assert.False(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Other},\"two\":{Broken}}}")));
    }

    [Fact]
    public void A_document_within_another_knows_nothing_of_its_objects_nor_it_of_theirs()
    {
        var json = Encoding.UTF8.GetBytes($"[{Account},{Account}]");
        var broken = Encoding.UTF8.GetBytes($"[{Broken}]");
        var outer = ReadState.Begin(json, ShapeWalker.PayloadDepth, out _)!;
        Assert.True(outer.Enter());
        var at = JsonBytes.Skip(json, 1, outer);
        Assert.False(ShapeCheck.IsValid(broken, AnyShape.Instance, ShapeWalker.PayloadDepth));
        Assert.True(ShapeCheck.IsValid(Encoding.UTF8.GetBytes($"[{Other},{Account}]"), AnyShape.Instance, ShapeWalker.PayloadDepth));
        Assert.Equal(json.Length - 1, JsonBytes.Skip(json, at + 1, outer));
        outer.Leave();
        Assert.True(outer.End(json, json.Length));
    }

    [Fact]
    public void What_was_passed_is_not_looked_at_again()
    {
        var json = Encoding.UTF8.GetBytes($"[{Account},{Account}]");
        var second = Account.Length + 2;
        var state = ReadState.Begin(json, ShapeWalker.PayloadDepth, out _)!;
        Assert.Equal(second - 1, JsonBytes.Skip(json, 1, state));
        Assert.Equal(Account.Length, state.Passed.LengthAt(json, second, ShapeWalker.PayloadDepth - 1, out _));
        Assert.Equal(0, state.Passed.LengthAt(json, second, ShapeWalker.PayloadDepth - 2, out _));
        // No document does this: who looked at the second one would see that it changed as the first one did.
        json.AsSpan().Replace((byte)'f', (byte)'x');
        Assert.Equal(json.Length - 1, JsonBytes.Skip(json, second, state));
        Assert.Equal(ShapeWalker.PayloadDepth, state.Depth);
        state.Return();
    }

    [Fact]
    public void They_may_be_more_than_a_document_may_nest()
    {
        var json = Encoding.UTF8.GetBytes($"{{\"all\":[{string.Join(',', Enumerable.Repeat(Account, 3 * ShapeWalker.PayloadDepth))}]}}");
        Assert.True(Takes(json));
    }

    [Fact]
    public void More_of_them_than_are_remembered_are_told_apart()
    {
        var all = Enumerable.Range(0, 500).Select(index => Account.Replace("octavia", $"user{index:d3}", StringComparison.Ordinal)).ToArray();
        Assert.True(Takes(Document(all.Concat(all))));
        Assert.False(Takes(Document(all.Concat(all).Append(all[7].Replace("false", "fa1se", StringComparison.Ordinal)))));

        static byte[] Document(IEnumerable<string> objects) => Encoding.UTF8.GetBytes($"{{\"all\":[{string.Join(',', objects)}]}}");
    }

    [Fact]
    public void A_document_may_end_within_the_second()
    {
        // Where it can be told, the memory ends with it.
        var memory = OperatingSystem.IsLinux() ? new GuardedMemory(3 * Account.Length) : null;
        for (var cut = 1; cut < Account.Length; cut++)
        {
            var json = Encoding.UTF8.GetBytes($"{{\"one\":{Account},\"two\":{Account[..^cut]}");
            Assert.False(Takes(memory is null ? json : memory.Copy<byte>(json)));
        }
    }

    [Fact]
    public void An_object_is_refused_where_it_is_too_deep_though_it_was_passed_before()
    {
        // The account nests three deep: itself, its list, and the objects in it.
        var deepest = ShapeWalker.PayloadDepth - 4;
        Assert.True(Takes(At(deepest)));
        Assert.False(Takes(At(deepest + 1)));

        static byte[] At(int depth) => Encoding.UTF8.GetBytes(
            $"{{\"one\":{Account},\"two\":{string.Concat(Enumerable.Repeat("{\"x\":", depth))}{Account}{new string('}', depth)}}}");
    }

    private static bool Takes(ReadOnlySpan<byte> json) => ShapeCheck.IsValid(json, Open, ShapeWalker.PayloadDepth);
}
