using System.Collections.Generic;
using System.Collections.Immutable;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>A part of a member's type that attributes can limit: the type itself, or what it holds by <c>[Items]</c>. Nothing limits what lies deeper.</summary>
/// <param name="Type">The part's type.</param>
/// <param name="IsItem">Whether it is what a collection holds.</param>
internal readonly record struct LimitedPart(ContractType Type, bool IsItem)
{
    private const string ItemProperty = "Items";

    /// <summary>What a diagnostic on the part tells the fix.</summary>
    public ImmutableDictionary<string, string?> Properties =>
        IsItem ? ImmutableDictionary<string, string?>.Empty.Add(ItemProperty, "") : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether the diagnostic with these properties is on what a collection holds.</summary>
    public static bool IsOnItem(ImmutableDictionary<string, string?> properties) => properties.ContainsKey(ItemProperty);

    /// <summary>The parts of a member's type, the type itself first.</summary>
    public static IEnumerable<LimitedPart> Of(ContractType type)
    {
        yield return new LimitedPart(type, IsItem: false);
        if (type is ArrayType array)
            yield return new LimitedPart(array.Items, IsItem: true);
        else if (type is MapType map)
            yield return new LimitedPart(map.Values, IsItem: true);
    }
}
