using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The attributes that the readers know, by their full names.</summary>
internal static class AttributeNames
{
    public const string OwnNamespace = "Tamma.Events";
    public const string TammaEvent = "Tamma.Events.TammaEventAttribute";
    public const string ValueObject = "Tamma.Events.ValueObjectAttribute";
    public const string Items = "Tamma.Events.ItemsAttribute";
    public const string EventTag = "Tamma.Events.EventTagAttribute";
    public const string Sensitive = "Tamma.Events.SensitiveAttribute";
    public const string BlobReference = "Tamma.Events.BlobReferenceAttribute";
    public const string CausedBy = "Tamma.Events.CausedByAttribute";
    public const string Truncate = "Tamma.Events.TruncateAttribute";
    public const string EventContract = "Tamma.Events.EventContractAttribute";
    public const string ExternalEvent = "Tamma.Events.ExternalEventAttribute";
    public const string Scale = "Tamma.Events.ScaleAttribute";
    public const string MultipleOf = "Tamma.Events.MultipleOfAttribute";
    public const string RenamedFrom = "Tamma.Events.RenamedFromAttribute";
    public const string Reserved = "Tamma.Events.ReservedAttribute";
    public const string AcceptedHazard = "Tamma.Events.AcceptedHazardAttribute";

    public const string JsonNamespace = "System.Text.Json.Serialization";
    public const string JsonPropertyName = JsonNamespace + ".JsonPropertyNameAttribute";
    public const string JsonIgnore = JsonNamespace + ".JsonIgnoreAttribute";
    public const string JsonPropertyOrder = JsonNamespace + ".JsonPropertyOrderAttribute";
    public const string JsonRequired = JsonNamespace + ".JsonRequiredAttribute";
    public const string JsonExtensionData = JsonNamespace + ".JsonExtensionDataAttribute";
    public const string JsonConverter = JsonNamespace + ".JsonConverterAttribute";
    public const string JsonConstructor = JsonNamespace + ".JsonConstructorAttribute";
    public const string JsonNumberHandling = JsonNamespace + ".JsonNumberHandlingAttribute";
    public const string JsonPolymorphic = JsonNamespace + ".JsonPolymorphicAttribute";
    public const string JsonDerivedType = JsonNamespace + ".JsonDerivedTypeAttribute";
    public const string JsonUnmappedMemberHandling = JsonNamespace + ".JsonUnmappedMemberHandlingAttribute";
    public const string JsonStringEnumMemberName = JsonNamespace + ".JsonStringEnumMemberNameAttribute";

    public const string AnnotationsNamespace = "System.ComponentModel.DataAnnotations";
    public const string Required = AnnotationsNamespace + ".RequiredAttribute";
    public const string Range = AnnotationsNamespace + ".RangeAttribute";
    public const string StringLength = AnnotationsNamespace + ".StringLengthAttribute";
    public const string MinLength = AnnotationsNamespace + ".MinLengthAttribute";
    public const string MaxLength = AnnotationsNamespace + ".MaxLengthAttribute";
    public const string Length = AnnotationsNamespace + ".LengthAttribute";
    public const string RegularExpression = AnnotationsNamespace + ".RegularExpressionAttribute";
    public const string Url = AnnotationsNamespace + ".UrlAttribute";
    public const string EmailAddress = AnnotationsNamespace + ".EmailAddressAttribute";
    public const string Phone = AnnotationsNamespace + ".PhoneAttribute";
    public const string CreditCard = AnnotationsNamespace + ".CreditCardAttribute";
    public const string Base64String = AnnotationsNamespace + ".Base64StringAttribute";
    public const string EnumDataType = AnnotationsNamespace + ".EnumDataTypeAttribute";
    public const string DeniedValues = AnnotationsNamespace + ".DeniedValuesAttribute";
    public const string AllowedValues = AnnotationsNamespace + ".AllowedValuesAttribute";
    public const string ValidationAttribute = AnnotationsNamespace + ".ValidationAttribute";
    public const string JsonAttribute = JsonNamespace + ".JsonAttribute";

    public const string ValidatableObject = AnnotationsNamespace + ".IValidatableObject";
    public const string Display = AnnotationsNamespace + ".DisplayAttribute";

    public const string Obsolete = "System.ObsoleteAttribute";
    public const string Description = "System.ComponentModel.DescriptionAttribute";
    public const string DefaultValue = "System.ComponentModel.DefaultValueAttribute";
    public const string AllowNull = "System.Diagnostics.CodeAnalysis.AllowNullAttribute";
    public const string DisallowNull = "System.Diagnostics.CodeAnalysis.DisallowNullAttribute";
    public const string MaybeNull = "System.Diagnostics.CodeAnalysis.MaybeNullAttribute";
    public const string NotNull = "System.Diagnostics.CodeAnalysis.NotNullAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string DataMember = "System.Runtime.Serialization.DataMemberAttribute";
    public const string IgnoreDataMember = "System.Runtime.Serialization.IgnoreDataMemberAttribute";
    public const string EnumMember = "System.Runtime.Serialization.EnumMemberAttribute";
    public const string Flags = "System.FlagsAttribute";

    /// <summary>Why no contract states what validation by code checks, as the end of a sentence.</summary>
    public const string IsCode = "it is code, which no other language runs; check it where the event is created";

    /// <summary>Attributes of those namespaces that say nothing of a value, so that nothing is lost without them.</summary>
    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        JsonConstructor,
        JsonNamespace + ".JsonObjectCreationHandlingAttribute",
        JsonNamespace + ".JsonSerializableAttribute",
        JsonNamespace + ".JsonIncludeAttribute",
        AnnotationsNamespace + ".DataTypeAttribute",
        Display,
        AnnotationsNamespace + ".DisplayFormatAttribute",
        AnnotationsNamespace + ".UIHintAttribute",
        AnnotationsNamespace + ".ConcurrencyCheckAttribute",
        AnnotationsNamespace + ".KeyAttribute",
        AnnotationsNamespace + ".TimestampAttribute",
        AnnotationsNamespace + ".EditableAttribute",
        AnnotationsNamespace + ".ScaffoldColumnAttribute",
    };

    /// <summary>The full name of the attribute's class.</summary>
    public static string NameOf(AttributeData attribute) => attribute.AttributeClass is { } type ? SymbolNames.Of(type) : "";

    /// <summary>The name as people write it: <c>Range</c>.</summary>
    public static string ShortNameOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? "";
        const string Suffix = "Attribute";
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>The attribute of that name, or null.</summary>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (string.Equals(NameOf(attribute), name, StringComparison.Ordinal))
                return attribute;
        }

        return null;
    }

    /// <summary>The attributes of that name in declared order: those of a type in several files by file. Those of a type of another project come as its assembly has them.</summary>
    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string name, Compilation compilation) => Find(symbol, name) is null ? [] : symbol.GetAttributes()
        .Where(a => string.Equals(NameOf(a), name, StringComparison.Ordinal))
        .ByFile(a => a.ApplicationSyntaxReference?.SyntaxTree is { } file && compilation.ContainsSyntaxTree(file) ? file : null);

    /// <summary>Whether it is one of the runtime library's.</summary>
    public static bool IsOwn(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace is { } space && SymbolNames.Of(space) is OwnNamespace;

    /// <summary>Whether the attribute checks a value by code.</summary>
    public static bool IsValidation(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (string.Equals(SymbolNames.Of(type), ValidationAttribute, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether an attribute that no reader knows would change what the serializer or a validator does.</summary>
    public static bool IsMeaningful(AttributeData attribute)
    {
        if (attribute.AttributeClass?.ContainingNamespace is { } space && SymbolNames.Of(space) is JsonNamespace or AnnotationsNamespace)
            return !Neutral.Contains(NameOf(attribute));
        for (var type = attribute.AttributeClass?.BaseType; type is not null; type = type.BaseType)
        {
            if (SymbolNames.Of(type) is ValidationAttribute or JsonAttribute)
                return true;
        }

        return false;
    }
}
