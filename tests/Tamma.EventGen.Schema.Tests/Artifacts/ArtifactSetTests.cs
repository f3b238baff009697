using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Tests.Contracts;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class ArtifactSetTests
{
    [Fact]
    public void Holds_the_contracts_and_what_derives_from_them()
    {
        var contracts = new[] { SampleContracts.PullRequestCreated, SampleContracts.Of("A.B"), SampleContracts.Of("A.B", "0.9.0") };
        var artifacts = ArtifactSet.Of(contracts);
        Assert.Equal(
            [
                "A.B/0.9.0.event.schema.json",
                "A.B/0.9.0.schema.json",
                "A.B/1.0.0.event.schema.json",
                "A.B/1.0.0.schema.json",
                "CATALOG.md",
                "GIT.PULL_REQUEST.CREATED/1.2.0.event.schema.json",
                "GIT.PULL_REQUEST.CREATED/1.2.0.schema.json",
                "catalog.html",
                "catalog.json",
                "envelope.schema.json",
                "events.d.ts",
            ],
            artifacts.Select(artifact => artifact.Path));
        var contract = artifacts.Single(artifact => artifact.Path.EndsWith("1.2.0.schema.json", StringComparison.Ordinal));
        Assert.Equal(ContractWriter.WriteIndented(SampleContracts.PullRequestCreated), contract.Text);
        Assert.Equal(artifacts, ArtifactSet.Of(contracts.Reverse().ToArray()));
    }

    [Fact]
    public void Says_the_same_whatever_the_order_of_the_contracts_and_the_culture()
    {
        var contracts = new[] { "B.A", "A.B", "A.C", "A.A" }.Select((type, index) => SampleContracts.Of(type) with
        {
            CausedBy = EquatableArray.Of(new EventCause("A.C"), new EventCause("A.A", index == 1)),
        }).ToArray();
        var artifacts = ArtifactSet.Of(contracts);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-IR") { NumberFormat = { NegativeSign = "minus" } };
            Assert.Equal(artifacts, ArtifactSet.Of(contracts.Reverse().ToArray()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Is_empty_without_events() => Assert.Empty(ArtifactSet.Of([]));

    [Fact]
    public void Writes_every_contract_as_text_with_LF_that_ends_with_a_newline() => ContractGenerator.Contract.Sample(
        contract => ArtifactSet.Of([contract]).All(artifact =>
            artifact.Text.EndsWith('\n') && !artifact.Text.Contains('\r', StringComparison.Ordinal)),
        iter: 300);

    [Theory]
    [InlineData("A.B", "1.0.0", "A.B", "1.0.0", "A.B/1.0.0.schema.json")]
    [InlineData("A.B", "1.0.0", "a.b", "1.0.0", "a.b/1.0.0.schema.json")]
    [InlineData("A.B", "1.0.0", "A.B", "1.0.0.event", "A.B/1.0.0.event.schema.json")]
    public void Finds_contracts_of_one_file(string type, string version, string otherType, string otherVersion, string path)
    {
        var contracts = new[] { SampleContracts.Of(type, version), SampleContracts.Of(otherType, otherVersion) };
        Assert.Equal(new ArtifactCollision(path, contracts[0], contracts[1]), ArtifactSet.FindCollision(contracts));
        Assert.Throws<ArgumentException>(() => ArtifactSet.Of(contracts));
    }

    [Fact]
    public void Finds_no_collision_between_versions() =>
        Assert.Null(ArtifactSet.FindCollision([SampleContracts.Of("A.B"), SampleContracts.Of("A.B", "1.0.1"), SampleContracts.Of("A.C")]));
}
