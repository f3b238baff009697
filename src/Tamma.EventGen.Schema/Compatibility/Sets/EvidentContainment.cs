using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>
/// Whether every document of one view evidently is a document of another: each part of the left is the same as the right's, or has
/// the narrower limits. It needs no example and no automaton, and it decides nearly all of what people write; where it says no,
/// <see cref="Containment"/> finds out.
/// </summary>
internal sealed class EvidentContainment
{
    private const int PairLimit = 1_000;

    private readonly ContractView _left;
    private readonly ContractView _right;
    private readonly Queue<ObjectPair> _pending = new();
    private readonly HashSet<ObjectPair> _assumed = [];

    private EvidentContainment(ContractView left, ContractView right)
    {
        _left = left;
        _right = right;
    }

    /// <summary>Whether it is evident; false says nothing.</summary>
    public static bool Holds(ContractView left, ContractView right)
    {
        var containment = new EvidentContainment(left, right);
        containment.Assume(ContractReference.Root, ContractReference.Root);
        while (containment._pending.Count > 0)
        {
            if (!containment.HoldsForObjects(containment._pending.Dequeue()))
                return false;
        }

        return containment._assumed.Count < PairLimit;
    }

    /// <summary>Whether it is evident of two types without objects; false says nothing.</summary>
    public static bool HoldsForValues(ContractType left, ContractType right) => HoldsForValues(left, right, (_, _) => false);

    private bool Assume(string left, string right)
    {
        var pair = new ObjectPair(left, right);
        if (_assumed.Count < PairLimit && _assumed.Add(pair))
            _pending.Enqueue(pair);
        return true;
    }

    private bool HoldsForObjects(ObjectPair pair)
    {
        var (left, right) = (_left[pair.Left], _right[pair.Right]);
        if (!right.IsOpen && (left.IsOpen || left.Members.Any(member => right.Find(member.Name) is null)))
            return false;
        foreach (var member in right.Members)
        {
            var counterpart = left.Find(member.Name);
            if (counterpart is null ? member.IsRequired || (left.IsOpen && member.Type is not AnyType) : (member.IsRequired && !counterpart.IsRequired) || !Holds(counterpart.Type, member.Type))
                return false;
        }

        return true;
    }

    private bool Holds(ContractType left, ContractType right) => HoldsForValues(left, right, HoldsForObjects);

    private bool HoldsForObjects(ContractType left, ContractType right) => (left, right) switch
    {
        (ReferenceType l, ReferenceType r) => Assume(l.Name, r.Name),
        (UnionType l, UnionType r) => HoldsForUnions(l, r),
        _ => false,
    };

    private static bool HoldsForValues(ContractType left, ContractType right, Func<ContractType, ContractType, bool> objects)
    {
        if (right is AnyType)
            return true;
        if (left.IsNullable && !right.IsNullable)
            return false;
        return (left, right) switch
        {
            (BooleanType, BooleanType) => true,
            (IntegerType or NumberType, IntegerType or NumberType) => HoldsForNumbers(NumberSet.Of(left)!, NumberSet.Of(right)!),
            (StringType l, StringType r) => HoldsForTexts(l, r),
            (ArrayType l, ArrayType r) => Holds(l.Count, r.Count) && (l.IsUnique || !r.IsUnique) && HoldsForValues(l.Items, r.Items, objects),
            (MapType l, MapType r) => Holds(l.Count, r.Count) && HoldsForNames(l.Names, r.Names) && HoldsForValues(l.Values, r.Values, objects),
            _ => objects(left, right),
        };
    }

    private static bool HoldsForNumbers(NumberSet left, NumberSet right) =>
        left.Range.Intersect(right.Range) == left.Range
        && (right.Divisor is not { } divisor || (left.Divisor is { } own && own.IsMultipleOf(divisor)))
        && (right.Allowed.Count == 0 || (left.Allowed.Count > 0 && left.Allowed.All(right.Allowed.Contains)));

    private static bool HoldsForTexts(StringType left, StringType right) =>
        (right.Format == StringFormat.None || right.Format == left.Format)
        && Holds(left.Length, right.Length)
        && right.Patterns.All(pattern => left.Patterns.Contains(pattern, StringComparer.Ordinal))
        && (right.AllowedValues.Count == 0 || (left.AllowedValues.Count > 0 && left.AllowedValues.All(value => right.AllowedValues.Contains(value, StringComparer.Ordinal))));

    private static bool HoldsForNames(StringType? left, StringType? right) => right is null || (left is not null && HoldsForTexts(left, right));

    private static bool Holds(CountRange left, CountRange right) => left.Intersect(right) == left;

    private bool HoldsForUnions(UnionType left, UnionType right)
    {
        if (!string.Equals(left.Discriminator, right.Discriminator, StringComparison.Ordinal))
            return false;
        var cases = _right.CasesOf(right);
        return _left.CasesOf(left).All(tag => cases.TryGetValue(tag.Key, out var target) && Assume(tag.Value, target));
    }
}
