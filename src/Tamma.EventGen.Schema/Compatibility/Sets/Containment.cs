using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>
/// Decides whether every document of one view is a document of another, and why not: by descent through both at once, the greatest
/// fixpoint over pairs of objects. The parts of a document are independent, so that each part that fails is a reason of its own, and
/// the smallest document with a bad value in that part is its witness.
/// </summary>
internal sealed partial class Containment
{
    // More pairs than any contract has: two recursive contracts of hundreds of objects each could multiply to millions.
    private const int PairLimit = 50_000;

    // More reasons than anybody reads, each with a document.
    private const int BreakLimit = 2_000;

    // Documents are at most that deep: a witness below would be none.
    private const int DepthLimit = 64;

    private readonly ContractView _left;
    private readonly ContractView _right;
    private readonly PatternCache _patterns;
    private readonly Sampler _samples;
    private readonly Queue<Assumption> _pending = new();
    private readonly HashSet<(ObjectPair Pair, string? Tag)> _assumed = [];
    private readonly HashSet<(string Left, MapType Right)> _assumedMaps = [];
    private readonly List<Break> _breaks = [];

    private Containment(ContractView left, ContractView right, PatternCache patterns)
    {
        _left = left;
        _right = right;
        _patterns = patterns;
        _samples = new Sampler(left, right, patterns);
    }

    /// <summary>The pairs of objects that stand at one place of the documents of both sides.</summary>
    public IEnumerable<ObjectPair> Pairs => _assumed.Select(assumed => assumed.Pair).Distinct();

    /// <summary>The reasons; empty where the left documents are all documents of the right.</summary>
    public IReadOnlyList<Break> Breaks => _breaks;

    /// <summary>Whether there were more pairs of objects, or more reasons, than were looked at.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Compares two views from their payloads on.</summary>
    public static Containment Of(ContractView left, ContractView right, PatternCache patterns)
    {
        var containment = new Containment(left, right, patterns);
        containment.Assume(ContractReference.Root, ContractReference.Root, new Place(default, "", document => document, Depth: 0));
        while (containment._pending.Count > 0)
            containment.CompareObjects(containment._pending.Dequeue());
        return containment;
    }

    /// <summary>
    /// Takes a pair for contained until it is looked at: so recursion comes to an end. With a tag it is about those left documents
    /// alone that have it in a member that is compared already.
    /// </summary>
    private void Assume(string left, string right, Place place, JsonMember? tag = null)
    {
        var pair = new ObjectPair(left, right);
        var tagged = tag is null ? place : place.Within(value => value is JsonObject document ? _samples.WithMember(left, document, tag) : value);
        if (_assumed.Count >= PairLimit)
            IsIncomplete = true;
        else if (_assumed.Add((pair, tag?.Value.ToString())))
            _pending.Enqueue(new Assumption(pair, tag?.Name, tagged));
    }

    private void CompareObjects(Assumption assumption)
    {
        var (pair, comparedMember, document) = assumption;
        var sample = _samples.OfObject(pair.Left);
        if (sample.IsEmpty)
            return;
        var (left, right) = (_left[pair.Left], _right[pair.Right]);
        foreach (var member in right.Members.Where(member => !string.Equals(member.Name, comparedMember, StringComparison.Ordinal)))
        {
            var place = Member(member.Name);
            var counterpart = left.Find(member.Name);
            if (member.IsRequired && counterpart is not { IsRequired: true })
                Add(place, BreakKind.MemberMissing, counterpart?.Type, member.Type, document.Wrap(sample.Value));
            if (counterpart is not null)
                Compare(counterpart.Type, member.Type, place);
            else if (left.IsOpen)
                Compare(new AnyType(), member.Type, place);
        }

        if (right.IsOpen)
            return;
        foreach (var member in left.Members.Where(member => right.Find(member.Name) is null))
        {
            var value = _samples.Of(member.Type);
            if (!value.IsEmpty)
                Add(Member(member.Name), BreakKind.MemberUnknown, member.Type, null, Member(member.Name).Wrap(value.Value));
        }

        if (left.IsOpen)
            Add(Member(""), BreakKind.MemberUnknown, null, null, Member(_samples.FreeName).Wrap(new JsonNumber(0)));

        Place Member(string name) =>
            new(pair, name, value => document.Wrap(_samples.WithMember(pair.Left, name, value)), document.Depth + 1);
    }

    private void Compare(ContractType left, ContractType right, Place place)
    {
        if (EvidentContainment.HoldsForValues(left, right))
            return;
        if (left is { IsNullable: true } or AnyType && !right.IsNullable)
            Add(place, left is AnyType ? BreakKind.Type : BreakKind.Null, left, right, place.Wrap(new JsonNull()));
        else if (left is AnyType)
            Add(place, BreakKind.Type, left, right, place.Wrap(right is IntegerType or NumberType ? new JsonString("") : new JsonNumber(0)));
        if (left is AnyType || _samples.OfNotNull(left).IsEmpty)
            return;
        switch (left, right)
        {
            case (BooleanType, BooleanType):
                break;
            case (IntegerType or NumberType, IntegerType or NumberType):
                CompareNumbers(left, right, place);
                break;
            case (StringType leftText, StringType rightText):
                CompareTexts(leftText, rightText, place);
                break;
            case (ArrayType leftArray, ArrayType rightArray):
                CompareArrays(leftArray, rightArray, place);
                break;
            case (MapType leftMap, MapType rightMap):
                CompareMaps(leftMap, rightMap, place);
                break;
            case (MapType leftMap, ReferenceType rightObject):
                CompareMapWithObject(leftMap, rightObject, place);
                break;
            case (ReferenceType leftObject, ReferenceType rightObject):
                Assume(leftObject.Name, rightObject.Name, place);
                break;
            case (ReferenceType leftObject, MapType rightMap):
                CompareObjectWithMap(leftObject.Name, rightMap, place);
                break;
            case (ReferenceType leftObject, UnionType rightUnion):
                CompareObjectWithUnion(leftObject.Name, rightUnion, _right.CasesOf(rightUnion), left, place);
                break;
            case (UnionType leftUnion, UnionType or ReferenceType or MapType):
                CompareUnion(leftUnion, right, place);
                break;
            default:
                Add(place, BreakKind.Type, left, right, place.Wrap(_samples.OfNotNull(left).Value));
                break;
        }
    }

    private void Add(Place place, BreakKind kind, ContractType? left, ContractType? right, JsonValue? witness, bool isProved = true)
    {
        if (_breaks.Count >= BreakLimit)
            IsIncomplete = true;
        else
            _breaks.Add(new Break(kind, place.Objects, place.Member, left, right, witness, isProved && (witness is not null || _samples.IsCertain)));
    }

    /// <summary>A pair of objects that is to be looked at, with a member that is not, and where the left one stands.</summary>
    private sealed record Assumption(ObjectPair Pair, string? ComparedMember, Place Document);

    /// <summary>Where a value stands: in which objects, under which member, how a document with a given value there looks, and how deep that is.</summary>
    private readonly record struct Place(ObjectPair Objects, string Member, Func<JsonValue?, JsonValue?> Document, int Depth)
    {
        /// <summary>A whole document with a value here; null where it is too deep, or the value is not known.</summary>
        public JsonValue? Wrap(JsonValue? value) => Depth > DepthLimit ? null : Document(value);

        /// <summary>A part of the value here.</summary>
        public Place Within(Func<JsonValue?, JsonValue?> wrap)
        {
            var outer = this;
            return this with { Document = value => outer.Wrap(wrap(value)), Depth = Depth + 1 };
        }
    }
}
