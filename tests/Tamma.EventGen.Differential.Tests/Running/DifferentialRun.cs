using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Events;
using Tamma.Events.Shapes;
using Tamma.Judging;
using ContractReader = Tamma.EventGen.Schema.ContractReader;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Documents of contracts, before every judge that there is. It counts, and collects what they don't agree on.</summary>
internal sealed class DifferentialRun(VerdictJudges judges)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Stopwatch> _times = new(StringComparer.Ordinal);

    /// <summary>What was counted, by its name.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>The number of documents, those that were written among them.</summary>
    public int Documents => _counts.Where(pair => pair.Key.StartsWith("documents: ", StringComparison.Ordinal)).Sum(pair => pair.Value);

    /// <summary>The seconds that each part took.</summary>
    public IEnumerable<(string Part, double Seconds)> Times => _times.Select(pair => (pair.Key, pair.Value.Elapsed.TotalSeconds)).Concat([("judge: ajv", judges.Seconds.Ajv), ("judge: hyperjump", judges.Seconds.Hyperjump)]);

    /// <summary>What was not agreed on.</summary>
    public List<Disagreement> Disagreements { get; } = [];

    /// <summary>Judges a number of documents of one contract.</summary>
    public void Check(EventContract contract, EventRegistry registry, int documents, int seed)
    {
        Count("declarations");
        var random = new Random(seed);
        var model = Timed("make", () => ContractReader.Read(contract.JsonSchema, out _)!);
        var made = Timed("make", () => Make(model, documents, random));
        judges.Compile(contract.JsonSchema);
        judges.Begin(made.Select(document => document.Bytes));
        var subject = ContractUnderTest.Of(contract, registry);
        var verdicts = made.Select(document => Judge(subject, document.Kind, document.Bytes)).ToArray();
        var written = made.Zip(verdicts).Where(pair => pair.Second.Value is not null).Select(pair => (Kind: DocumentKind.Written, Bytes: RoundTrip(subject, model, pair.First.Bytes, pair.Second.Value!))).ToArray();
        Compare(subject, made, [.. verdicts.Select(verdict => verdict.IsValid)]);
        judges.Begin(written.Select(document => document.Bytes));
        Compare(subject, written, [.. written.Select(document => Judge(subject, document.Kind, document.Bytes).IsValid)]);
    }

    private static (DocumentKind Kind, byte[] Bytes)[] Make(Schema.EventContract model, int count, Random random)
    {
        var generator = new DocumentGenerator(model, random);
        var breaker = new DocumentBreaker(model, random);
        var mutator = new DocumentMutator(random);
        var bytes = new ByteMutator(random);
        return [.. Enumerable.Range(0, count).Select(i => Make(i))];

        (DocumentKind Kind, byte[] Bytes) Make(int index)
        {
            var document = generator.Make();
            var kind = (index % 20) switch { < 8 => DocumentKind.Legal, < 13 => DocumentKind.Broken, < 16 => DocumentKind.Changed, _ => DocumentKind.Mutated };
            if (kind == DocumentKind.Broken)
                breaker.Break(document);
            else if (kind == DocumentKind.Changed)
                mutator.Mutate(document);
            var text = Encoding.UTF8.GetBytes(document.ToJsonString(random.Next(8) switch { 0 => Indented, < 4 => JsonSerializerOptions.Default, _ => Relaxed }));
            return (kind, kind == DocumentKind.Mutated ? bytes.Mutate(text) : text);
        }
    }

    /// <summary>The contract's verdict, which all that is generated gives alike; and the record, where there is one.</summary>
    private (bool IsValid, object? Value) Judge(ContractUnderTest subject, DocumentKind kind, byte[] document)
    {
        Count("documents: " + kind);
        var isValid = Timed("is valid", () => subject.Contract.IsValid(document));
        var errors = Timed("validate", () => subject.Contract.Validate(document));
        object? value = null;
        var isRead = Timed("parse", () => subject.TryParse(document, out value));
        // Validate asks the walker only of what the generated reader refused.
        var walked = isValid ? Timed("walk", () => ShapeWalker.Validate(document, subject.Contract.Shape, ShapeWalker.PayloadDepth)) : errors;
        if (isValid != (walked.Count == 0) || isValid != (errors.Count == 0) || isValid != isRead)
            Disagree($"IsValid {isValid}, Validate {errors.Count} errors, the walker {walked.Count}, TryParse {isRead}: {walked.FirstOrDefault()}");
        if (kind is DocumentKind.Legal or DocumentKind.Written && !isValid)
            Disagree("It is refused: " + errors.FirstOrDefault());
        if (StrictJson.FaultOf(document) is { } fault && isValid)
            Disagree("System.Text.Json refuses it: " + fault);
        Count(isValid ? "valid: " + kind : "invalid: " + kind);
        return (isValid, isValid ? value : null);

        void Disagree(string what) => Disagreements.Add(new(subject.Contract.EventType, kind, what, document));
    }

    private byte[] RoundTrip(ContractUnderTest subject, Schema.EventContract model, byte[] document, object value)
    {
        var written = Timed("write", () => subject.Write(value));
        if (!subject.TryParse(written, out var again))
            Disagree("What is written is not read: " + Encoding.UTF8.GetString(written));
        else
            AssertSame(again);
        return written;

        void AssertSame(object again)
        {
            if (Timed("compare", () => ValueEquality.Difference(value, again)) is { } difference)
                Disagree($"Read, written and read again it is something else: {difference}");
            if (!subject.Write(again).AsSpan().SequenceEqual(written))
                Disagree("Written twice it is something else.");
            if (Timed("compare", () => new WrittenDocument(model).Difference(JsonNode.Parse(document)!.AsObject(), JsonNode.Parse(written)!.AsObject())) is { } lost)
                Disagree($"Read and written it is something else: {lost}");
            Timed(KnownDifference.SystemTextJson, CompareWithSerializer);
        }

        bool CompareWithSerializer()
        {
            Count("read and written by " + KnownDifference.SystemTextJson);
            if (!subject.Serialize(value).AsSpan().SequenceEqual(written))
                Disagree($"System.Text.Json writes {Encoding.UTF8.GetString(subject.Serialize(value))}, not {Encoding.UTF8.GetString(written)}");
            if (subject.CanDeserialize(document))
                Expect(ValueEquality.Difference(subject.Deserialize(document), value));
            else if (KnownDifference.Find(KnownDifference.SystemTextJson, subject, document, verdict: false) is { } known)
                Count($"known, {KnownDifference.SystemTextJson}: {known.Name}");
            else
                Disagree("System.Text.Json refuses it.");
            return true;
        }

        void Expect(string? difference)
        {
            if (difference is not null)
                Disagree($"System.Text.Json reads something else: {difference}");
        }

        void Disagree(string what) => Disagreements.Add(new(subject.Contract.EventType, DocumentKind.Legal, what, document));
    }

    private void Compare(ContractUnderTest subject, (DocumentKind Kind, byte[] Bytes)[] documents, bool[] verdicts)
    {
        var (ajv, hyperjump) = Timed("wait for judges", judges.End);
        for (var i = 0; i < documents.Length; i++)
        {
            Compare(KnownDifference.Ajv, ajv[i], i);
            Compare(KnownDifference.Hyperjump, hyperjump[i], i);
        }

        void Compare(string judge, bool verdict, int i)
        {
            Count("judged by " + judge);
            if (verdict == verdicts[i])
                return;
            if (KnownDifference.Find(judge, subject, documents[i].Bytes, verdict) is { } known)
                Count($"known, {judge}: {known.Name}");
            else
                Disagreements.Add(new(subject.Contract.EventType, documents[i].Kind, $"{judge} {verdict}, the contract {verdicts[i]}: {subject.Contract.Validate(documents[i].Bytes).FirstOrDefault()}", documents[i].Bytes));
        }
    }

    private void Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    private T Timed<T>(string part, Func<T> work)
    {
        if (!_times.TryGetValue(part, out var watch))
            _times.Add(part, watch = new Stopwatch());
        watch.Start();
        var result = work();
        watch.Stop();
        return result;
    }
}
