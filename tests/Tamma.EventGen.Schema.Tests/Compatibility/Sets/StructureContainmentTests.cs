using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

public sealed class StructureContainmentTests
{
    private static readonly BooleanType Boolean = new();
    private static readonly ReferenceType R = new("R");

    private static readonly ObjectDefinition[] Cases = [Case("C", "c", Required("x", Boolean)), Case("D", "d", Optional("n", new ReferenceType("D") { IsNullable = true }))];

    [Theory]
    [InlineData(true, false, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(false, false, true, true)]
    [InlineData(false, true, true, false)]
    [InlineData(false, true, false, true)]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, true, "true")]
    [InlineData(false, true, true, false, "null")]
    public void A_demanded_member_is_one_that_writers_always_write(bool isRequired, bool isNullable, bool isDemanded, bool isContained, string? absent = null)
    {
        var written = Optional("a", Boolean with { IsNullable = isNullable }) with { IsRequired = isRequired, Default = absent is null ? null : JsonReader.Read(absent, out _) };
        var read = Optional("a", Boolean with { IsNullable = true }) with { IsRequired = isDemanded };
        var breaks = Compare(Of(Record("P", written)), Of(Record("P", read))).Breaks;
        Assert.Equal(isContained, breaks.Count == 0);
        Assert.All(breaks, found => Assert.Equal((BreakKind.MemberMissing, "{}"), (found.Kind, found.Witness!.ToString())));
    }

    [Fact]
    public void Members_that_only_one_side_has()
    {
        var (none, one) = (Of(Record("P")), Of(Record("P", Required("a", Boolean))));
        Assert.Equal((BreakKind.MemberMissing, "{}"), KindAndWitness(none, one));
        Assert.Empty(Compare(one, none).Breaks);
        Assert.Equal((BreakKind.MemberUnknown, """{"a":false}"""), KindAndWitness(one, Of(Record("P") with { IsClosed = true })));
        Assert.Empty(Compare(none, Of(Record("P") with { IsClosed = true })).Breaks);
        // Nobody writes what has no value.
        Assert.Empty(Compare(Of(Record("P", Optional("a", Integer(2, 1) with { IsNullable = true }))), Of(Record("P", Optional("a", Text() with { IsNullable = true })))).Breaks);
        Assert.Equal((BreakKind.MemberUnknown, """{"a":null}"""), KindAndWitness(Of(Record("P", Optional("a", Integer(2, 1) with { IsNullable = true }))), Of(Record("P") with { IsClosed = true })));
    }

    [Fact]
    public void An_open_view_on_the_left_has_any_member()
    {
        var open = Of(Record("P"));
        Assert.Equal(["""{"a":null}"""], ReadByBoth(open, Of(Record("P", Optional("a", Text())))));
        Assert.Equal(["""{"a":0}"""], ReadByBoth(open, Of(Record("P", Optional("a", Text() with { IsNullable = true })))));
        Assert.Equal(["""{"key1":0}"""], ReadByBoth(open, Of(Record("P") with { IsClosed = true })));
        Assert.Equal(["""{"key2":0}"""], ReadByBoth(Of(Record("P", Optional("key1", Boolean))), Of(Record("P", Optional("key1", Boolean)) with { IsClosed = true })));
        Assert.Empty(ReadByBoth(open, Of(Record("P", Optional("a", new AnyType())))));
        // A closed reader takes no member that has no value, declared or not.
        var closed = Record("P") with { IsClosed = true };
        Assert.Empty(ReadByBoth(Of(closed with { Properties = EquatableArray.Of(Optional("a", Integer(2, 1))) }), Of(closed)));
        Assert.Equal(["""{"a":false}"""], ReadByBoth(Of(closed with { Properties = EquatableArray.Of(Optional("a", Boolean)) }), Of(closed)));

        static string[] ReadByBoth(EventContract left, EventContract right) =>
            Containment.Of(new ContractView(left, Side.Reader), new ContractView(right, Side.Reader), new PatternCache()).Breaks.Select(found => found.Witness!.ToString()).ToArray();
    }

    [Theory]
    [InlineData(0, null, 0, null, null)]
    [InlineData(0, null, 1, null, "[]")]
    [InlineData(2, 4, 2, 4, null)]
    [InlineData(2, 4, 1, null, null)]
    [InlineData(2, 4, 3, null, "[false,false]")]
    [InlineData(2, 4, 0, 3, "[false,false,false,false]")]
    [InlineData(2, null, 0, 1, "[false,false]")]
    [InlineData(2, 4, 5, null, "[false,false]")]
    [InlineData(0, null, 0, int.MaxValue, null)]
    [InlineData(0, 0, 0, 0, null)]
    public void Counts_of_elements(int least, int? most, int rightLeast, int? rightMost, string? witness) =>
        Assert.Equal(witness, Witness(new ArrayType(Boolean) { Count = new(least, most) }, new ArrayType(Boolean) { Count = new(rightLeast, rightMost) }));

    [Theory]
    [InlineData(0, null, 0, null, null)]
    [InlineData(0, null, 1, null, "{}")]
    [InlineData(2, 4, 1, 4, null)]
    [InlineData(2, 4, 3, null, """{"key1":false,"key2":false}""")]
    [InlineData(1, 4, 0, 1, """{"key1":false,"key2":false}""")]
    [InlineData(3, 4, 0, 1, """{"key1":false,"key2":false,"key3":false}""")]
    [InlineData(0, null, 0, int.MaxValue, null)]
    public void Counts_of_members(int least, int? most, int rightLeast, int? rightMost, string? witness) =>
        Assert.Equal(witness, Witness(new MapType(Boolean) { Count = new(least, most) }, new MapType(Boolean) { Count = new(rightLeast, rightMost) }));

    [Fact]
    public void Unique_elements()
    {
        var (list, set) = (new ArrayType(Boolean), new ArrayType(Boolean) { IsUnique = true });
        Assert.Equal("[false,false]", Witness(list, set));
        Assert.Null(Witness(set, list));
        Assert.Null(Witness(list with { Count = new(0, 1) }, set));
        Assert.Equal("[false,false,false]", Witness(list with { Count = new(3, null) }, set));
        // Two different truth values are all there are.
        Assert.Null(Witness(set, list with { Count = new(0, 2) }));
        Assert.Equal("[false,true]", Witness(set, list with { Count = new(0, 1) }));
        Assert.Equal("[false,true,null]", Witness(new ArrayType(Boolean with { IsNullable = true }) { IsUnique = true }, new ArrayType(Boolean with { IsNullable = true }) { Count = new(0, 2) }));
        Assert.Equal("[1,2]", Witness(new ArrayType(Integer(1, 3)) { IsUnique = true, Count = new(2, null) }, new ArrayType(Integer(1, 3)) { Count = new(3, null) }));
        Assert.Equal("[1,2]", Witness(new ArrayType(Integer(1, 3)) { IsUnique = true, Count = new(2, null) }, new ArrayType(Integer(2, 3))));
        Assert.Equal("[3,1]", Witness(new ArrayType(Integer(1, 3)) { IsUnique = true, Count = new(2, null) }, new ArrayType(Integer(1, 2))));
    }

    [Fact]
    public void An_array_that_may_have_no_value_proves_nothing()
    {
        // Which of the two URIs are of the grammar is not known of both, so that there may be no two different ones.
        var left = new ArrayType(Text("ldap://h|urn:a", format: StringFormat.Uri)) { IsUnique = true };
        Assert.Equal("""["urn:a"]""", Witness(left, new ArrayType(Text(maximum: 3))));
        var found = Assert.Single(Compare(Of(left with { Count = new(2, null) }), Of(new ArrayType(Text(maximum: 3)))).Breaks);
        Assert.Equal((false, true), (found.IsProved, found.Witness is null));
    }

    [Fact]
    public void Parts_inside_parts()
    {
        static MapType Nested(ContractType leaf) => new(new ArrayType(new MapType(leaf) { Count = new(1, null) }) { Count = new(2, 2), IsUnique = true });
        Assert.Null(Witness(Nested(Integer(0, 5)), Nested(Integer(0, 6))));
        Assert.Equal("""{"key1":[{"key1":6},{"key2":0}]}""", Witness(Nested(Integer(0, 6)), Nested(Integer(0, 5))));
        Assert.Null(Witness(new ArrayType(Integer()) { Count = new(0, 0) }, new ArrayType(Text()) { Count = new(0, 0) }));
        Assert.Null(Witness(new MapType(Integer()) { Count = new(0, 0) }, new MapType(Text())));
        Assert.Equal("[null]", Witness(new ArrayType(Integer() with { IsNullable = true }), new ArrayType(Integer())));
        Assert.Equal("[[0,0]]", Witness(new ArrayType(new ArrayType(Integer()) { Count = new(2, 2) }), new ArrayType(new ArrayType(Integer()) { Count = new(3, null) })));
    }

    [Fact]
    public void Kinds_of_values()
    {
        Assert.Equal("null", Witness(Boolean with { IsNullable = true }, Boolean));
        Assert.Equal("false", Witness(Boolean, Text()));
        Assert.Equal("0", Witness(Integer(), Boolean));
        Assert.Equal("[]", Witness(new ArrayType(Boolean), new MapType(Boolean)));
        Assert.Equal("\"\"", Witness(Text(), Integer()));
        Assert.Null(Witness(Boolean with { IsNullable = true }, new AnyType()));
        Assert.Equal("null", Witness(new AnyType(), Text()));
        Assert.Equal("0", Witness(new AnyType(), Text() with { IsNullable = true }));
        Assert.Equal("\"\"", Witness(new AnyType(), Integer() with { IsNullable = true }));
        Assert.Null(Witness(new AnyType(), new AnyType()));
        // null alone is left of a type that has no other value.
        Assert.Null(Witness(Integer(2, 1) with { IsNullable = true }, Text() with { IsNullable = true }));
        Assert.Equal("null", Witness(Integer(2, 1) with { IsNullable = true }, Text()));
    }

    [Fact]
    public void Objects_and_maps()
    {
        var (one, two) = (Record("R", Required("a", Boolean)), Record("R", Required("a", Boolean), Optional("b", Boolean with { IsNullable = true })));
        Assert.Empty(Compare(Of(R, one), Of(new MapType(Boolean))).Breaks);
        Assert.Equal((BreakKind.Count, """{"p":{"a":false}}"""), KindAndWitness(Of(R, one), Of(new MapType(Boolean) { Count = new(2, null) })));
        Assert.Equal((BreakKind.Count, """{"p":{"a":false,"b":false}}"""), KindAndWitness(Of(R, two), Of(new MapType(Boolean with { IsNullable = true }) { Count = new(0, 1) })));
        Assert.Equal((BreakKind.Null, """{"p":{"a":false,"b":null}}"""), KindAndWitness(Of(R, two), Of(new MapType(Boolean))));
        Assert.Equal((BreakKind.Type, """{"p":{"a":false}}"""), KindAndWitness(Of(R, one), Of(new MapType(Text()))));

        var none = Record("R", Optional("a", Boolean), Optional("key1", Boolean));
        Assert.Equal((BreakKind.Type, """{"p":{}}"""), KindAndWitness(Of(new MapType(Boolean)), Of(R, one)));
        Assert.Empty(Compare(Of(new MapType(Boolean)), Of(R, none)).Breaks);
        Assert.Empty(Compare(Of(new MapType(Boolean) { Count = new(0, 0) }), Of(R, none with { IsClosed = true })).Breaks);
        Assert.Equal((BreakKind.Type, """{"p":{"key2":false}}"""), KindAndWitness(Of(new MapType(Boolean)), Of(R, none with { IsClosed = true })));
        Assert.Equal((BreakKind.Type, """{"p":{"key2":false,"key3":false}}"""), KindAndWitness(Of(new MapType(Boolean) { Count = new(2, null) }), Of(R, Record("R", Required("key1", Boolean)))));
        Assert.Equal(["""{"p":{"a":0}}""", """{"p":{"key1":0}}"""], Compare(Of(new MapType(Integer(0, 5))), Of(R, none)).Breaks.Select(found => found.Witness!.ToString()));
        Assert.Empty(Compare(Of(new MapType(Integer(2, 1))), Of(R, none)).Breaks);
        Assert.Equal((BreakKind.Type, """{"p":{}}"""), KindAndWitness(Of(new MapType(Text())), Of(Union("C"), Cases)));
    }

    [Fact]
    public void A_map_with_few_names_against_an_object()
    {
        static MapType Map(params string[] names) => new(Boolean) { Names = Enum(names) };
        static ObjectDefinition Record(bool isClosed, params PropertyDefinition[] properties) => Contracts.Record("R", properties) with { IsClosed = isClosed };

        Assert.Equal((BreakKind.Type, """{"p":{}}"""), KindAndWitness(Of(Map("a")), Of(R, Record(isClosed: false, Required("a", Boolean)))));
        Assert.Equal((BreakKind.Type, """{"p":{"b":false}}"""), KindAndWitness(Of(Map("a", "b") with { Count = new(1, null) }), Of(R, Record(isClosed: false, Required("a", Boolean)))));
        Assert.Equal((BreakKind.Type, """{"p":{"b":false}}"""), KindAndWitness(Of(Map("a", "b") with { Count = new(1, 1) }), Of(R, Record(isClosed: true, Required("a", Boolean), Required("b", Boolean)))));
        Assert.Equal((BreakKind.Type, """{"p":{"b":false}}"""), KindAndWitness(Of(Map("a", "b")), Of(R, Record(isClosed: true, Optional("a", Boolean)))));
        Assert.Empty(Compare(Of(Map("a")), Of(R, Record(isClosed: true, Optional("a", Boolean)))).Breaks);
        Assert.Equal((BreakKind.Type, """{"p":{"a":false}}"""), KindAndWitness(Of(Map("a")), Of(R, Record(isClosed: true, Optional("a", Text())))));
    }

    [Fact]
    public void An_open_object_is_no_map_of_few_or_of_some()
    {
        static string[] Read(MapType map) => Containment.Of(new ContractView(Of(R, Record("R", Optional("a", Boolean))), Side.Reader), new ContractView(Of(map), Side.Reader), new PatternCache())
            .Breaks.Where(found => found.Kind == BreakKind.Count).Select(found => found.Witness!.ToString()).ToArray();
        Assert.Equal(["""{"p":{"a":false,"key1":0,"key2":0}}"""], Read(new MapType(new AnyType()) { Count = new(0, 2) }));
        Assert.Equal(["""{"p":{}}"""], Read(new MapType(new AnyType()) { Count = new(1, null) }));
        Assert.Empty(Read(new MapType(new AnyType())));
    }

    [Fact]
    public void Unions()
    {
        Assert.Empty(Compare(Of(Union("C"), Cases), Of(Union("D", "C"), Cases)).Breaks);
        Assert.Equal((BreakKind.UnionCase, """{"p":{"kind":"d"}}"""), KindAndWitness(Of(Union("C", "D"), Cases), Of(Union("C"), Cases)));
        Assert.Equal((BreakKind.Type, """{"p":{"kind":"c","x":false}}"""), KindAndWitness(Of(Union("C", "D"), Cases), Of(Union("C", "D"), Case("C", "c", Required("x", Text())), Cases[1])));
        // Names of definitions say nothing.
        Assert.Empty(Compare(Of(Union("C"), Cases), Of(Union("Z"), Case("Z", "c", Required("x", Boolean)))).Breaks);
        Assert.Equal((BreakKind.UnionCase, """{"p":{"kind":"c","x":false}}"""), KindAndWitness(Of(Union("C"), Cases), Of(Union("C"), Case("C", "other", Required("x", Boolean)))));

        var other = Case("C", "c", Required("x", Boolean)) with { Discriminator = new("type", "c") };
        Assert.Equal((BreakKind.Discriminator, """{"p":{"kind":"c","x":false}}"""), KindAndWitness(Of(Union("C"), Cases), Of(new UnionType("type", EquatableArray.Of("C")), other)));
        Assert.Equal("""{"p":null}""", KindAndWitness(Of(Union("C") with { IsNullable = true }, Cases), Of(Union("C"), Cases)).Witness);
    }

    [Fact]
    public void Recursive_unions()
    {
        static EventContract Tree(ContractType leaf, int most) => Of(Union("Leaf", "Node"), Case("Leaf", "leaf", Required("value", leaf)), Case("Node", "node", Required("children", new ArrayType(Union("Leaf", "Node")) { Count = new(1, most) })));
        Assert.Empty(Compare(Tree(Integer(0, 5), 2), Tree(Integer(0, 6), 3)).Breaks);
        Assert.Equal((BreakKind.Range, """{"p":{"kind":"leaf","value":6}}"""), KindAndWitness(Tree(Integer(0, 6), 2), Tree(Integer(0, 5), 2)));
        Assert.Equal(BreakKind.Count, TheBreak(Tree(Integer(0, 5), 3), Tree(Integer(0, 5), 2)).Kind);
    }

    [Fact]
    public void Objects_and_unions()
    {
        var tagged = Record("R", Required("kind", Enum("c")), Required("x", Boolean));
        Assert.Empty(Compare(Of(R, tagged), Of(Union("C", "D"), Cases)).Breaks);
        Assert.Empty(Compare(Of(Union("C"), Cases), Of(R, tagged)).Breaks);
        Assert.Equal([(BreakKind.Values, """{"p":{"kind":"d"}}"""), (BreakKind.MemberMissing, """{"p":{"kind":"d"}}""")], Compare(Of(Union("D"), Cases), Of(R, tagged)).Breaks.Select(found => (found.Kind, found.Witness!.ToString())));
        Assert.Equal((BreakKind.Discriminator, """{"p":{"x":false}}"""), KindAndWitness(Of(R, Record("R", Required("x", Boolean))), Of(Union("C"), Cases)));
        Assert.Equal((BreakKind.Discriminator, """{"p":{"kind":null}}"""), KindAndWitness(Of(R, Record("R", Required("kind", Text("c") with { IsNullable = true }))), Of(Union("C"), Cases)));

        // Both tags, and what each case asks for beside its tag.
        var both = Record("R", Required("kind", Enum("c", "d")), Required("x", Boolean));
        Assert.Empty(Compare(Of(R, both), Of(Union("C", "D"), Cases)).Breaks);
        Assert.Empty(Compare(Of(R, both with { Properties = EquatableArray.Of(Required("kind", Text("[cd]")), both.Properties[1]) }), Of(Union("C", "D"), Cases)).Breaks);
        Assert.Equal((BreakKind.UnionCase, """{"p":{"kind":"d","x":false}}"""), KindAndWitness(Of(R, both), Of(Union("C"), Cases)));
        Assert.Equal((BreakKind.MemberMissing, """{"p":{"kind":"c"}}"""), KindAndWitness(Of(R, Record("R", Required("kind", Enum("d", "c")))), Of(Union("C", "D"), Cases)));
        Assert.Equal((BreakKind.Discriminator, """{"p":{"kind":"e","x":false}}"""), KindAndWitness(Of(R, both with { Properties = EquatableArray.Of(Required("kind", Text("[cde]")), both.Properties[1]) }), Of(Union("C", "D"), Cases)));

        // The same two objects where the tag is not chosen by a union.
        static EventContract Two(ContractType first, params ObjectDefinition[] definitions) => Of(Record("P", Required("p", first), Required("q", new ReferenceType(definitions[0].Name))), definitions);
        Assert.Equal((BreakKind.Values, "kind"), (TheBreak(Two(R, both), Two(Union("C", "D"), Cases)).Kind, TheBreak(Two(R, both), Two(Union("C", "D"), Cases)).Member));

        Assert.Empty(Compare(Of(Union("C"), Cases), Of(new MapType(new AnyType()))).Breaks);
        Assert.Equal((BreakKind.Type, """{"p":{"kind":"c","x":false}}"""), KindAndWitness(Of(Union("C"), Cases), Of(new MapType(Text()))));
    }

    [Fact]
    public void Recursion_comes_to_an_end()
    {
        static EventContract List(ContractType value) => Of(new ObjectDefinition { Name = "P", Properties = EquatableArray.Of(Required("v", value), Optional("next", new ReferenceType(ContractReference.Root) { IsNullable = true })) });
        Assert.Empty(Compare(List(Integer(0, 5)), List(Integer(0, 6))).Breaks);
        Assert.Equal((BreakKind.Range, """{"v":6}"""), KindAndWitness(List(Integer(0, 6)), List(Integer(0, 5))));

        // Deeper in the left recursion than in the right one, which alternates.
        var alternating = Of(Record("P", Required("v", Integer(0, 9)), Optional("next", R with { IsNullable = true })), Record("R", Required("v", Integer(0, 5)), Optional("next", new ReferenceType(ContractReference.Root) { IsNullable = true })));
        Assert.Equal((BreakKind.Range, """{"v":0,"next":{"v":6}}"""), KindAndWitness(List(Integer(0, 9)), alternating));

        // A record of records where maps end in texts.
        var tree = Record("R", Optional("a", R with { IsNullable = true }), Optional("b", R with { IsNullable = true }));
        static ContractType Maps(int depth) => depth == 0 ? Text() with { IsNullable = true } : new MapType(Maps(depth - 1)) { IsNullable = true };
        Assert.Equal(["""{"p":{"a":{"a":{}}}}""", """{"p":{"a":{"b":{}}}}"""], Compare(Of(R, tree), Of(Maps(2))).Breaks.Select(found => found.Witness!.ToString()));
        Assert.Equal(2, Compare(Of(R, tree), Of(Maps(60))).Breaks.Count);
    }

    private static (BreakKind Kind, string Witness) KindAndWitness(EventContract left, EventContract right)
    {
        var found = TheBreak(left, right);
        return (found.Kind, found.Witness!.ToString());
    }
}
