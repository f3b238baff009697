using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema;

/// <summary>What a type is made of.</summary>
public static class ContractTypeParts
{
    /// <summary>The type and the types of its elements, outermost first; not what a reference leads to.</summary>
    public static IEnumerable<ContractType> WithParts(this ContractType type) => type switch
    {
        ArrayType array => new[] { type }.Concat(array.Items.WithParts()),
        MapType map => new[] { type }.Concat(map.Values.WithParts()),
        _ => [type],
    };

    /// <summary>The objects that the type itself refers to, by name.</summary>
    public static IEnumerable<string> References(this ContractType type) => type switch
    {
        ReferenceType reference => [reference.Name],
        UnionType union => union.Cases,
        _ => [],
    };
}
