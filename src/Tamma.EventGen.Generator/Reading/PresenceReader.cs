using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>What a member's absence means.</summary>
/// <param name="IsRequired">A reader demands the member.</param>
/// <param name="Default">The constant that an absent member stands for.</param>
/// <param name="HasInitializer">The declaration says what an absent member stands for.</param>
/// <param name="Absent">The constant in C#; null where it is the default of the type, or no constant.</param>
internal readonly record struct Presence(bool IsRequired, JsonValue? Default, bool HasInitializer = false, string? Absent = null)
{
    /// <summary>Whether a null value is left out when it is written.</summary>
    public bool IsOmittedWhenNull(ValueBinding value) => value.IsNullable && !IsRequired && !HasInitializer;
}

/// <summary>Decides whether a member is required and what it is when absent: <c>required</c>, nullability and initializer are three things.</summary>
internal sealed class PresenceReader(Compilation compilation, FindingSink sink, CancellationToken cancellation)
{
    /// <summary><c>JsonIgnoreCondition.WhenWritingNull</c></summary>
    public const int IgnoredWhenNull = 3;

    /// <summary>The expression of an empty collection.</summary>
    public const string EmptyCollection = "[]";

    private const string NotRun = " (no constructor that a reader calls runs its initializer: mark one with [JsonConstructor])";

    /// <summary>Whether the property's declaration demands a value.</summary>
    private bool IsRequired(IPropertySymbol property) => property.IsRequired || MemberAttributes.HasDemand(property, compilation);

    /// <summary>Whether an attribute's value is what an absent member stands for.</summary>
    public static bool IsDefault(TypedConstant value, Presence read, MappedType mapped, IPropertySymbol property)
    {
        if (value.IsNull)
            return read.IsOmittedWhenNull(mapped.Binding);
        return value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum
            && read.Default is { } initial
            && initial.Equals(DefaultOf(new Optional<object?>(value.Value), mapped, property));
    }

    /// <summary>Reads the presence of a member.</summary>
    /// <param name="type">The type whose member it is, which may inherit it.</param>
    /// <param name="property">Its property.</param>
    /// <param name="parameter">The parameter of the constructor that takes its value; null where it is set. What the parameter says counts, not the initializer that its value goes through.</param>
    /// <param name="mapped">Its type.</param>
    public Presence Read(INamedTypeSymbol type, IPropertySymbol property, IParameterSymbol? parameter, MappedType mapped)
    {
        if (parameter is not null)
            return ReadParameter(property, parameter, mapped);
        if (OtherProjects.IsElsewhere(property, compilation))
            return ReadElsewhere(type, property, mapped);
        var isDefault = ConstructorForm.Of(type, compilation).IsDefault;
        var declared = Locations.InitializerOf(property, cancellation)?.Value;
        var initializer = isDefault ? null : declared;
        var constant = initializer is null ? default : compilation.GetSemanticModel(initializer.SyntaxTree).GetConstantValue(initializer, cancellation);
        // "= null" says what holds anyway; "= null!" and "= default!" only quiet the compiler where a value can't be null, and no value either is the default of some structs.
        if (initializer is not null && (IsNullForgiven(initializer, constant) || (IsDefault(initializer, property) && IsUnwritable(property.Type))))
            initializer = null;
        if (IsRequired(property))
            return ReadRequired(property, initializer is not null);
        if (initializer is not null)
            return ReadInitial(property, mapped, constant, IsEmptyCollection(initializer, mapped));
        if (AssignedMembers.Has(property, type, compilation, cancellation))
            return new Presence(IsRequired: false, Default: null, HasInitializer: true);
        if (mapped.Binding.IsNullable)
            return new Presence(IsRequired: false, Default: null);
        return ReadUndecided(property, mapped, isDefault && declared is not null ? NotRun : "");
    }

    private Presence ReadParameter(IPropertySymbol property, IParameterSymbol parameter, MappedType mapped)
    {
        if (!parameter.HasExplicitDefaultValue || IsRequired(property))
            return ReadRequired(property, parameter.HasExplicitDefaultValue);
        if (parameter.ExplicitDefaultValue is null && mapped.Binding.IsNullable)
            return new Presence(IsRequired: false, Default: null);
        return parameter.ExplicitDefaultValue is null && (!mapped.Binding.IsValueType || IsUnwritable(property.Type))
            ? ReadUndecided(property, mapped)
            : ReadInitial(property, mapped, parameter.ExplicitDefaultValue is { } value ? new Optional<object?>(value) : default, isEmptyCollection: false);
    }

    // Whether there is an initializer, and which, is no part of an assembly. Null is written, as an absent member may be something else.
    private Presence ReadElsewhere(INamedTypeSymbol type, IPropertySymbol property, MappedType mapped)
    {
        if (IsRequired(property))
            return ReadRequired(property, hasInitializer: false);
        if (AssignedMembers.Has(property, type, compilation, cancellation))
            return new Presence(IsRequired: false, Default: null, HasInitializer: true);
        if (mapped.Binding.IsNullable)
            return new Presence(IsRequired: false, Default: null, HasInitializer: !IsIgnoredWhenNull(property));
        // Where no constructor of a struct is run, there is nothing but the default of each type.
        if (ConstructorForm.Of(type, compilation).IsDefault)
            return ReadUndecided(property, mapped);
        sink.Refuse(
            PropertyRules.PropertyNotInitializable,
            Locations.Of(property),
            property.Name,
            "what it is when it is absent can't be seen from here; make it required or nullable there, or fill it by a parameter of the constructor, or declare the type in this project");
        return new Presence(IsRequired: true, Default: null);
    }

    private static bool IsIgnoredWhenNull(IPropertySymbol property) =>
        AttributeNames.Find(property, AttributeNames.JsonIgnore) is { } ignore && AttributeArguments.Named(ignore, "Condition")?.Value is IgnoredWhenNull;

    private Presence ReadRequired(IPropertySymbol property, bool hasInitializer)
    {
        if (hasInitializer)
            sink.Report(PropertyRules.RequiredWithInitializer, Locations.OfInitializer(property, cancellation), property.Name);
        return new Presence(IsRequired: true, Default: null);
    }

    private Presence ReadInitial(IPropertySymbol property, MappedType mapped, Optional<object?> constant, bool isEmptyCollection)
    {
        if (constant.HasValue && IsInexpressible(constant.Value, mapped, property))
            sink.Refuse(PropertyRules.DefaultNotLegal, Locations.OfInitializer(property, cancellation), property.Name, System.Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture)!);
        return isEmptyCollection
            ? new Presence(IsRequired: false, new JsonArray([]), HasInitializer: true, EmptyCollection)
            : new Presence(IsRequired: false, DefaultOf(constant, mapped, property), HasInitializer: true, constant.HasValue ? DefaultArgument.Of(constant.Value, mapped.Binding.DeclaredType) : null);
    }

    private Presence ReadUndecided(IPropertySymbol property, MappedType mapped, string remark = "")
    {
        var initial = InitialOf(mapped, property);
        var meaning = initial is null ? "it counts as required" : "it reads as " + initial + " when it is absent";
        sink.Report(PropertyRules.PresenceUndecided, Locations.Of(property), property.Name, meaning + remark);
        return new Presence(IsRequired: initial is null, Default: initial);
    }

    private static JsonValue? InitialOf(MappedType mapped, IPropertySymbol property) => mapped.Binding switch
    {
        ScalarBinding { Scalar: "Boolean" } => new JsonBoolean(value: false),
        ScalarBinding when mapped.Type is IntegerType or NumberType => new JsonNumber(0),
        EnumValueBinding => EnumMember(property, 0L)?.JsonName is { } name ? new JsonString(name) : null,
        EnumNumberBinding => EnumMember(property, 0L) is null ? null : new JsonNumber(0),
        _ => null,
    };

    private static bool IsNullForgiven(ExpressionSyntax initializer, Optional<object?> constant) =>
        constant is { HasValue: true, Value: null }
        || (initializer is PostfixUnaryExpressionSyntax { Operand: var forgiven } && DefaultSyntax.IsNullOrDefault(forgiven));

    // Of an enum that has no such value the constant says it, with an error of its own.
    private static bool IsUnwritable(ITypeSymbol type) => type is { IsValueType: true, TypeKind: TypeKind.Struct } && UnwritableDefault.Is(type);

    /// <summary>Whether an initializer is the value that a struct has by itself.</summary>
    private static bool IsDefault(ExpressionSyntax initializer, IPropertySymbol property) => initializer switch
    {
        _ when DefaultSyntax.IsDefault(initializer) => true,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } =>
            property.Type is INamedTypeSymbol { IsValueType: true } type && type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared || constructor.Parameters.Length > 0),
        _ => false,
    };

    private static bool IsEmptyCollection(ExpressionSyntax initializer, MappedType mapped) =>
        mapped.Binding is ListBinding && initializer is CollectionExpressionSyntax { Elements.Count: 0 };

    /// <summary>Whether JSON has no such number, or the enum no such name.</summary>
    private static bool IsInexpressible(object? constant, MappedType mapped, IPropertySymbol property) => constant switch
    {
        double number => double.IsNaN(number) || double.IsInfinity(number),
        float number => float.IsNaN(number) || float.IsInfinity(number),
        not null when mapped.Binding is EnumValueBinding => EnumMember(property, constant) is null,
        _ => false,
    };

    private static JsonValue? DefaultOf(Optional<object?> constant, MappedType mapped, IPropertySymbol property)
    {
        if (!constant.HasValue)
            return null;
        return mapped.Binding switch
        {
            EnumValueBinding when constant.Value is not null => EnumMember(property, constant.Value)?.JsonName is { } name ? new JsonString(name) : null,
            EnumNumberBinding when AttributeArguments.NumberOf(constant.Value) is { } number => new JsonNumber(number),
            ScalarBinding { Scalar: "Char" } when constant.Value is char character => new JsonString(character.ToString()),
            ScalarBinding when constant.Value is string text => new JsonString(text),
            ScalarBinding when constant.Value is bool value => new JsonBoolean(value),
            ScalarBinding scalar when NumberOf(constant.Value, scalar.Scalar) is { } number => new JsonNumber(number),
            _ => null,
        };
    }

    // The initializer's constant as the property holds it: 1.1f is another number as a double, and 'a' is one as an int.
    private static ExactNumber? NumberOf(object? constant, string scalar) => (constant, scalar) switch
    {
        (char c, _) => c,
        (null or string or bool, _) => null,
        (_, "Single") => AttributeArguments.NumberOf(System.Convert.ToSingle(constant, System.Globalization.CultureInfo.InvariantCulture)),
        (_, "Double") => AttributeArguments.NumberOf(System.Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture)),
        _ => AttributeArguments.NumberOf(constant),
    };

    private static (IFieldSymbol Field, string JsonName)? EnumMember(IPropertySymbol property, object value) => EnumTypes.MemberOf(EnumTypes.Of(property.Type)!, value);
}
