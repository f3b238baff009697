using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Reads what is said of a member beside its type: sensitivity, blob, deprecation.</summary>
internal static class AnnotationReader
{
    /// <summary>The property with its annotations.</summary>
    public static PropertyDefinition Annotate(PropertyDefinition definition, IPropertySymbol property, Compilation compilation) => definition with
    {
        Deprecation = DeprecationOf(property),
        Sensitivity = SensitiveOf(property, compilation) is { } sensitive
            ? (SensitivityKinds)(AttributeArguments.At<int>(sensitive, 0) ?? 0) & (SensitivityKinds.Pii | SensitivityKinds.Secret)
            : SensitivityKinds.None,
        BlobRetentionDays = MemberAttributes.Find(property, AttributeNames.BlobReference, compilation) is { } blob
            ? AttributeArguments.Named(blob, "RetentionDays", 0)
            : null,
    };

    // What is sensitive in the base is so in what overrides it.
    private static AttributeData? SensitiveOf(IPropertySymbol? property, Compilation compilation)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (MemberAttributes.Find(property, AttributeNames.Sensitive, compilation) is { } sensitive)
                return sensitive;
        }

        return null;
    }

    /// <summary>Finds what makes no sense on a value of such a type.</summary>
    public static void Check(IPropertySymbol property, ValueBinding value, FindingSink sink, Compilation compilation, CancellationToken cancellation)
    {
        if (MemberAttributes.Find(property, AttributeNames.BlobReference, compilation) is not { } blob)
            return;
        if ((value is ValueObjectBinding wrapped ? wrapped.Held : value) is not ScalarBinding { Scalar: "String" or "Uri" or "Guid" })
            sink.Refuse(AnnotationRules.BlobReferenceNotText, Locations.Of(blob, cancellation), property.Name);
        if (AttributeArguments.Named(blob, "RetentionDays", 0) < 0)
            sink.Refuse(ConstraintRules.AttributeArgumentInvalid, Locations.Of(blob, cancellation), AttributeNames.ShortNameOf(blob), property.Name, "a number of days is not negative");
    }

    /// <summary>The deprecation of a symbol that is obsolete.</summary>
    public static Deprecation? DeprecationOf(ISymbol symbol) =>
        AttributeNames.Find(symbol, AttributeNames.Obsolete) is { } obsolete ? new Deprecation(AttributeArguments.TextAt(obsolete, 0)) : null;

    /// <summary>The events that an event declares as its causes, in declared order; of two for one type, the first.</summary>
    public static EquatableArray<EventCause> CausesOf(ISymbol record) => record.GetAttributes()
        .Where(attribute => string.Equals(AttributeNames.NameOf(attribute), AttributeNames.CausedBy, System.StringComparison.Ordinal))
        .Select(CauseOf)
        .OfType<EventCause>()
        .GroupBy(cause => cause.EventType, System.StringComparer.Ordinal)
        .Select(causes => causes.First())
        .ToEquatableArray();

    /// <summary>The cause that an attribute declares; null where it names a type that is no event.</summary>
    public static EventCause? CauseOf(AttributeData attribute) =>
        TypeOf(attribute) is { } type ? new EventCause(type, AttributeArguments.IsSet(attribute, "IsRetry")) : null;

    private static string? TypeOf(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault() switch
    {
        { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type } =>
            EventAttribute.TypeOf(type),
        { Kind: TypedConstantKind.Primitive, Value: string name } => name,
        _ => null,
    };
}
