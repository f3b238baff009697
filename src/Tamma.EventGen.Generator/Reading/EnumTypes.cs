using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The enums that an event's values use, each once.</summary>
internal sealed class EnumTypes(Compilation compilation)
{
    private readonly List<EnumBinding> _bindings = [];
    private readonly List<INamedTypeSymbol> _named = [];

    /// <summary>The enums in the order in which they were met.</summary>
    public IReadOnlyList<EnumBinding> Bindings => _bindings;

    /// <summary>Those that are text, as often as they were met.</summary>
    public IReadOnlyList<INamedTypeSymbol> Named => _named;

    /// <summary>Whether a converter attribute makes an enum text.</summary>
    public static bool IsText(ISymbol symbol, Compilation compilation) =>
        AttributeNames.Find(symbol, AttributeNames.JsonConverter) is { } attribute && EnumConverters.WritesNames(attribute, compilation);

    /// <summary>The enum that a type is, nullable or not; null where it is none.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Of(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => enumeration,
        _ => null,
    };

    /// <summary>The members of an enum with their JSON names.</summary>
    public static IEnumerable<(IFieldSymbol Field, string JsonName)> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => (field, JsonNameOf(field)));

    /// <summary>The first member of an enum that has a value, with its JSON name; null where none has.</summary>
    public static (IFieldSymbol Field, string JsonName)? MemberOf(INamedTypeSymbol type, object value)
    {
        var number = AttributeArguments.NumberOf(value);
        return MembersOf(type)
            .Where(member => AttributeArguments.NumberOf(member.Field.ConstantValue) == number)
            .Select(member => ((IFieldSymbol, string)?)member)
            .FirstOrDefault();
    }

    /// <summary>The mapped enum, or null with the reason.</summary>
    public MappedType? Map(INamedTypeSymbol type, string name, bool isEnumText, out string whyNot)
    {
        var members = MembersOf(type).ToArray();
        var isText = isEnumText || IsText(type, compilation);
        whyNot = WhyNot(type, members, isText);
        if (whyNot.Length > 0)
            return null;
        if (isText)
            _named.Add(type);
        var index = Add(new EnumBinding(name, IsText(type, compilation), !isText, members.Select(m => new EnumMemberBinding(m.Field.Name, m.JsonName)).ToEquatableArray()));
        return isText
            ? new MappedType(new StringType { AllowedValues = members.Select(m => m.JsonName).ToEquatableArray() }, new EnumValueBinding(name, index, IsNullable: false))
            : new MappedType(NumberOf(type, members.Select(m => m.Field)), new EnumNumberBinding(name, index, IsNullable: false) { IsChosen = EnumConverters.AsksForNumbers(type) });
    }

    private int Add(EnumBinding binding)
    {
        var index = _bindings.IndexOf(binding);
        if (index >= 0)
            return index;
        _bindings.Add(binding);
        return _bindings.Count - 1;
    }

    private static IntegerType NumberOf(INamedTypeSymbol type, IEnumerable<IFieldSymbol> members)
    {
        var format = type.EnumUnderlyingType!.SpecialType is SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 ? IntegerFormat.Int64 : IntegerFormat.Int32;
        return new IntegerType
        {
            Format = format,
            Range = FormatBounds.RangeOf(format),
            AllowedValues = members.Select(m => AttributeArguments.NumberOf(m.ConstantValue)!.Value).ToEquatableArray(),
            EnumNames = members.Select(m => m.Name).ToEquatableArray(),
        };
    }

    private string WhyNot(INamedTypeSymbol type, (IFieldSymbol Field, string JsonName)[] members, bool isText)
    {
        if (AttributeNames.Find(type, AttributeNames.JsonConverter) is { } attribute && EnumConverters.IsOfOther(attribute, type))
            return "its converter writes another enum; name '" + type.Name + "' in it";
        if (!isText && AttributeNames.Find(type, AttributeNames.JsonConverter) is not null && !EnumConverters.AsksForNumbers(type))
            return "its converter can write anything; use JsonStringEnumConverter<" + type.Name + ">, or none for numbers";
        if (AttributeNames.Find(type, AttributeNames.Flags) is not null)
            return "a [Flags] enum has no names for its combinations; use a list of a plain enum";
        if (members.Length == 0)
            return "the enum has no members";
        if (OtherProjects.IsElsewhere(type, compilation) && OtherProjects.WhyNotNamed(type, compilation) is { } whyNotNamed)
            return whyNotNamed;
        if (OtherProjects.IsElsewhere(type, compilation) && members.Any(m => !SyntaxFacts.IsValidIdentifier(m.Field.Name)))
            return "a member of the enum has a name that is none in C#";
        if (members.Any(m => !WellFormedText.Is(m.JsonName)))
            return "a JSON name of the enum holds one half of a surrogate pair";
        if (!isText && members.Any(m => m.Field.ConstantValue is > (ulong)long.MaxValue))
            return "a value of the enum is beyond 9223372036854775807; give it names by JsonStringEnumConverter<" + type.Name + ">";
        if (members.Select(m => m.Field.ConstantValue).Distinct().Count() < members.Length)
            return "two members of the enum have one value, so that one of the names is never written; " + (OtherProjects.IsOfFramework(type) ? "declare an enum of what of it matters" : "remove one");
        return isText && members.Select(m => m.JsonName).Distinct(StringComparer.Ordinal).Count() < members.Length
            ? "two members of the enum have one JSON name; change one [JsonStringEnumMemberName]"
            : "";
    }

    private static string JsonNameOf(IFieldSymbol field) =>
        AttributeNames.Find(field, AttributeNames.JsonStringEnumMemberName) is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string name
            ? name
            : field.Name;
}
