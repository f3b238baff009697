using Tamma.EventGen.Schema.Compatibility.Sets;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>A set without documents is contained in every other; one that is not known to be empty is not taken for it.</summary>
public sealed class EmptinessTests
{
    private static readonly ContractType Empty = Integer(2, 1);

    private static readonly ObjectDefinition Endless = Record("R", Required("next", new ReferenceType("R")));

    public static readonly TheoryData<EventContract> WithoutDocuments =
    [
        Of(Empty),
        Of(new NumberType { Range = new(1, 1, IsMinimumExclusive: true, IsMaximumExclusive: false) }),
        Of(Integer(1, 4) with { MultipleOf = 5 }),
        Of(Integer(3, 4) with { AllowedValues = EquatableArray.Of<ExactNumber>(1, 2) }),
        Of(Text("a") with { Length = new(2, null) }),
        Of(Text("a") with { Patterns = EquatableArray.Of("^(?:a)$", "^(?:b)$") }),
        Of(Text("[a-z]*", format: StringFormat.Date)),
        Of(Text("a@b@c", format: StringFormat.Email)),
        Of(Text("[0-9]*", format: StringFormat.Uri)),
        Of(Text(minimum: 65_520, format: StringFormat.Uri)),
        Of(Text(minimum: 3, maximum: 2)),
        Of(Enum("a", "b") with { Length = new(2, null) }),
        Of(new ArrayType(Empty) { Count = new(1, null) }),
        Of(new ArrayType(new BooleanType()) { Count = new(2, 1) }),
        Of(new ArrayType(new BooleanType()) { Count = new(3, null), IsUnique = true }),
        Of(new ArrayType(new BooleanType()) { Count = new(1_000_000, null), IsUnique = true }),
        Of(new ArrayType(Integer(1, 3)) { Count = new(4, null), IsUnique = true }),
        Of(new ArrayType(Text("a|b")) { Count = new(3, null), IsUnique = true }),
        Of(new ArrayType(Enum("a", "b", "a")) { Count = new(3, null), IsUnique = true }),
        Of(new ArrayType(Empty with { IsNullable = true }) { Count = new(2, null), IsUnique = true }),
        Of(new ArrayType(new ReferenceType("B")) { Count = new(5, null), IsUnique = true }, Record("B", Required("x", new BooleanType()), Required("y", new BooleanType()))),
        Of(new ArrayType(Union("C", "D")) { Count = new(4, null), IsUnique = true }, Case("C", "c"), Case("D", "d", Required("x", new BooleanType()))),
        Of(new ArrayType(new ArrayType(new BooleanType()) { Count = new(2, 1), IsNullable = true }) { Count = new(2, null), IsUnique = true }),
        Of(new ArrayType(new MapType(new BooleanType()) { Count = new(2, 1), IsNullable = true }) { Count = new(2, null), IsUnique = true }),
        Of(new ArrayType(new ArrayType(Empty with { IsNullable = true }) { Count = new(2, null), IsUnique = true, IsNullable = true }) { Count = new(2, null), IsUnique = true }),
        Of(new ArrayType(new ArrayType(new BooleanType()) { Count = new(0, 1) }) { Count = new(4, null), IsUnique = true }),
        // Two different elements, one of which must hold two different elements itself, and so on.
        Of(Union("C"), Case("C", "c", Required("next", new ArrayType(Union("C", "D")) { Count = new(2, null), IsUnique = true })), Case("D", "d")),
        Of(new MapType(Empty) { Count = new(1, null) }),
        Of(new MapType(new BooleanType()) { Count = new(2, 1) }),
        Of(new ReferenceType("R"), Endless),
        Of(new ReferenceType("R"), Record("R", Required("next", new ArrayType(new ReferenceType("R")) { Count = new(1, null) }))),
        Of(Union("C", "D"), Case("C", "c", Required("next", Union("C", "D"))), Case("D", "d", Required("r", new ReferenceType("R"))), Endless),
    ];

    public static readonly TheoryData<EventContract> WithDocuments =
    [
        Of(Empty with { IsNullable = true }),
        Of(new ArrayType(Empty)),
        Of(new MapType(Empty)),
        Of(new ArrayType(new BooleanType { IsNullable = true }) { Count = new(3, null), IsUnique = true }),
        Of(new ArrayType(Integer(1, 4)) { Count = new(4, null), IsUnique = true }),
        Of(new ArrayType(Text("[ab]*")) { Count = new(40, null), IsUnique = true }),
        Of(new ArrayType(new AnyType()) { Count = new(100, null), IsUnique = true }),
        Of(new ArrayType(new MapType(new BooleanType())) { Count = new(5, null), IsUnique = true }),
        Of(new ArrayType(new ArrayType(Integer()) { Count = new(2, 2) }) { Count = new(5, null), IsUnique = true }),
        Of(new ArrayType(new ReferenceType("B")) { Count = new(4, null), IsUnique = true }, Record("B", Required("x", new BooleanType()), Required("y", new BooleanType()))),
        Of(new ArrayType(Union("C", "D")) { Count = new(3, null), IsUnique = true }, Case("C", "c"), Case("D", "d", Required("x", new BooleanType()))),
        Of(new ReferenceType("R"), Record("R", Required("next", new ReferenceType("R") { IsNullable = true }))),
        Of(new ReferenceType("R"), Record("R", Required("next", new ArrayType(new ReferenceType("R"))))),
        Of(Union("C", "D"), Case("C", "c", Required("next", Union("C", "D"))), Case("D", "d")),
        // The values that the elements need come from an object that comes late.
        Of(
            new ArrayType(new ReferenceType("A")) { Count = new(2, null), IsUnique = true },
            Record("A", Required("b", new ReferenceType("B"))),
            Record("B", Required("c", new ReferenceType("C1")), Required("x", new BooleanType())),
            Case("C1", "c")),
        Of(
            new ArrayType(new ReferenceType("A")) { Count = new(3, null), IsUnique = true },
            Record("A", Required("x", new BooleanType()), Required("b", new MapType(new ReferenceType("B")))),
            Record("B", Required("c", new ReferenceType("C1"))),
            Record("C1", Required("d", new ReferenceType("D1"))),
            Case("D1", "d")),
        Of(Union("C"), Case("C", "c", Required("next", new ArrayType(Union("C", "D")) { Count = new(2, null), IsUnique = true })), Case("D", "d", Optional("x", new BooleanType()))),
        Of(new ArrayType(new ArrayType(new BooleanType()) { Count = new(0, 1) }) { Count = new(3, null), IsUnique = true }),
        Of(new ArrayType(Text("ldap://h|urn:a|x", format: StringFormat.Uri)) { Count = new(2, null), IsUnique = true }),
        Of(new ArrayType(Enum("ldap://h", "urn:a") with { Format = StringFormat.Uri }) { Count = new(2, null), IsUnique = true }),
        Of(Text(format: StringFormat.Uri, minimum: 65_519)),
        Of(Text("9999-12-31T23:59:59Z", format: StringFormat.DateTime)),
        Of(Text("0001-01-01T00:00:00-14:00|x", format: StringFormat.DateTime)),
        Of(Text("ldap://h", format: StringFormat.Uri)),
        Of(Enum("ldap://h") with { Format = StringFormat.Uri }),
        Of(Enum("a", "bb") with { Length = new(2, null) }),
    ];

    [Theory]
    [MemberData(nameof(WithoutDocuments))]
    public void No_document_is_in_every_other_set(EventContract contract)
    {
        Assert.Empty(Compare(contract, Of(Record("Other", Required("something", new BooleanType())))).Breaks);
        Assert.Empty(Compare(contract, Of(Empty)).Breaks);
    }

    [Theory]
    [MemberData(nameof(WithDocuments))]
    public void Some_document_is_not_in_a_set_without_any(EventContract contract)
    {
        Assert.Contains(Compare(contract, Of(Record("Other", Required("something", new BooleanType())))).Breaks, found => found.Kind == BreakKind.MemberMissing);
        Assert.Empty(Compare(contract, contract).Breaks);
    }

    [Fact]
    public void An_empty_part_that_may_be_absent_is_never_there()
    {
        var left = Of(new ArrayType(new ReferenceType("R")), Endless);
        Assert.Empty(Compare(left, Of(new ArrayType(Text()))).Breaks);
        Assert.Empty(Compare(left, Of(new ArrayType(Text()) { Count = new(0, 0) })).Breaks);
        Assert.Empty(Compare(Of(Union("C", "D"), Case("C", "c"), Case("D", "d", Required("r", new ReferenceType("R"))), Endless), Of(Union("C"), Case("C", "c"))).Breaks);
        Assert.Empty(Compare(Of(Union("C", "D"), Case("C", "c"), Case("D", "d", Required("r", new ReferenceType("R"))), Endless), Of(new MapType(Text()))).Breaks);
        Assert.Empty(Compare(Of(new MapType(Empty)), Of(new MapType(Text()) { Count = new(0, 0) })).Breaks);
        Assert.Empty(Compare(Of(new ArrayType(Empty)), Of(new ArrayType(Text()) { IsUnique = true })).Breaks);
        Assert.Empty(Compare(Of(new ReferenceType("R"), Record("R", Optional("x", Empty with { IsNullable = true }))), Of(new MapType(Text() with { IsNullable = true }) { Count = new(0, 1) })).Breaks);
    }
}
