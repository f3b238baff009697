using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.Judging;
using Xunit.Abstractions;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>
/// Containment against an independent validator, for random pairs of contracts. <c>CONTAINMENT_PAIRS</c> asks for more pairs, and
/// <c>CONTAINMENT_SEED</c> for others.
/// </summary>
public sealed class ContainmentPropertyTests(Judge judge, ITestOutputHelper output) : IClassFixture<Judge>
{
    private const int DocumentsOfAPair = 25;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    [Fact]
    public void A_break_has_a_witness_and_no_break_has_none()
    {
        var pairs = Setting("CONTAINMENT_PAIRS", 350);
        var first = Setting("CONTAINMENT_SEED", 1);
        for (var seed = first; seed < first + pairs; seed++)
        {
            var random = new Random(seed);
            var contracts = new RandomContracts(random);
            var older = contracts.Make();
            var newer = contracts.Mutate(older);
            Check(older, newer, random, seed);
            Check(newer, older, random, seed);
        }

        foreach (var (name, count) in _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine(name + ": " + count.ToString(CultureInfo.InvariantCulture));
        Assert.InRange(Of("breaks with a witness"), pairs / 3, int.MaxValue);
        Assert.InRange(Of("documents"), 3 * pairs, int.MaxValue);
        Assert.InRange(Of("evident"), pairs / 2, 2 * pairs);
        Assert.InRange(Of("unproved"), 0, Of("breaks with a witness") / 25);
        Assert.InRange(Of("without a witness"), 0, Of("breaks with a witness") / 25);
        Assert.InRange(Of("beyond a double"), 0, Of("breaks with a witness") / 10);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private void Check(EventContract left, EventContract right, Random random, int seed)
    {
        var (writer, reader) = (ViewSchemas.Writer(left), ViewSchemas.Reader(right));
        var (writerText, readerText) = (writer.ToJsonString(), reader.ToJsonString());
        var (leftView, rightView) = (new ContractView(left, Side.Writer), new ContractView(right, Side.Reader));
        var containment = Containment.Of(leftView, rightView, new PatternCache());
        Assert.False(containment.IsIncomplete);
        if (EvidentContainment.Holds(leftView, rightView))
        {
            Count("evident");
            Assert.Empty(containment.Breaks);
        }

        foreach (var found in containment.Breaks)
        {
            if (found.Witness is not { } witness)
            {
                Count(found.IsProved ? "without a witness" : "unproved");
                continue;
            }

            Assert.True(found.IsProved);
            if (IsBeyondADouble(witness.ToString()))
            {
                Count("beyond a double");
                continue;
            }

            Count("breaks with a witness");
            Assert.True(IsValid(writerText, witness.ToString()), Report("The writer does not write", witness.ToString()));
            Assert.False(IsValid(readerText, witness.ToString()), Report("The reader takes", witness.ToString()));

            string Report(string what, string document) => $"{what} {document} ({found.Kind} at {found.Objects}.{found.Member}: {found.Left} / {found.Right}, seed {seed})\n{writerText}\n{readerText}";
        }

        var documents = new SchemaDocuments(writer, random);
        Count(containment.Breaks.Count == 0 ? "contained" : "not contained");
        for (var i = 0; i < DocumentsOfAPair && containment.Breaks.Count == 0; i++)
        {
            if (documents.Make()?.ToJsonString() is not { } document || !IsValid(writerText, document))
                continue;
            Count("documents");
            Assert.True(IsValid(readerText, document), $"No break, but {document} (seed {seed})\n{writerText}\n{readerText}");
        }
    }

    private bool IsValid(string schema, string document) => judge.IsValid(schema, Encoding.UTF8.GetBytes(document));

    /// <summary>The judge computes with doubles: there it can't tell a limit from what is next to it.</summary>
    private static bool IsBeyondADouble(string document) => Numbers(JsonNode.Parse(document)).Any(number => Math.Abs(number) > 1L << 53);

    private static IEnumerable<double> Numbers(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Numbers),
        JsonObject members => members.SelectMany(member => Numbers(member.Value)),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => [value.GetValue<double>()],
        _ => [],
    };

    private int Of(string name) => _counts.GetValueOrDefault(name);

    private void Count(string name) => _counts[name] = Of(name) + 1;
}
