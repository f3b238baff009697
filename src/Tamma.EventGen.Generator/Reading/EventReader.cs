using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Reads an annotated record into the model. One reader for the generator, which discards the findings, and the analyzer, which
/// reports them: what is generated and what is said can't differ.
/// </summary>
/// <remarks>
/// The generator remembers what is read here. A reader that looks at something new holds it to what <see cref="Remembered.RememberedReadings{T}"/>
/// says that a reading depends on: else events stay as they were before an edit.
/// </remarks>
internal static class EventReader
{
    /// <summary>The event, or null where no contract can be generated. What declares the contract's parts is noted where it is asked for.</summary>
    public static EventDeclaration? Read(
        INamedTypeSymbol record, AttributeData attribute, Compilation compilation, FindingSink sink, CancellationToken cancellation, DeclaredSymbols? symbols = null)
    {
        var eventType = EventAttribute.TypeOf(attribute);
        var version = EventAttribute.VersionOf(attribute);
        if (eventType is null || version is null)
            return null;
        CheckVersion(attribute, version, sink, cancellation);
        CheckForm(record, eventType, compilation, sink, cancellation);
        if (sink.IsRefused)
            return null;

        var objects = new ObjectTypes(record, compilation);
        var enums = new EnumTypes(compilation);
        var unions = new UnionTypes(objects, compilation);
        var acknowledgements = new AcknowledgementReader(compilation, sink, cancellation);
        var types = new TypeMapping(objects, enums, unions, compilation);
        var properties = new PropertyReader(types, new PresenceReader(compilation, sink, cancellation), acknowledgements, compilation, sink, cancellation);
        var valueObjects = new ValueObjectTypes(properties.ReadWithin, compilation);
        types.ValueObjects = valueObjects;
        var definitionReader = new DefinitionReader(properties, new CreationReader(compilation, sink, cancellation), acknowledgements, compilation, sink, cancellation);
        var read = new List<ReadDefinition>();
        for (var i = 0; i < objects.Count; i++)
            read.Add(definitionReader.Read(objects.Symbol(i), objects.PlaceOf(i), isPayload: i == 0));
        var definitions = objects.Uses.Select(use => definitionReader.Define(read[use.Place], use, symbols)).ToArray();
        foreach (var type in valueObjects.Symbols)
            symbols?.AddPart(type);
        foreach (var type in unions.Symbols)
            symbols?.AddUnion(type);
        foreach (var type in enums.Named)
            symbols?.AddNamedEnum(type);
        if (sink.IsRefused)
            return null;
        var contract = new EventContract
        {
            EventType = eventType,
            Version = version,
            Payload = definitions[0],
            Definitions = definitions.Skip(1).OrderBy(definition => definition.Name, StringComparer.Ordinal).ToEquatableArray(),
            Examples = Documentation.Of(record, compilation, cancellation).Examples.Select(example => JsonReader.Read(example, out _)).OfType<JsonValue>().ToEquatableArray(),
            CausedBy = AnnotationReader.CausesOf(record),
        };
        return new EventDeclaration(
            contract,
            PartialDeclaration.NamespaceOf(record),
            PartialDeclaration.ContainersOf(record),
            PartialDeclaration.Of(record),
            HintName.Of(record),
            OffersContract(record, compilation),
            ReadsNewerVersions(attribute),
            read.Select(definition => definition.Binding).ToEquatableArray(),
            enums.Bindings.ToEquatableArray(),
            unions.Bindings.ToEquatableArray())
        {
            ValueObjects = valueObjects.Bindings.ToEquatableArray(),
            WordsElsewhere = objects.Uses.SelectMany(use => WordsElsewhere(use.Reference, read[use.Place])).ToEquatableArray(),
        };
    }

    private static IEnumerable<WordsElsewhere> WordsElsewhere(string reference, ReadDefinition definition) => definition.Members
        .Select(member => new WordsElsewhere(reference, member.Binding.Property.JsonName, member.Words))
        .Prepend(new WordsElsewhere(reference, JsonName: null, definition.Words))
        .Where(words => words.Sources.Count > 0);

    // It may hide that of a base that is an event, and nothing that an object has.
    private static bool OffersContract(INamedTypeSymbol record, Compilation compilation) => !string.Equals(record.Name, "Contract", StringComparison.Ordinal)
        && record.GetMembers("Contract").IsEmpty
        && DeclaredMembers.Of(record, compilation).All(member => member.DeclaredAccessibility == Accessibility.Private || !string.Equals(member.Name, "Contract", StringComparison.Ordinal));

    // Where old code must read what new code writes, it may as well try.
    private static bool? ReadsNewerVersions(AttributeData attribute) => EventAttribute.PolicyOf(attribute) is { } policy ? policy.HasFlag(CompatibilityPolicy.Forward) : null;

    private static void CheckVersion(AttributeData attribute, string version, FindingSink sink, CancellationToken cancellation)
    {
        if (!SemanticVersion.IsValid(version))
            sink.Refuse(DeclarationRules.VersionNotSemantic, Locations.OfVersion(attribute, cancellation), version);
    }

    private static void CheckForm(INamedTypeSymbol record, string eventType, Compilation compilation, FindingSink sink, CancellationToken cancellation)
    {
        if (!record.IsRecord || record.TypeKind != TypeKind.Class)
        {
            sink.Refuse(DeclarationRules.EventNotRecord, Locations.Of(record), record.Name, eventType);
            return;
        }

        var closed = RecordForm.Enclosing(record).Where(type => !PartialDeclaration.IsAllowed(type, cancellation)).Select(type => type.Name).ToArray();
        if (closed.Length > 0)
            sink.Refuse(DeclarationRules.EventNotPartial, Locations.Of(record), string.Join("' and '", closed), eventType);
        if (RecordForm.Enclosing(record).Any(type => type.Arity > 0))
            sink.Refuse(DeclarationRules.DeclarationNotSupported, Locations.Of(record), record.Name, "it is generic; declare a record for each kind of event");
        else if (RecordForm.WhyNot(record, compilation) is { } whyNot)
            sink.Refuse(DeclarationRules.DeclarationNotSupported, Locations.Of(record), record.Name, whyNot);
    }
}
