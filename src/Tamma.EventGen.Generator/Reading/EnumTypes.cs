using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The enums that an event's values use, each once.</summary>
internal sealed class EnumTypes
{
    private readonly List<EnumBinding> _bindings = [];

    /// <summary>The enums in the order in which they were met.</summary>
    public IReadOnlyList<EnumBinding> Bindings => _bindings;

    /// <summary>Whether a converter attribute makes an enum text.</summary>
    public static bool IsText(ISymbol symbol) =>
        AttributeNames.Find(symbol, AttributeNames.JsonConverter) is { } attribute && IsStringEnumConverter(attribute);

    /// <summary>Whether the attribute names the serializer's converter of enums to text.</summary>
    public static bool IsStringEnumConverter(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { Name: "JsonStringEnumConverter" } converter }
        && string.Equals(converter.ContainingNamespace.ToDisplayString(), AttributeNames.JsonNamespace, StringComparison.Ordinal);

    /// <summary>The members of an enum with their JSON names.</summary>
    public static IEnumerable<(IFieldSymbol Field, string JsonName)> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => (field, JsonNameOf(field)));

    /// <summary>The mapped enum, or null with the reason.</summary>
    public MappedType? Map(INamedTypeSymbol type, string name, bool isEnumText, out string whyNot)
    {
        var members = MembersOf(type).ToArray();
        whyNot = WhyNot(type, members, isEnumText || IsText(type));
        if (whyNot.Length > 0)
            return null;
        var binding = new EnumBinding(name, IsText(type), members.Select(m => new EnumMemberBinding(m.Field.Name, m.JsonName)).ToEquatableArray());
        var index = _bindings.FindIndex(other => string.Equals(other.FullName, name, StringComparison.Ordinal));
        if (index < 0)
        {
            index = _bindings.Count;
            _bindings.Add(binding);
        }

        var contractType = new StringType { AllowedValues = members.Select(m => m.JsonName).ToEquatableArray() };
        return new MappedType(contractType, new EnumValueBinding(name, index, IsNullable: false));
    }

    private static string WhyNot(INamedTypeSymbol type, (IFieldSymbol Field, string JsonName)[] members, bool isText)
    {
        if (!isText)
            return "an enum is written as a number, which says nothing; add [JsonConverter(typeof(JsonStringEnumConverter<" + type.Name + ">))] to the " + (type.DeclaringSyntaxReferences.IsEmpty ? "property" : "enum");
        if (AttributeNames.Find(type, AttributeNames.Flags) is not null)
            return "a [Flags] enum has no names for its combinations; use a list of a plain enum";
        if (members.Length == 0)
            return "the enum has no members";
        if (members.Any(m => !WellFormedText.Is(m.JsonName)))
            return "a JSON name of the enum holds one half of a surrogate pair";
        if (members.Select(m => m.Field.ConstantValue).Distinct().Count() < members.Length)
            return "two members of the enum have one value, so that one of the names is never written; remove one";
        return members.Select(m => m.JsonName).Distinct(StringComparer.Ordinal).Count() < members.Length
            ? "two members of the enum have one JSON name; change one [JsonStringEnumMemberName]"
            : "";
    }

    private static string JsonNameOf(IFieldSymbol field) =>
        AttributeNames.Find(field, AttributeNames.JsonStringEnumMemberName) is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string name
            ? name
            : field.Name;
}
