using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Shapes;

/// <summary>A recursive contract of every kind of shape, whose members were renamed twice; documents are written in the names of each version.</summary>
public sealed class FormerShapesTests
{
    private static readonly ObjectShape Root = CreateNode();

    private static readonly Gen<Node> Nodes = Gen.Recursive<Node>(static (depth, node) => Gen.Select(
        Gen.Int[0, 9],
        depth > 3 ? Gen.Const(Array.Empty<Node>()) : node.Array[0, 2],
        depth > 3 ? Gen.Const(Array.Empty<Node>()) : node.Array[0, 2],
        depth > 3 ? Gen.Const(Array.Empty<Node>()) : node.Array[0, 1],
        depth > 3 ? Gen.Const(Array.Empty<Node>()) : node.Array[0, 1],
        static (id, children, named, next, owner) => new Node(id, children, named, next.FirstOrDefault(), owner.FirstOrDefault())));

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.1.0")]
    [InlineData("1.1.0+build")]
    [InlineData("1.2.0")]
    public void A_document_of_a_version_gets_the_current_names(string version) => Nodes.Sample(
        node =>
        {
            var stored = Documents.Utf8(Write(node, version, isTagLast: true));
            var former = FormerShapes.AsOf(Root, SemanticVersion.Parse(version));
            Assert.Empty(ShapeWalker.Validate(stored, former, ShapeWalker.PayloadDepth));

            var renamed = MemberRenamer.Rename(stored, former).ToArray();
            Assert.True(ShapeCheck.IsValid(renamed, Root, ShapeWalker.PayloadDepth), Encoding.UTF8.GetString(renamed));
            using var actual = JsonDocument.Parse(renamed);
            using var expected = JsonDocument.Parse(Write(node, "2.0.0", isTagLast: false));
            Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), Encoding.UTF8.GetString(renamed));
        },
        iter: 300);

    [Fact]
    public void A_version_without_renames_has_the_same_shape()
    {
        var shapes = new StoredShapes(Root);
        Assert.Same(Root, FormerShapes.AsOf(Root, SemanticVersion.Parse("1.2.1")));
        Assert.Same(shapes.Current, shapes.AsOf(SemanticVersion.Parse("1.2.1")));
        Assert.Same(shapes.Current, shapes.AsOf(SemanticVersion.Parse("1.0.0-beta")));
        Assert.NotSame(shapes.Current, shapes.AsOf(SemanticVersion.Parse("1.0.0")));
        Assert.Same(shapes.AsOf(SemanticVersion.Parse("1.0.0")), shapes.AsOf(SemanticVersion.Parse("1.0.0+x")));
        Assert.Same(shapes.AsOf(SemanticVersion.Parse("1.0.0")).Envelope, shapes.AsOf(SemanticVersion.Parse("1.0.0")).Envelope);
        // What holds no renamed member is not copied.
        var former = shapes.AsOf(SemanticVersion.Parse("1.1.0")).Payload;
        Assert.Same(Member(Root, "leaf").Shape, Member(former, "leaf").Shape);
        Assert.NotSame(Member(Root, "next").Shape, Member(former, "next").Shape);
    }

    [Fact]
    public void Recursion_leads_back_to_the_same_former_shape()
    {
        var node = new ObjectShape("Node");
        node.Define(
            new Member("self", "Self", node, formerNames: [new FormerName("me", "1.0.0")]),
            new Member("items", "Items", new ArrayShape(node, unique: true)));
        var former = FormerShapes.AsOf(node, SemanticVersion.Parse("1.0.0"));
        Assert.Same(former, Member(former, "me").Shape);
        Assert.True(ShapeCheck.IsValid("""{"me":{"me":{"items":[{"me":{}},{}]}}}"""u8, former, ShapeWalker.PayloadDepth));
        Assert.Equal("""{"self":{"self":{"items":[{"self":{}},{}]}}}""", Encoding.UTF8.GetString(MemberRenamer.Rename("""{"me":{"me":{"items":[{"me":{}},{}]}}}"""u8, former)));
        Assert.Equal("/me/items/1", Assert.Single(ShapeWalker.Validate("""{"me":{"items":[{"me":{}},{"me":{}}]}}"""u8, former, ShapeWalker.PayloadDepth)).Pointer);
    }

    [Fact]
    public void A_name_may_pass_from_one_member_to_another()
    {
        var shape = new ObjectShape("Swap").Define(
            new Member("a", "A", new IntegerShape(0, 9), required: true, formerNames: [new FormerName("b", "1.0.0")]),
            new Member("b", "B", StringShape.Of(), required: true, formerNames: [new FormerName("a", "1.0.0")]));
        var swapped = FormerShapes.AsOf(shape, SemanticVersion.Parse("1.0.0"));
        Assert.True(ShapeCheck.IsValid("""{"a":"x","b":1}"""u8, swapped, ShapeWalker.PayloadDepth));
        Assert.Equal("""{"b":"x","a":1}""", Encoding.UTF8.GetString(MemberRenamer.Rename("""{"a":"x","b":1}"""u8, swapped)));

        // The member that has the name today did not exist then.
        var reused = new ObjectShape("Reused").Define(
            new Member("head", "Head", StringShape.Of(), required: true, formerNames: [new FormerName("branch", "1.0.0")]),
            new Member("branch", "Branch", new IntegerShape(0, 9)));
        var then = FormerShapes.AsOf(reused, SemanticVersion.Parse("1.0.0"));
        Assert.Equal("""{"head":"x"}""", Encoding.UTF8.GetString(MemberRenamer.Rename("""{"branch":"x","head":[1]}"""u8, then)));
        Assert.Equal("branch", Assert.Single(ShapeWalker.Validate("{}"u8, then, ShapeWalker.PayloadDepth)).Member);
    }

    [Fact]
    public void A_closed_object_stays_closed()
    {
        var shape = new ObjectShape("Closed", closed: true).Define(new Member("head", "Head", StringShape.Of(), formerNames: [new FormerName("branch", "1.0.0")]));
        var then = FormerShapes.AsOf(shape, SemanticVersion.Parse("1.0.0"));
        Assert.True(ShapeCheck.IsValid("""{"branch":"x"}"""u8, then, ShapeWalker.PayloadDepth));
        Assert.Equal(EventErrorCode.UnknownMember, Assert.Single(ShapeWalker.Validate("""{"head":"x"}"""u8, then, ShapeWalker.PayloadDepth)).Code);
    }

    [Fact]
    public void What_is_hidden_stays_hidden()
    {
        var shape = new ObjectShape("Hiding") { HidesOthers = true }.Define(new Member("head", "Head", StringShape.Of(), formerNames: [new FormerName("branch", "1.0.0")]));
        var then = FormerShapes.AsOf(shape, SemanticVersion.Parse("1.0.0"));
        var error = Assert.Single(ShapeWalker.Validate(Documents.Utf8("""{"other":"\ud800hunter2"}"""), then, ShapeWalker.PayloadDepth));
        Assert.Equal(("/other", null), (error.Pointer, error.Found));
    }

    [Fact]
    public void A_version_is_one_by_SemVer() => Assert.Throws<ArgumentException>(static () => new FormerName("a", "1.0"));

    private static Member Member(ObjectShape shape, string name)
    {
        foreach (var member in shape.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return member;
        }

        throw new KeyNotFoundException(name);
    }

    /// <summary>id: "ident" in 1.0.0, "key" in 1.1.0. children: "kids" in 1.0.0. owner's node: "of" in 1.1.0.</summary>
    private static ObjectShape CreateNode()
    {
        var node = new ObjectShape("Node");
        var person = new ObjectShape("Person");
        var owner = new UnionShape("kind", new UnionCase("person", person), new UnionCase("none", new ObjectShape("None").Define(new Member("kind", null, StringShape.Of(allowed: ["none"]), required: true))));
        person.Define(
            new Member("kind", null, StringShape.Of(allowed: ["person"]), required: true),
            new Member("node", "Node", node, required: true, formerNames: [new FormerName("of", "1.1.0")]));
        return node.Define(
            new Member("id", "Id", new IntegerShape(0, 9), required: true, formerNames: [new FormerName("ident", "1.0.0"), new FormerName("key", "1.1.0")]),
            new Member("children", "Children", new ArrayShape(node), required: true, formerNames: [new FormerName("kids", "1.0.0")]),
            new Member("named", "Named", new MapShape(node)),
            new Member("next", "Next", node.OrNull),
            new Member("owner", "Owner", owner.OrNull),
            new Member("leaf", "Leaf", new ArrayShape(StringShape.Of())));
    }

    /// <summary>Written without any of the code under test. Versions before 2.0.0 have unknown members of current names too.</summary>
    private static string Write(Node node, string version, bool isTagLast)
    {
        var release = version.Split('+')[0];
        var of = release is "1.1.0" ? "of" : "node";
        var owner = node.Owner is null ? "null" : isTagLast
            ? $"{{\"{of}\":{Write(node.Owner, version, isTagLast)},\"kind\":\"person\"}}"
            : $"{{\"kind\":\"person\",\"{of}\":{Write(node.Owner, version, isTagLast)}}}";
        return $$"""
            {
              {{(release is "1.0.0" or "1.1.0" ? "\"id\": {\"unknown\": [\"then\"]}," : "")}}
              "{{release switch { "1.0.0" => "id\\u0065nt", "1.1.0" => "key", _ => "id" }}}": {{node.Id}},
              "{{(release is "1.0.0" ? "kids" : "children")}}": [{{string.Join(", ", node.Children.Select(child => Write(child, version, isTagLast)))}}],
              "named": {{{string.Join(", ", node.Named.Select((child, index) => $"\"é\\n{index}\": {Write(child, version, isTagLast)}"))}}},
              "next": {{(node.Next is null ? "null" : Write(node.Next, version, isTagLast))}},
              "owner": {{owner}},
              "leaf": ["a", "\u00e9"]
            }
            """;
    }

    private sealed record Node(int Id, Node[] Children, Node[] Named, Node? Next, Node? Owner);
}
