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

    private static string Declaration(int count)
    {
        var properties = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"public required int M{i} {{ get; init; }}"));
        return "#nullable enable\n[Tamma.Events.TammaEvent(\"WIDE.RECORD.MADE\", \"1.0.0\")]\npublic sealed partial record Wide\n{\n" + string.Join('\n', properties) + "\n}\n";
    }

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
