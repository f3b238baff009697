using System.Linq;
using Tamma.EventGen.Schema.Compatibility;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Compatibility;

/// <summary>What of a newer version follows from an older one.</summary>
public sealed class MigrationPlanTests
{
    private static readonly StringType Text = new();
    private static readonly IntegerType Int32 = new() { Range = FormatBounds.RangeOf(IntegerFormat.Int32) };
    private static readonly IntegerType Int64 = new() { Format = IntegerFormat.Int64, Range = FormatBounds.RangeOf(IntegerFormat.Int64) };

    [Fact]
    public void The_same_contract_is_copied()
    {
        var contract = Contract("1.0.0", Required("a", Text), Required("self", new ReferenceType(ContractReference.Root) { IsNullable = true }));

        Assert.Empty(MigrationPlan.Of(contract, contract with { Version = "2.0.0" }).Obstacles);
    }

    [Fact]
    public void Wider_renamed_removed_and_new_members_follow()
    {
        var older = Contract("1.0.0", Required("n", Int32), Required("branch", Text), Optional("gone", Text));
        var newer = Contract(
            "2.0.0",
            Required("n", Int64),
            Required("head", Text) with { RenamedFrom = EquatableArray.Of(new Acknowledgement("branch", "why")) },
            Optional("nullable", Text with { IsNullable = true }),
            Optional("standard", Text) with { Default = new JsonString("x") });
        newer = newer with { Payload = newer.Payload with { Reserved = EquatableArray.Of(new Acknowledgement("gone", "why")) } };

        var plan = MigrationPlan.Of(older, newer);

        Assert.Empty(plan.Obstacles);
        Assert.Equal([("n", "n"), ("branch", "head")], plan.Find(ContractReference.Root, ContractReference.Root)!.Kept.Select(member => (member.Older.JsonName, member.Newer.JsonName)));
    }

    [Fact]
    public void A_closed_record_takes_what_its_older_version_had_because_nothing_of_it_is_copied()
    {
        var older = Contract("1.0.0", Required("a", Text), Required("gone", Text));
        var newer = Contract("2.0.0", Required("a", Text));
        newer = newer with { Payload = newer.Payload with { IsClosed = true, Reserved = EquatableArray.Of(new Acknowledgement("gone", "why")) } };

        Assert.Empty(MigrationPlan.Of(older, newer).Obstacles);
    }

    [Fact]
    public void An_absent_member_that_may_be_null_is_null()
    {
        var nullable = Text with { IsNullable = true };

        Assert.Empty(MigrationPlan.Of(Contract("1.0.0", Optional("a", nullable)), Contract("2.0.0", Required("a", nullable))).Obstacles);
        Assert.Single(MigrationPlan.Of(Contract("1.0.0", Optional("a", nullable)), Contract("2.0.0", Required("a", Text))).Obstacles, obstacle => obstacle.Reason.Contains("no longer allows null", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_that_may_be_absent_for_an_unknown_value_is_not_required_by_itself()
    {
        var newer = Contract("2.0.0", Required("a", Text));

        var obstacle = Assert.Single(MigrationPlan.Of(Contract("1.0.0", Optional("a", Text)), newer).Obstacles);
        Assert.Equal("'R.A' is now required; version 1.0.0 does not say what an absent \"a\" stands for", obstacle.Reason);
        Assert.Empty(MigrationPlan.Of(Contract("1.0.0", Optional("a", Text) with { Default = new JsonString("x") }), newer).Obstacles);
    }

    [Fact]
    public void What_does_not_follow_is_told_in_the_order_of_the_newer_contract_with_both_places()
    {
        var older = Contract("1.0.0", Required("z", Text), Required("l", Int64), Required("gone", Int32));
        var newer = Contract(
            "2.0.0",
            Required("l", new NumberType()),
            Required("added", new BooleanType()),
            Required("z", Text with { Length = new CountRange(0, 3) }));

        var obstacles = MigrationPlan.Of(older, newer).Obstacles;

        Assert.Equal(["l", "added", "z", null], obstacles.Select(obstacle => obstacle.Place.Member));
        Assert.Equal(["l", null, "z", "gone"], obstacles.Select(obstacle => obstacle.OlderPlace.Member));
        Assert.EndsWith("(if that is meant, add [AcceptedHazard])", obstacles[0].Reason, System.StringComparison.Ordinal);
        Assert.Equal("'R.Added' is new and required; version 1.0.0 has no member \"added\"", obstacles[1].Reason);
        Assert.EndsWith("(if that is meant, add [Reserved(\"gone\", \"why\")])", obstacles[3].Reason, System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_enum_whose_numbers_mean_something_else_is_not_copied()
    {
        static IntegerType Enum(params string[] names) => Int32 with
        {
            AllowedValues = names.Select((_, i) => (ExactNumber)(long)i).ToEquatableArray(),
            EnumNames = names.ToEquatableArray(),
        };

        Assert.Empty(MigrationPlan.Of(Contract("1.0.0", Required("e", Enum("A", "B"))), Contract("2.0.0", Required("e", Enum("A", "B", "C")))).Obstacles);
        Assert.Single(MigrationPlan.Of(Contract("1.0.0", Required("e", Enum("A", "B"))), Contract("2.0.0", Required("e", Enum("B", "A")))).Obstacles);
    }

    [Fact]
    public void A_trial_document_is_the_example_or_the_smallest()
    {
        var contract = Contract("1.0.0", Required("a", Text with { Length = new CountRange(2, null) }), Required("n", Int32));

        Assert.Matches("^\\{\"a\":\"..\",\"n\":0\\}$", TrialDocument.Of(contract)!.ToString());
        var example = JsonReader.Read("{\"a\":\"xyz\",\"n\":1}", out _)!;
        Assert.Equal(example, TrialDocument.Of(contract with { Examples = EquatableArray.Of(example) }));
        Assert.Null(TrialDocument.Of(Contract("1.0.0", Required("self", new ReferenceType(ContractReference.Root)))));
    }

    private static EventContract Contract(string version, params PropertyDefinition[] properties) => new()
    {
        EventType = "A.CREATED",
        Version = version,
        Payload = new ObjectDefinition { Name = "R", Properties = properties.ToEquatableArray() },
    };

    private static PropertyDefinition Required(string name, ContractType type) => Optional(name, type) with { IsRequired = true };

    private static PropertyDefinition Optional(string name, ContractType type) => new() { JsonName = name, MemberName = char.ToUpperInvariant(name[0]) + name[1..], Type = type };
}
