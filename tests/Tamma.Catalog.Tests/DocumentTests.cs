using System;
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
    public static TheoryData<string> EventTypes => EventFacts.EventTypes;

    // A row is an event and not a document: there are thousands of those.
    [Theory]
    [MemberData(nameof(EventTypes))]
    public void A_broken_document_is_refused_by_both_at_the_same_place(string eventType)
    {
        var subject = EventUnderTest.Of(eventType);

        Assert.All(BrokenDocuments.Of(EventFacts.Of(eventType)), document => AssertRefused(document, subject));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void A_document_at_the_limits_is_accepted_by_both_and_written_as_it_was(string eventType)
    {
        var facts = EventFacts.Of(eventType);
        var subject = EventUnderTest.Of(eventType);

        Assert.All(LegalDocuments.Of(facts), document => AssertAccepted(document, facts, subject));
    }

    [Fact]
    public void Every_kind_of_fault_is_tried()
    {
        var keywords = EventFacts.All
            .SelectMany(BrokenDocuments.Of)
            .Select(document => document.Fault!.Keyword)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["enum", "format", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern", "required", "type"], keywords);
    }

    private void AssertRefused(TestDocument document, EventUnderTest subject)
    {
        var fault = document.Fault!;
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

    private void AssertAccepted(TestDocument document, EventFacts facts, EventUnderTest subject)
    {
        var bytes = Encoding.UTF8.GetBytes(document.Payload.ToJsonString());

        Assert.Empty(judge.Validate(subject.Contract.JsonSchema, bytes));
        Assert.Empty(subject.Contract.Validate(bytes));
        var written = JsonNode.Parse(subject.RoundTrip(bytes))!;
        Assert.True(JsonNode.DeepEquals(WrittenForm.Of(facts.Fields, document.Payload), written), written.ToJsonString());
    }
}
