using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Reads the properties of a record: name, type, constraints, presence, documentation, annotations.</summary>
internal sealed class PropertyReader(TypeMapping types, PresenceReader presence, AcknowledgementReader acknowledgements, Compilation compilation, FindingSink sink, CancellationToken cancellation)
{
    /// <summary>The members of a type in the order in which they are written: those of its bases as declared, then its own.</summary>
    public IReadOnlyList<ReadMember> Read(INamedTypeSymbol type)
    {
        var members = new List<ReadMember>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var form = ConstructorForm.Of(type, compilation);
        ReportAttributes(type, form);
        foreach (var property in PropertiesOf(type))
        {
            cancellation.ThrowIfCancellationRequested();
            var documentation = Documentation.Of(property, compilation, cancellation);
            if (ReadProperty(type, property, form, documentation) is not { } member)
                continue;
            if (owners.TryGetValue(member.Property.JsonName, out var owner))
                sink.Refuse(PropertyRules.JsonNameDuplicated, Locations.Of(property), property.Name, member.Property.JsonName, "'" + owner + "'");
            else
                owners.Add(member.Property.JsonName, property.Name);
            members.Add(new ReadMember(member, property) { Words = documentation.Elsewhere });
        }

        // What the author orders otherwise than declared: as the serializer does, the others are at zero.
        return members.OrderBy(member => OrderOf(member.Symbol)).ToArray();
    }

    /// <summary>The members of a type that is met while a property is read.</summary>
    public IReadOnlyList<ReadMember> ReadWithin(INamedTypeSymbol type)
    {
        var (place, leading) = (sink.Place, types.Leading);
        sink.Place = FindingPlace.Of(type, leading, compilation);
        var members = Read(type);
        (sink.Place, types.Leading) = (place, leading);
        return members;
    }

    /// <summary>Whether the author leaves the member out.</summary>
    public static bool IsIgnored(ISymbol member) => AttributeNames.Find(member, AttributeNames.JsonIgnore) is { } ignore
        && (AttributeArguments.Named(ignore, "Condition") is not { } condition || condition.Value is 1);

    private IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        foreach (var member in DeclaredMembers.Of(type, compilation))
        {
            if (member.DeclaredAccessibility != Accessibility.Public)
                ReportIncluded(member);
            else if (IsIgnored(member))
                continue;
            else if (member is IFieldSymbol)
                sink.Refuse(PropertyRules.PropertyNotInitializable, Locations.Of(member), member.Name, "it is a field; make it a property '{ get; init; }'");
            else if (member is IPropertySymbol property)
                yield return property;
        }
    }

    // What stands at a parameter is read where the parameter declares the property, and nowhere else.
    private void ReportAttributes(INamedTypeSymbol type, ConstructorForm form)
    {
        foreach (var parameter in form.Parameters)
        {
            if (form.PropertyOf(parameter) is not { } property || MemberAttributes.AreShared(property, parameter, compilation))
                continue;
            foreach (var attribute in parameter.GetAttributes().Where(attribute => AttributeNames.IsMeaningful(attribute) || AttributeNames.IsOwn(attribute)))
                sink.Refuse(ConstraintRules.AttributeNotSupported, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), parameter.Name, "the parameter declares no property; put it on the property '" + property.Name + "' of '" + property.ContainingType.Name + "'");
        }
    }

    private void ReportIncluded(ISymbol member)
    {
        if (member is IPropertySymbol or IFieldSymbol && AttributeNames.Find(member, AttributeNames.JsonNamespace + ".JsonIncludeAttribute") is { } include)
            sink.Refuse(ConstraintRules.AttributeNotSupported, Locations.Of(include, cancellation), AttributeNames.ShortNameOf(include), member.Name, "an event's members are public properties; make it public");
    }

    private MemberBinding? ReadProperty(INamedTypeSymbol owner, IPropertySymbol property, ConstructorForm form, Documentation documentation)
    {
        var parameter = form.ParameterOf(property);
        if (WhyNotInitializable(property, isArgument: parameter is not null) is { } whyNot)
        {
            sink.Refuse(PropertyRules.PropertyNotInitializable, Locations.Of(property), property.Name, whyNot);
            return null;
        }

        // A struct is copied with the event: what is set is another one.
        if (property is { SetMethod.IsInitOnly: false, ContainingType.IsValueType: false })
            sink.Report(PropertyRules.PropertySettable, Locations.OfSetter(property, cancellation), property.Name);
        types.Leading = OtherProjects.IsElsewhere(property, compilation) && sink.Place is { } place ? place.Leading : property;
        if (types.Map(property.Type, EnumTypes.IsText(property, compilation), out var why) is not { } mapped)
        {
            Refuse(property, why);
            return null;
        }

        var read = presence.Read(owner, property, parameter, mapped);
        var (isRequired, initial, hasInitializer, absent) = read;
        var type = ReadAttributes(property, mapped, read);
        var jsonName = JsonNameOf(property);
        if (initial is not null && Constraints.Excludes(type, initial))
            sink.Refuse(PropertyRules.DefaultNotLegal, Locations.OfInitializer(property, cancellation), property.Name, initial.ToString());
        AnnotationReader.Check(property, mapped.Binding, sink, compilation, cancellation);
        return new MemberBinding(
            AnnotationReader.Annotate(
                new PropertyDefinition
                {
                    JsonName = jsonName,
                    MemberName = property.Name,
                    Type = type,
                    IsRequired = isRequired,
                    Default = initial,
                    Description = documentation.Description,
                    Examples = documentation.Examples.Select(example => ExampleOf(example, type, out _)).OfType<JsonValue>().ToEquatableArray(),
                    RenamedFrom = acknowledgements.RenamedFrom(property, jsonName),
                    Accepted = acknowledgements.Accepted(property),
                },
                property,
                compilation),
            SymbolNames.FullNameOf(property.ContainingType),
            mapped.Binding,
            hasInitializer)
        {
            IsConstructorArgument = parameter is not null,
            IsDemanded = property.IsRequired && !form.SetsRequired,
            Absent = absent,
        };
    }

    private void Refuse(IPropertySymbol property, string why)
    {
        // What is missing here the compiler reports only where it is named in this project.
        if (why.Length == 0 && OtherProjects.IsElsewhere(property, compilation))
            why = MissingTypes.WhyNot(property.Type, compilation) ?? "";
        if (why.Length == 0)
            sink.Refuse();
        else
            sink.Refuse(PropertyRules.PropertyTypeNotSupported, Locations.OfType(property, cancellation), property.Name, property.Type.ToDisplayString(), why);
    }

    private string? WhyNotInitializable(IPropertySymbol property, bool isArgument)
    {
        // Other languages have properties with parameters that are no indexers, and names that C# has not.
        if (property.IsIndexer || property.Parameters.Length > 0)
            return "it is an indexer; exclude it with [JsonIgnore]";
        if (OtherProjects.IsElsewhere(property, compilation) && !SyntaxFacts.IsValidIdentifier(property.Name))
            return "its name is none in C#; exclude it with [JsonIgnore]";
        if (property.RefKind != RefKind.None)
            return "it returns a reference; declare it '{ get; init; }'";
        if (property.GetMethod is not { DeclaredAccessibility: Accessibility.Public })
            return "it can't be read; declare it '{ get; init; }', or exclude it with [JsonIgnore]";
        if (!WellFormedText.Is(JsonNameOf(property)))
            return "its JSON name holds one half of a surrogate pair; change [JsonPropertyName]";
        return !isArgument && property.SetMethod is not { DeclaredAccessibility: Accessibility.Public }
            ? "it can't be initialized; declare it '{ get; init; }', or exclude it with [JsonIgnore]"
            : null;
    }

    private ContractType ReadAttributes(IPropertySymbol property, MappedType mapped, Presence read)
    {
        var constraints = new ConstraintReader(property, mapped.Type, sink, cancellation);
        var type = mapped.Type;
        // The values that are allowed are judged by the other limits, wherever they stand.
        foreach (var attribute in MemberAttributes.Of(property, compilation).OrderBy(ConstraintReader.IsListOfValues))
        {
            var isConstraint = ConstraintReader.Knows(AttributeNames.NameOf(attribute));
            if (isConstraint && OtherProjects.IsElsewhere(property, compilation) && MissingTypes.AreNamedBy(attribute))
                sink.Refuse(ConstraintRules.AttributeNotSupported, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), property.Name, "its arguments have to do with an assembly that this project does not reference; add a reference to it");
            else if (isConstraint)
                type = constraints.Apply(attribute, type);
            else if (WhyNotStated(attribute, property) is { } whyNotStated)
                sink.Report(ConstraintRules.AttributeNotStated, Locations.Of(attribute, cancellation), "[" + AttributeNames.ShortNameOf(attribute) + "]", property.Name, whyNotStated);
            else if (WhyNotReadable(attribute, property, mapped, read) is { } why)
                sink.Refuse(ConstraintRules.AttributeNotSupported, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), property.Name, why);
        }

        return type;
    }

    /// <summary>Why what an attribute says is left to the author's code; null for one that says nothing, or whose check would be missed in the contract.</summary>
    private static string? WhyNotStated(AttributeData attribute, IPropertySymbol property) => AttributeNames.NameOf(attribute) switch
    {
        AttributeNames.DataMember => AttributeArguments.Named(attribute, "Name")?.Value is string name && !string.Equals(name, JsonNameOf(property), System.StringComparison.Ordinal)
            ? "its name is not what System.Text.Json reads either; use [JsonPropertyName]"
            : null,
        AttributeNames.IgnoreDataMember => "System.Text.Json does not heed it either; use [JsonIgnore]",
        AttributeNames.DeniedValues => null,
        AttributeNames.Phone => "it takes nearly any text; use [RegularExpression] for the numbers that you mean",
        AttributeNames.CreditCard => "no contract has a word for a check sum; and a card number is for nobody who reads the event: leave it out",
        _ => AttributeNames.IsMeaningful(attribute) && AttributeNames.IsValidation(attribute) ? AttributeNames.IsCode : null,
    };

    /// <summary>Why an attribute that is no constraint is not supported; null where it is, or where it says nothing of the value.</summary>
    private string? WhyNotReadable(AttributeData attribute, IPropertySymbol property, MappedType mapped, Presence read) => AttributeNames.NameOf(attribute) switch
    {
        AttributeNames.JsonPropertyName or AttributeNames.JsonPropertyOrder or AttributeNames.JsonRequired => null,
        AttributeNames.DeniedValues => "a contract says what is allowed; use [AllowedValues], [RegularExpression] or [Range]",
        AttributeNames.JsonConverter when EnumTypes.Of(property.Type) is { } enumeration && EnumConverters.IsOfOther(attribute, enumeration) => "it writes another enum; name '" + enumeration.Name + "' in it",
        AttributeNames.JsonConverter => EnumConverters.WritesNames(attribute, compilation)
            ? mapped.Binding is EnumValueBinding ? null : "it writes an enum, and the property is none; put it at the declaration of the enum"
            : EnumConverters.WritesNumbers(attribute) && mapped.Binding is EnumNumberBinding
                ? null
                : "a converter can write anything; use a property of a supported type",
        AttributeNames.JsonNumberHandling => attribute.ConstructorArguments.FirstOrDefault().Value is 0
            ? null
            : "a number in an event is a JSON number; remove it",
        // JsonIgnoreCondition.Never and WhenWritingNull may say what holds anyway.
        AttributeNames.JsonIgnore => AttributeArguments.Named(attribute, "Condition")?.Value is { } condition && condition.Equals(read.IsOmittedWhenNull(mapped.Binding) ? PresenceReader.IgnoredWhenNull : 0)
            ? null
            : "what is written is decided by the declaration alone: null is left out where the member is not required and null stands for its absence, and everything else is written; remove the condition",
        AttributeNames.DefaultValue => attribute.ConstructorArguments.Length == 1 && PresenceReader.IsDefault(attribute.ConstructorArguments[0], read, mapped, property)
            ? null
            : "what an absent member stands for is said by its initializer, or by the default of its parameter; say the same there, or remove it",
        AttributeNames.AllowNull or AttributeNames.DisallowNull or AttributeNames.MaybeNull or AttributeNames.NotNull =>
            "a member is written as it is read; say by its type alone whether it may be null",
        AttributeNames.JsonExtensionData => "members that nobody declared are no part of a contract, and are ignored; declare a map, such as IReadOnlyDictionary<string, JsonElement>, which holds them under a name",
        _ => AttributeNames.IsMeaningful(attribute) ? "no contract has a word for it; remove it" : null,
    };

    private int OrderOf(IPropertySymbol property) =>
        MemberAttributes.Find(property, AttributeNames.JsonPropertyOrder, compilation) is { } order ? AttributeArguments.At<int>(order, 0) ?? 0 : 0;

    private static string JsonNameOf(IPropertySymbol property) =>
        AttributeNames.Find(property, AttributeNames.JsonPropertyName) is { } attribute && AttributeArguments.TextAt(attribute, 0) is { } name
            ? name
            : JsonNaming.CamelCase(property.Name);

    /// <summary>An example's text is the value itself where that is text, and JSON otherwise.</summary>
    public static JsonValue? ExampleOf(string example, ContractType type, out JsonReadError? error)
    {
        error = null;
        return type is StringType ? new JsonString(example) : JsonReader.Read(example, out error);
    }
}
