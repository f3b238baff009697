using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The attributes of a record's member. What is said of a positional record's parameter is said of the property of its name: the attributes may stand at either.</summary>
internal static class MemberAttributes
{
    /// <summary>The attribute of that name, or null.</summary>
    public static AttributeData? Find(IPropertySymbol property, string name, Compilation compilation) =>
        AttributeNames.Find(property, name) ?? (ParameterOf(property, compilation) is { } parameter ? AttributeNames.Find(parameter, name) : null);

    /// <summary>All attributes, those of the property first; then what checks the value of a property that it overrides, unless it says the same itself: .NET's validators have it so.</summary>
    public static IEnumerable<AttributeData> Of(IPropertySymbol property, Compilation compilation)
    {
        var all = Own(property, compilation);
        for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            var nearer = all.Select(AttributeNames.NameOf).ToArray();
            all = all.Concat(Own(overridden, compilation).Where(attribute => IsCheck(attribute) && !nearer.Contains(AttributeNames.NameOf(attribute), System.StringComparer.Ordinal)));
        }

        return all;
    }

    /// <summary>The attributes of that name of a property, or of a type, in declared order.</summary>
    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string name, Compilation compilation) =>
        symbol is IPropertySymbol property && ParameterOf(property, compilation) is { } parameter
            ? AttributeNames.FindAll(property, name, compilation).Concat(AttributeNames.FindAll(parameter, name, compilation))
            : AttributeNames.FindAll(symbol, name, compilation);

    /// <summary>Whether an attribute demands a value.</summary>
    public static bool HasDemand(IPropertySymbol property, Compilation compilation) =>
        Of(property, compilation).Any(attribute => AttributeNames.NameOf(attribute) switch
        {
            AttributeNames.JsonRequired or AttributeNames.Required => true,
            AttributeNames.DataMember => AttributeArguments.IsSet(attribute, "IsRequired"),
            _ => false,
        });

    /// <summary>Whether what is said of the parameter is said of the property.</summary>
    public static bool AreShared(IPropertySymbol property, IParameterSymbol parameter, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(ParameterOf(property, compilation), parameter);

    private static IEnumerable<AttributeData> Own(IPropertySymbol property, Compilation compilation) =>
        ParameterOf(property, compilation) is { } parameter ? property.GetAttributes().Concat(parameter.GetAttributes()) : property.GetAttributes();

    private static bool IsCheck(AttributeData attribute) => ConstraintReader.Knows(AttributeNames.NameOf(attribute)) || AttributeNames.IsValidation(attribute);

    private static IParameterSymbol? ParameterOf(IPropertySymbol property, Compilation compilation) => ConstructorForm.PositionalOf(property.ContainingType, compilation)
        ?.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, System.StringComparison.Ordinal));
}
