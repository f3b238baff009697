using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tamma.EventGen.Differential.Tests.Declared;
using Tamma.EventGen.Differential.Tests.Running;
using Tamma.Events;
using Tamma.Events.Shapes;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Objects around the 64 members that one word has bits for: members in their place, elsewhere, twice, missing, and strangers between them.</summary>
public sealed class WideRecordTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void A_member_is_found_wherever_it_stands(int count)
    {
        var members = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"\"m{i}\":{i}")).ToArray();
        var registry = DeclaredAssembly.Load([Declaration(count)], events: 1);
        var subject = ContractUnderTest.Of(registry.Single(), registry);

        var written = string.Join(',', members);
        AssertReads(subject, written, "{" + written + "}");
        AssertReads(subject, written, "{" + string.Join(',', members.Reverse()) + "}");
        AssertReads(subject, written, "{ " + string.Join(" ,\n ", members.Select(member => member.Replace(":", " : ", StringComparison.Ordinal))) + " }");
        AssertReads(subject, written, "{" + string.Join(',', members.SelectMany((member, i) => (string[])[member, FormattableString.Invariant($"\"x{i}\":[{i}]")])) + "}");
        for (var i = 0; i < count; i++)
        {
            AssertReads(subject, written, "{" + string.Join(',', members.Skip(i).Concat(members.Take(i))) + "}");
            AssertRefuses(subject, "{" + string.Join(',', members.Append(members[i])) + "}");
            AssertRefuses(subject, "{" + string.Join(',', members.Take(i + 1).Concat(members.Skip(i))) + "}");
            AssertRefuses(subject, "{" + string.Join(',', members.Where((_, other) => other != i)) + "}");
        }
    }

    // The tag is a member of the case, too.
    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void A_case_of_a_union_is_as_wide_as_any_object(int count)
    {
        var members = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"\"m{i}\":{i}")).Prepend("\"kind\":\"wide\"").ToArray();
        const string Union = "[System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\")]\n[System.Text.Json.Serialization.JsonDerivedType(typeof(Wide), \"wide\")]\npublic abstract record Any;\n";
        var registry = DeclaredAssembly.Load([Event("Holder", "public required Any Value { get; init; }") + Union + "public sealed record Wide : Any\n{\n" + Properties(count) + "\n}\n"], events: 1);
        var subject = ContractUnderTest.Of(registry.Single(), registry);

        var written = "\"value\":{" + string.Join(',', members) + "}";
        AssertReads(subject, written, "{" + written + "}");
        for (var i = 0; i < members.Length; i++)
        {
            AssertReads(subject, written, "{\"value\":{" + string.Join(',', members.Skip(i).Concat(members.Take(i))) + "}}");
            AssertRefuses(subject, "{\"value\":{" + string.Join(',', members.Append(members[i])) + "}}");
            AssertRefuses(subject, "{\"value\":{" + string.Join(',', members.Where((_, other) => other != i)) + "}}");
        }
    }

    [Fact]
    public void An_object_within_one_keeps_its_members_apart()
    {
        const int Count = 130;
        var registry = DeclaredAssembly.Load([Event("Wide", Properties(Count) + "\npublic Wide? Inner { get; init; }")], events: 1);
        var subject = ContractUnderTest.Of(registry.Single(), registry);
        var members = Enumerable.Range(0, Count).Select(i => FormattableString.Invariant($"\"m{i}\":{i}")).ToArray();
        var whole = string.Join(',', members);
        var written = whole + ",\"inner\":{" + whole + ",\"inner\":{" + whole + "}}";
        AssertReads(subject, written, "{" + written + "}");
        foreach (var at in new[] { 0, 63, 64, 100, Count - 1 })
        {
            var (head, rest) = (string.Join(',', members.Take(at + 1)), string.Join(',', members.Skip(at + 1)));
            var inner = "\"inner\":{\"inner\":{" + whole + "}," + whole + "}";
            AssertReads(subject, written, "{" + head + "," + inner + (rest.Length > 0 ? "," + rest : "") + "}");
            // Once more behind an object that has it, too; and left out, though the inner one has it.
            AssertRefuses(subject, "{" + head + "," + inner + "," + members[at] + (rest.Length > 0 ? "," + rest : "") + "}");
            AssertRefuses(subject, "{" + string.Join(',', members.Where((_, other) => other != at)) + "," + inner + "}");
        }
    }

    private static string Declaration(int count) => Event("Wide", Properties(count));

    private static string Event(string name, string properties) =>
        "#nullable enable\n[Tamma.Events.TammaEvent(\"WIDE.RECORD.MADE\", \"1.0.0\")]\npublic sealed partial record " + name + "\n{\n" + properties + "\n}\n";

    private static string Properties(int count) =>
        string.Join('\n', Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"public required int M{i} {{ get; init; }}")));

    private static void AssertReads(ContractUnderTest subject, string written, string text)
    {
        var document = Encoding.UTF8.GetBytes(text);
        Assert.True(subject.Contract.IsValid(document), text);
        Assert.Empty(Walked(subject, document));
        Assert.True(subject.TryParse(document, out var value), text);
        Assert.Equal("{" + written + "}", Encoding.UTF8.GetString(subject.Write(value!)));
    }

    private static void AssertRefuses(ContractUnderTest subject, string text)
    {
        var document = Encoding.UTF8.GetBytes(text);
        Assert.False(subject.Contract.IsValid(document), text);
        Assert.NotEmpty(Walked(subject, document));
        Assert.False(subject.TryParse(document, out _), text);
    }

    private static IReadOnlyList<EventError> Walked(ContractUnderTest subject, byte[] document) => ShapeWalker.Validate(document, subject.Contract.Shape, ShapeWalker.PayloadDepth);
}
