using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>A member with the property that declares it.</summary>
internal readonly record struct ReadMember(MemberBinding Binding, IPropertySymbol Symbol)
{
    /// <summary>Where other projects may say what it is.</summary>
    public EquatableArray<WordSource> Words { get; init; }

    /// <summary>The same property with more said of it in the contract.</summary>
    public ReadMember With(PropertyDefinition property) => this with { Binding = Binding with { Property = property } };
}
