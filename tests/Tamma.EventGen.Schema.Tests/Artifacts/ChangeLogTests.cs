using System.Linq;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class ChangeLogTests
{
    private static readonly EventContract First = Of("1.0.0",
        new PropertyDefinition { JsonName = "branch", MemberName = "Branch", Type = new StringType { Length = new CountRange(0, 50) }, IsRequired = true },
        new PropertyDefinition { JsonName = "legacyId", MemberName = "LegacyId", Type = new StringType { IsNullable = true } });

    private static readonly EventContract Second = Reserving(
        new Acknowledgement("legacyId", "nobody | used it"),
        Of("1.9.0",
            new PropertyDefinition { JsonName = "branch", MemberName = "Branch", Type = new StringType { Length = new CountRange(0, 100) }, IsRequired = true },
            new PropertyDefinition { JsonName = "draft", MemberName = "Draft", Default = new JsonBoolean(value: false) }));

    private static readonly EventContract Third = Of("1.10.0",
        new PropertyDefinition { JsonName = "headBranch", MemberName = "HeadBranch", Type = new StringType { Length = new CountRange(0, 100) }, IsRequired = true, RenamedFrom = EquatableArray.Of(new Acknowledgement("branch", "there are two")) },
        new PropertyDefinition { JsonName = "draft", MemberName = "Draft", Default = new JsonBoolean(value: false), Deprecation = new Deprecation("Read state.") }) with
    {
        CausedBy = EquatableArray.Of(new EventCause("A.B")),
    };

    [Fact]
    public void Tells_what_each_version_changed_the_newest_first()
    {
        var log = ChangeLog.Of(Third, [Second, First, First with { EventType = "OTHER.EVENT" }, Third]);
        Assert.Equal(["1.10.0", "1.9.0", "1.0.0"], log.Select(entry => entry.Version));
        Assert.Equal(["'branch' renamed to 'headBranch' (there are two)", "'draft' deprecated (Read state.)"], Texts(log[0]));
        Assert.Equal(["'draft' added, false when absent ()", "'legacyId' removed (nobody | used it)", "'branch' maxLength 50 → 100 ()"], Texts(log[1]));
        Assert.Equal(["first version ()"], Texts(log[2]));
    }

    [Fact]
    public void Says_where_only_words_differ() =>
        Assert.Equal(["documentation, names or annotations ()"], Texts(ChangeLog.Of(First with { Version = "1.0.1", Examples = EquatableArray.Of<Tamma.EventGen.Schema.Json.JsonValue>(new JsonNumber(1)) }, [First])[0]));

    [Fact]
    public void Stands_in_both_catalogues()
    {
        var artifacts = ArtifactSet.Of([Third], [Second, First]).ToDictionary(artifact => artifact.Path, artifact => artifact.Text);
        Assert.Contains("| 1.9.0 | 'legacyId' removed | nobody &#124; used it |", artifacts["CATALOG.md"]);
        Assert.Contains("was `branch`: there are two", artifacts["CATALOG.md"]);
        var changes = JsonNode.Parse(artifacts["catalog.json"])!["events"]![0]!["changes"]!.AsArray();
        Assert.Equal("there are two", (string?)changes[0]!["changes"]![0]!["reason"]);
        Assert.Equal("1.0.0", (string?)changes[2]!["version"]);
    }

    private static string[] Texts(ChangeLogEntry entry) => [.. entry.Clauses.Select(change => $"{change.Text} ({change.Reason})")];

    private static EventContract Reserving(Acknowledgement name, EventContract contract) =>
        contract with { Payload = contract.Payload with { Reserved = EquatableArray.Of(name) } };

    private static EventContract Of(string version, params PropertyDefinition[] properties) => new()
    {
        EventType = "GIT.BRANCH.PUSHED",
        Version = version,
        Payload = new ObjectDefinition { Name = "Pushed", Properties = properties.ToEquatableArray() },
    };
}
