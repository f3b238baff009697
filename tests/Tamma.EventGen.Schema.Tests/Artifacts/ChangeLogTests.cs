using System;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Compatibility;
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

    [Theory]
    [InlineData("kind Bot:bot User:user", "kind Bot:ai User:user", "'by' from kind \"bot\" or kind \"user\" to kind \"ai\" or kind \"user\" ()")]
    [InlineData("kind Bot:bot User:user", "kind Bot:user User:bot", "documentation, names or annotations ()")]
    [InlineData("kind Bot:bot User:user", "kind Robot:bot User:user", "documentation, names or annotations ()")]
    [InlineData("kind Bot:bot User:user", "kind User:user Bot:bot", "documentation, names or annotations ()")]
    [InlineData("kind Bot:bot User:user", "kind User:user", "'by' from kind \"bot\" or kind \"user\" to kind \"user\" ()")]
    [InlineData("kind Bot:bot User:user", "type Bot:bot User:user", "'by' from kind \"bot\" or kind \"user\" to type \"bot\" or type \"user\" ()")]
    public void Tells_the_cases_of_a_union_by_their_tags(string older, string newer, string change)
    {
        Assert.Equal([change], Texts(ChangeLog.Of(Union("2.0.0", newer, type => type), [Union("1.0.0", older, type => type)])[0]));
        Assert.Equal(
            [change.Replace("from ", "from array of ", StringComparison.Ordinal).Replace(" to ", " to array of ", StringComparison.Ordinal)],
            Texts(ChangeLog.Of(Union("2.0.0", newer, type => new ArrayType(type)), [Union("1.0.0", older, type => new ArrayType(type))])[0]));
    }

    [Fact]
    public void Summarizes_a_case_under_another_name_as_words() => Assert.Equal(
        "documentation, names or annotations of 'by', 'Robot'",
        ContractChanges.Summary(Union("1.0.0", "kind Bot:bot User:user", type => type), Union("1.0.1", "kind Robot:bot User:user", type => type)));

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

    /// <summary>A member that is a union: its discriminator, and each case with its tag.</summary>
    private static EventContract Union(string version, string union, Func<ContractType, ContractType> typeOf)
    {
        var words = union.Split(' ');
        var cases = words.Skip(1).Select(word => word.Split(':')).ToArray();
        return Of(version, new PropertyDefinition { JsonName = "by", MemberName = "By", Type = typeOf(new UnionType(words[0], cases.Select(pair => pair[0]).ToEquatableArray())), IsRequired = true }) with
        {
            Definitions = cases.Select(pair => new ObjectDefinition { Name = pair[0], Discriminator = new Discriminator(words[0], pair[1]) }).ToEquatableArray(),
        };
    }

    private static EventContract Of(string version, params PropertyDefinition[] properties) => new()
    {
        EventType = "GIT.BRANCH.PUSHED",
        Version = version,
        Payload = new ObjectDefinition { Name = "Pushed", Properties = properties.ToEquatableArray() },
    };
}
