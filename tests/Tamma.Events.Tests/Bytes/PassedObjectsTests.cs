using System;
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
        var broken = Account.Replace("false", "fa1se", StringComparison.Ordinal);
        Assert.False(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{broken},\"two\":{broken}}}")));
        Assert.False(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Account[..^40]}")));
    }

    [Fact]
    public void A_document_may_end_within_the_second()
    {
        for (var cut = 1; cut < Account.Length; cut++)
            Assert.False(Takes(Encoding.UTF8.GetBytes($"{{\"one\":{Account},\"two\":{Account[..^cut]}")));
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

    private static bool Takes(byte[] json) => ShapeCheck.IsValid(json, Open, ShapeWalker.PayloadDepth);
}
