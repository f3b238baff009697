using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>A record as it was read: what its definitions have in common, how it is held, and which properties declare it.</summary>
/// <param name="Symbol">The record.</param>
/// <param name="Place">Where what is said of it goes, or of what it inherits, if that is another project's.</param>
/// <param name="Definition">What its definitions have in common.</param>
/// <param name="Binding">How it is held.</param>
/// <param name="Members">Its members.</param>
internal sealed record ReadDefinition(INamedTypeSymbol Symbol, FindingPlace Place, ObjectDefinition Definition, TypeBinding Binding, IReadOnlyList<ReadMember> Members)
{
    /// <summary>Where other projects may say what it is.</summary>
    public EquatableArray<WordSource> Words { get; init; }
}

/// <summary>Reads a record into its definitions in the contract: as itself, or as the case of a union.</summary>
internal sealed class DefinitionReader(PropertyReader properties, CreationReader creation, AcknowledgementReader acknowledgements, Compilation compilation, FindingSink sink, CancellationToken cancellation)
{
    /// <summary>Reads what the record says of itself.</summary>
    /// <param name="record">The record.</param>
    /// <param name="place">Where what is said of another project goes.</param>
    /// <param name="isPayload">Whether it is the event's own, and not a part of it.</param>
    public ReadDefinition Read(INamedTypeSymbol record, FindingPlace place, bool isPayload)
    {
        sink.Place = place;
        Check(record, RecordAttribute);
        foreach (var parent in DeclaredMembers.BasesOf(record))
            Check(parent, BaseAttribute);
        var members = creation.Read(record, properties.Read(record), isPayload);
        var documentation = Documentation.Of(record, compilation, cancellation);
        var definition = new ObjectDefinition
        {
            Description = documentation.Description,
            Deprecation = AnnotationReader.DeprecationOf(record),
            Properties = members.Select(member => member.Binding.Property).ToEquatableArray(),
            IsClosed = AttributeNames.Find(record, AttributeNames.JsonUnmappedMemberHandling) is { } handling && AttributeArguments.At<int>(handling, 0) == 1,
            Reserved = acknowledgements.Reserved(record),
            Accepted = acknowledgements.Accepted(record),
        };
        var binding = new TypeBinding(SymbolNames.FullNameOf(record), record.Name, definition.IsClosed, members.Select(member => member.Binding).ToEquatableArray())
        {
            IsValueType = record.IsValueType,
            Creation = CreationOf(record, members),
        };
        return new ReadDefinition(record, place, definition, binding, members) { Words = documentation.Elsewhere };
    }

    private Creation CreationOf(INamedTypeSymbol type, IReadOnlyList<ReadMember> members)
    {
        var made = CreationForm.Of(type, members, compilation);
        if (made.Kind == CreationKind.Initializer)
            CheckInitializer(type, ConstructorForm.Of(type, compilation), members);
        return made;
    }

    // What an expression in generated code can't do, although the type is made by one.
    private void CheckInitializer(INamedTypeSymbol type, ConstructorForm form, IReadOnlyList<ReadMember> members)
    {
        if (form.Constructor is not null && !compilation.IsSymbolAccessibleWithin(form.Constructor, compilation.Assembly))
            sink.Refuse(DeclarationRules.DeclarationNotSupported, Locations.Of(form.Constructor), type.Name, "it is generic, or a base of it is, so that generated code has to see its constructor; make that public or internal");
        foreach (var unread in RequiredUnread(type, form))
            sink.Refuse(PropertyRules.PropertyNotInitializable, Locations.Of(unread), unread.Name, "it is required, and not read, so that there is no value to make an object of a generic type with; remove 'required'");
        foreach (var member in members.Where(member => member.Binding is { IsConstructorArgument: false, HasInitializer: true, Absent: null } && !IsNullUnseen(member, type)))
            sink.Refuse(PropertyRules.PropertyNotInitializable, Locations.OfInitializer(member.Symbol, cancellation), member.Symbol.Name, "its initializer is no constant, which a generic type can't keep where the member is absent; make it required, or null by default");
    }

    // What has to be set, and has no value to be set to.
    private IEnumerable<ISymbol> RequiredUnread(INamedTypeSymbol type, ConstructorForm form) =>
        form.SetsRequired
            ? []
            : DeclaredMembers.Of(type, compilation)
                .Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                .Where(member => member.DeclaredAccessibility != Accessibility.Public || PropertyReader.IsIgnored(member));

    // What another project's initializer says is not known: null stands for the absence of such a member.
    private bool IsNullUnseen(ReadMember member, INamedTypeSymbol type) =>
        member.Binding.Value.IsNullable && OtherProjects.IsElsewhere(member.Symbol, compilation) && !AssignedMembers.Has(member.Symbol, type, compilation, cancellation);

    /// <summary>The definition of a use; what declares its parts is noted where it is asked for.</summary>
    public ObjectDefinition Define(ReadDefinition read, ObjectUse use, DeclaredSymbols? symbols)
    {
        sink.Place = read.Place;
        symbols?.Add(use.Reference, read.Symbol, read.Place);
        foreach (var member in read.Members)
        {
            var jsonName = member.Binding.Property.JsonName;
            symbols?.Add(use.Reference, member, read.Place);
            if (use.Discriminator is null)
                continue;
            if (jsonName.StartsWith("$", System.StringComparison.Ordinal))
                sink.Refuse(PropertyRules.PropertyNotInitializable, Locations.Of(member.Symbol), member.Symbol.Name, "in the cases of a union, System.Text.Json keeps names that start with '$' to itself; change [JsonPropertyName]");
            if (string.Equals(jsonName, use.Discriminator.JsonName, System.StringComparison.Ordinal))
                sink.Refuse(PropertyRules.JsonNameDuplicated, Locations.Of(member.Symbol), member.Symbol.Name, jsonName, "the discriminator of '" + read.Symbol.BaseType!.Name + "'");
        }

        return read.Definition with { Name = use.Name, Discriminator = use.Discriminator };
    }

    private void Check(INamedTypeSymbol type, System.Func<string, string?> whyNot)
    {
        if (type.Interfaces.Any(other => SymbolNames.Of(other) is AttributeNames.ValidatableObject))
            sink.Report(ConstraintRules.AttributeNotStated, Locations.Of(type), "IValidatableObject", type.Name, AttributeNames.IsCode);
        foreach (var attribute in type.GetAttributes().Where(AttributeNames.IsMeaningful))
        {
            if (AttributeNames.IsValidation(attribute))
                sink.Report(ConstraintRules.AttributeNotStated, Locations.Of(attribute, cancellation), "[" + AttributeNames.ShortNameOf(attribute) + "]", type.Name, AttributeNames.IsCode);
            else if (whyNot(AttributeNames.NameOf(attribute)) is { } why)
                sink.Refuse(ConstraintRules.AttributeNotSupported, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), type.Name, why);
        }
    }

    private static string? RecordAttribute(string name) => name switch
    {
        AttributeNames.JsonUnmappedMemberHandling => null,
        AttributeNames.JsonPolymorphic or AttributeNames.JsonDerivedType => "only an abstract type is a union of others; make it abstract, or remove the attribute",
        _ => NotOfType(name),
    };

    private static string? BaseAttribute(string name) => name switch
    {
        AttributeNames.JsonPolymorphic or AttributeNames.JsonDerivedType => null,
        AttributeNames.JsonUnmappedMemberHandling => "it does not hold for what derives from it; put it on that",
        _ => NotOfType(name),
    };

    private static string NotOfType(string name) => name switch
    {
        AttributeNames.JsonConverter => "a converter can write anything; remove it, so that the properties say what is written",
        AttributeNames.JsonNumberHandling => "a number in an event is a JSON number; remove it",
        _ => "no contract has a word for it; say at each property what holds for it",
    };
}
