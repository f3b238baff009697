using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Documents;
using Tamma.Catalog.Tests.Events;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;
using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>Each rule of the specification, at its limit and broken: the generated code and the judge say the same at the same place.</summary>
[Collection(Judging.Name)]
public sealed class DocumentTests(Judge judge)
{
    public static TheoryData<string, string> Broken => NamesOf(BrokenDocuments.Of);

    public static TheoryData<string, string> Legal => NamesOf(LegalDocuments.Of);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_document_is_refused_by_both_at_the_same_place(string eventType, string name)
    {
        var document = BrokenDocuments.Of(EventFacts.Of(eventType)).Single(document => document.Name == name);
        var fault = document.Fault!;
        var subject = EventUnderTest.Of(eventType);
        var bytes = Encoding.UTF8.GetBytes(document.Payload.ToJsonString());

        var errors = subject.Contract.Validate(bytes);
        var reasons = judge.Validate(subject.Contract.JsonSchema, bytes);

        Assert.Null(subject.RoundTrip(bytes));
        Assert.Contains(reasons, reason => reason == new JudgeError(fault.Keyword, fault.Pointer, fault.Member));
        Assert.Contains(errors, error => error.Code == fault.Code && error.Pointer == fault.Pointer && (fault.Member is null || error.Member == fault.Member));
        Assert.Equal(
            reasons.Select(reason => (reason.Pointer, reason.Member)).Distinct().Order(),
            errors.Select(error => (error.Pointer, error.Code == EventErrorCode.MemberMissing ? error.Member : null)).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Legal))]
    public void A_document_at_the_limits_is_accepted_by_both_and_written_as_it_was(string eventType, string name)
    {
        var document = LegalDocuments.Of(EventFacts.Of(eventType)).Single(document => document.Name == name);
        var subject = EventUnderTest.Of(eventType);
        var bytes = Encoding.UTF8.GetBytes(document.Payload.ToJsonString());

        Assert.Empty(judge.Validate(subject.Contract.JsonSchema, bytes));
        Assert.Empty(subject.Contract.Validate(bytes));
        var written = JsonNode.Parse(subject.RoundTrip(bytes))!;
        Assert.True(JsonNode.DeepEquals(Declared(document.Payload, subject), written), written.ToJsonString());
    }

    [Fact]
    public void Every_kind_of_fault_is_tried()
    {
        var keywords = EventFacts.All
            .SelectMany(BrokenDocuments.Of)
            .Select(document => document.Fault!.Keyword)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["enum", "format", "maxItems", "maxLength", "maximum", "minLength", "minimum", "pattern", "required", "type"], keywords);
    }

    private static TheoryData<string, string> NamesOf(Func<EventFacts, IEnumerable<TestDocument>> documents)
    {
        var rows = new TheoryData<string, string>();
        foreach (var facts in EventFacts.All)
        {
            foreach (var document in documents(facts))
                rows.Add(facts.EventType, document.Name);
        }

        return rows;
    }

    /// <summary>What is written of a payload: no member that is null, and none that is not declared.</summary>
    private static JsonObject Declared(JsonObject payload, EventUnderTest subject)
    {
        var declared = JsonNode.Parse(subject.Contract.JsonSchema)!["properties"]!.AsObject();
        var copy = payload.DeepClone().AsObject();
        foreach (var name in payload.Where(member => member.Value is null || !declared.ContainsKey(member.Key)).Select(member => member.Key))
            copy.Remove(name);
        return copy;
    }
}
