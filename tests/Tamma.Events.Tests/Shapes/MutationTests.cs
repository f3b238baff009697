using System;
using System.Linq;
using System.Text.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

/// <summary>Thousands of broken documents: the two modes agree, nothing throws, and JsonDocument agrees on what is JSON.</summary>
public sealed class MutationTests
{
    private const int Count = 10_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = ShapeWalker.PayloadDepth };

    [Fact]
    public void The_first_error_and_all_errors_agree()
    {
        var valid = 0;
        var contract = PullRequestCreatedContract.Instance;
        ForEachMutation(Documents.Payload, seed: 1, document =>
        {
            var errors = contract.Validate(document);
            Assert.Equal(errors.Count == 0, contract.IsValid(document));
            Assert.Equal(errors.Count == 0, contract.TryParse(document, out var value));
            valid += value is null ? 0 : 1;
            Assert.All(errors, error => AssertPlaced(error, document));
        });
        // Neither everything nor nothing: both answers are tried in their hundreds.
        Assert.InRange(valid, 300, Count - 300);
    }

    [Fact]
    public void Envelopes_too()
    {
        var registry = new EventRegistry(PullRequestCreatedContract.Instance);
        var statuses = new int[5];
        ForEachMutation(Documents.Envelope, seed: 2, document =>
        {
            var result = registry.Read(document);
            statuses[(int)result.Status]++;
            Assert.Equal(result.Status == EventReadStatus.Valid, result.Errors.Count == 0);
            Assert.Equal(result.Status == EventReadStatus.Invalid, result.Envelope is null);
            Assert.All(result.Errors, error => AssertPlaced(error, document));
            var open = EventEnvelope.Parse(document);
            Assert.True(open.IsValid || result.Status == EventReadStatus.Invalid);
        });
        Assert.True(statuses[(int)EventReadStatus.Valid] > 100, string.Join(' ', statuses));
        Assert.True(statuses[(int)EventReadStatus.Invalid] > 500, string.Join(' ', statuses));
        Assert.True(statuses[(int)EventReadStatus.UnknownType] > 10, string.Join(' ', statuses));
        Assert.True(statuses[(int)EventReadStatus.NewerVersion] > 0, string.Join(' ', statuses));
    }

    [Theory]
    [InlineData(Documents.Payload, 3)]
    [InlineData(Documents.Envelope, 4)]
    [InlineData("""[[{"a":{"b":[1,2.5e-3,true,null,"\ud83d\ude00\n"]},"":"","c":{}},[]],{"a":1,"aa":2,"\u0061a\u0061":3}]""", 5)]
    public void What_is_JSON_is_what_JsonDocument_reads(string text, int seed)
    {
        var valid = 0;
        ForEachMutation(text, seed, document =>
        {
            var isJson = ShapeCheck.IsValid(document, AnyShape.Instance, ShapeWalker.PayloadDepth);
            Assert.Equal(IsJson(document), isJson);
            Assert.Equal(isJson, ShapeWalker.Validate(document, AnyShape.Instance, ShapeWalker.PayloadDepth).Count == 0);
            valid += isJson ? 1 : 0;
        });
        Assert.InRange(valid, 300, Count - 300);
    }

    private static void ForEachMutation(string text, int seed, Action<byte[]> check)
    {
        var random = new Random(seed);
        var original = Documents.Utf8(text);
        for (var count = 0; count < Count; count++)
            check(Documents.Mutate(original, random));
    }

    private static void AssertPlaced(EventError error, byte[] document)
    {
        Assert.InRange(error.Offset, 0, document.Length);
        Assert.Equal(1 + document.AsSpan(0, (int)error.Offset).Count((byte)'\n'), error.Line);
        Assert.True(error.Pointer.Length == 0 || error.Pointer[0] == '/');
    }

    private static bool IsJson(byte[] document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document, Strict);
            return AreStringsWhole(parsed.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>JsonDocument reads strings only when asked; a lone half then throws.</summary>
    private static bool AreStringsWhole(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(static member => member.Name is not null && AreStringsWhole(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(AreStringsWhole),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };
}
