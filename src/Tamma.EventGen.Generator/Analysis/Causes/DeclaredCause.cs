using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis.Causes;

/// <summary>A cause as the attribute of an event declares it.</summary>
/// <param name="effect">The event type of the event.</param>
/// <param name="attribute">The attribute.</param>
internal sealed class DeclaredCause(string effect, AttributeData attribute)
{
    /// <summary>The event type of the event that is caused.</summary>
    public string Effect { get; } = effect;

    /// <summary>The attribute.</summary>
    public AttributeData Attribute { get; } = attribute;

    /// <summary>The event type of the cause; null where a type that is no event is named.</summary>
    public string? EventType { get; } = AnnotationReader.CauseOf(attribute)?.EventType;

    /// <summary>Whether it leads back.</summary>
    public bool IsRetry { get; } = AttributeArguments.IsSet(attribute, "IsRetry");

    /// <summary>The type that is named, where one is.</summary>
    public ITypeSymbol? Record { get; } = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } ? type : null;

    /// <summary>The causes that an event declares; what the compiler reports is none.</summary>
    public static IEnumerable<DeclaredCause> Of(string eventType, ISymbol record, Compilation compilation) => AttributeNames.FindAll(record, AttributeNames.CausedBy, compilation)
        .Select(attribute => new DeclaredCause(eventType, attribute))
        .Where(cause => cause.EventType is not null || cause.Record is { TypeKind: not TypeKind.Error });
}
