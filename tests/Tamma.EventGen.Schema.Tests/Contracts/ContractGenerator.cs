using System;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Contracts;

/// <summary>Contracts of every form the model has.</summary>
internal static class ContractGenerator
{
    private static readonly Gen<string> Name = Gen.Char["abcXYZ9"].Array[1, 6].Select(chars => "n" + new string(chars));

    private static readonly Gen<string> Words = Gen.Char["ab \"\\<|\n\té€"].Array[1, 12].Select(chars => new string(chars));

    private static readonly Gen<ExactNumber> Number = Gen.Select(Gen.Int[-9999, 9999], Gen.Int[0, 3]).Select((mantissa, scale) => ExactNumber.FromDecimal(new decimal(Math.Abs(mantissa), 0, 0, mantissa < 0, (byte)scale)));

    private static readonly Gen<NumericRange> Range = Gen.Select(Number, Number, Gen.Int[0, 3], Gen.Bool, Gen.Bool).Select((min, max, which, exclusiveMin, exclusiveMax) => new NumericRange(
        which % 2 == 0 ? min : null, which < 2 ? max : null, which % 2 == 0 && exclusiveMin, which < 2 && exclusiveMax));

    private static readonly Gen<CountRange> Count = Gen.Select(Gen.Int[0, 20], Gen.Int[20, 99].Nullable()).Select((min, max) => new CountRange(min, max));

    private static readonly Gen<ExactNumber?> Divisor = Number.Select(ExactNumber? (n) => n.Sign <= 0 ? null : n);

    private static readonly Gen<EquatableArray<Acknowledgement>> Acknowledgements =
        Gen.Select(Name, Words).Array[0, 2].Select(pairs => pairs.DistinctBy(pair => pair.Item1, StringComparer.Ordinal).Select(pair => new Acknowledgement(pair.Item1, pair.Item2)).ToEquatableArray());

    private static readonly Gen<ContractType> Scalar = Gen.OneOf(
        Gen.Const<ContractType>(new BooleanType()),
        Gen.Const<ContractType>(new AnyType()),
        Gen.Select(Gen.Enum<IntegerFormat>(), Range, Gen.Int[-5, 5].Array[0, 3], Divisor, Gen.Bool).Select(ContractType (format, range, allowed, divisor, isEnum) =>
            new IntegerType
            {
                Format = format,
                Range = range,
                MultipleOf = divisor,
                AllowedValues = allowed.Select(n => (ExactNumber)n).Distinct().ToEquatableArray(),
                EnumNames = isEnum ? allowed.Distinct().Select(n => "N" + n).ToEquatableArray() : default,
            }),
        Gen.Select(Gen.Enum<NumberFormat>(), Range, Number.Array[0, 3], Divisor).Select(ContractType (format, range, allowed, divisor) =>
            new NumberType { Format = format, Range = range, MultipleOf = divisor, AllowedValues = allowed.Distinct().ToEquatableArray() }),
        Gen.Select(Gen.Enum<StringFormat>(), Count, Words.Array[0, 3], Words.Array[0, 3]).Select(ContractType (format, length, patterns, allowed) =>
            new StringType { Format = format, Length = length, Patterns = patterns.ToEquatableArray(), AllowedValues = allowed.ToEquatableArray() }));

    private static readonly string[] DefinitionNames = ["Alternative", "Größe", "Owner"];

    private static readonly string[] CaseNames = ["Bot", "User"];

    private static readonly Gen<ContractType> Type = Gen.Recursive<ContractType>((depth, inner) => Nullable(depth > 2
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Gen.OneOf([.. DefinitionNames.Append(ContractReference.Root).Select(Gen.Const)]).Select(ContractType (name) => new ReferenceType(name)),
            Gen.Select(inner, Count, Gen.Bool).Select(ContractType (items, count, isUnique) => new ArrayType(items) { Count = count, IsUnique = isUnique }),
            Gen.Const<ContractType>(new UnionType("kind", EquatableArray.Of(CaseNames))),
            Gen.Select(inner, Count, Scalar).Select(ContractType (values, count, names) => new MapType(values) { Count = count, Names = names as StringType }))));

    private static readonly Gen<JsonValue> Json = Gen.OneOf(
        Number.Select(JsonValue (n) => new JsonNumber(n)),
        Words.Select(JsonValue (s) => new JsonString(s)),
        Words.Select(JsonValue (s) => new JsonObject([new JsonMember(s, new JsonArray([new JsonNull(), new JsonBoolean(true)]))])));

    private static readonly Gen<Deprecation?> Deprecated = Gen.OneOf(Gen.Const((Deprecation?)null), Words.Null().Select(Deprecation? (m) => new Deprecation(m)));

    private static readonly Gen<Truncation?> Truncated = Gen.OneOf(Gen.Const((Truncation?)null), Gen.Select(Gen.Int[0, 500], Name.Null(), Truncation? (length, member) => new Truncation(length, member)));

    private static readonly Gen<PropertyDefinition> Property = Gen.Select(
        Gen.Select(Name, Name, Type, Gen.Bool),
        Gen.Select(Json.Null(), Words.Null(), Json.Array[0, 2], Deprecated),
        Gen.Select(Name.Null(), Gen.Int[0, 3], Gen.Int[0, 365].Nullable(), Acknowledgements, Acknowledgements, Truncated)).Select((shape, documentation, annotations) => new PropertyDefinition
        {
            JsonName = shape.Item1,
            MemberName = shape.Item2,
            Type = shape.Item3,
            IsRequired = shape.Item4,
            Default = documentation.Item1,
            Description = documentation.Item2,
            Examples = documentation.Item3.ToEquatableArray(),
            Deprecation = documentation.Item4,
            TagKey = annotations.Item1,
            Sensitivity = (SensitivityKinds)annotations.Item2,
            BlobRetentionDays = annotations.Item3,
            RenamedFrom = annotations.Item4,
            Accepted = annotations.Item5,
            Truncation = annotations.Item6,
        });

    private static readonly Gen<EquatableArray<PropertyDefinition>> Properties =
        Property.Array[0, 5].Select(properties => properties.DistinctBy(p => p.JsonName, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Whole contracts.</summary>
    public static readonly Gen<EventContract> Contract = Gen.Select(
        Gen.Select(Words.Null(), Properties, Deprecated, Gen.Bool, Acknowledgements),
        Gen.Select(Properties, Properties, Properties),
        Json.Array[0, 2],
        Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"https://events.example/schemas"), Gen.Const((string?)"https://events.example/")),
        Gen.OneOf(Gen.Const("GIT.BRANCH.CREATED"), Gen.Const("git/../x"), Gen.Const("A.B"))).Select((payload, definitions, examples, baseUri, eventType) => new EventContract
        {
            EventType = eventType,
            Version = "1.2.3-rc.1",
            BaseUri = baseUri,
            Payload = new ObjectDefinition { Name = "BranchCreated", Description = payload.Item1, Properties = payload.Item2, Deprecation = payload.Item3, IsClosed = payload.Item4, Reserved = payload.Item5, Accepted = payload.Item5 },
            Definitions = Definitions(definitions.Item1, definitions.Item2, definitions.Item3),
            Examples = examples.ToEquatableArray(),
            CausedBy = examples.Select((_, i) => new EventCause("CAUSE.NUMBER" + i, i % 2 == 1)).ToEquatableArray(),
        });

    private static EquatableArray<ObjectDefinition> Definitions(params EquatableArray<PropertyDefinition>[] properties) =>
        DefinitionNames.Zip(properties, (name, p) => new ObjectDefinition { Name = name, Properties = p })
            .Concat(CaseNames.Zip(properties, (name, p) => new ObjectDefinition { Name = name, Properties = p, Discriminator = new Discriminator("kind", name) }))
            .ToEquatableArray();

    private static Gen<ContractType> Nullable(Gen<ContractType> type) =>
        Gen.Select(type, Gen.Bool).Select((t, isNullable) => t with { IsNullable = isNullable && t is not AnyType });
}
