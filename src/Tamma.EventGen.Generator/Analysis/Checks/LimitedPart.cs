using System.Collections.Generic;
using System.Collections.Immutable;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Validation;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>A part of a member's type that attributes can limit: the type itself, or what it holds by <c>[Items]</c>. Nothing limits what lies deeper.</summary>
/// <param name="Type">The part's type.</param>
/// <param name="IsItem">Whether it is what a collection holds.</param>
internal readonly record struct LimitedPart(ContractType Type, bool IsItem)
{
    private const string ItemProperty = "Items";
    private const string ContradictionProperty = "Contradiction";

    /// <summary>What a diagnostic on the part tells the fix.</summary>
    /// <param name="limited">The part with the limit that the fix would add.</param>
    /// <param name="initial">What the member stands for when it is absent.</param>
    public ImmutableDictionary<string, string?> Properties(ContractType? limited, JsonValue? initial)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (IsItem)
            properties = properties.Add(ItemProperty, "");
        return IsContradiction(limited, IsItem ? null : initial) ? properties.Add(ContradictionProperty, "") : properties;
    }

    /// <summary>Whether the fix's limit would contradict the author's, so that only the author can choose one.</summary>
    public static bool IsContradicted(ImmutableDictionary<string, string?> properties) => properties.ContainsKey(ContradictionProperty);

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

    private static bool IsContradiction(ContractType? limited, JsonValue? initial) => limited is null
        || Satisfiability.EmptyPart(limited) is not null
        || Constraints.FirstOutside(limited) is not null
        || (initial is not null && Constraints.Excludes(limited, initial));
}
