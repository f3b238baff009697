using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The types whose values are one JSON token, and what to use instead of those that are not supported.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<string, (string Scalar, ContractType Type)> Supported = new(StringComparer.Ordinal)
    {
        ["bool"] = ("Boolean", new BooleanType()),
        ["sbyte"] = ("SByte", Integer(IntegerFormat.Int8)),
        ["byte"] = ("Byte", Integer(IntegerFormat.UInt8)),
        ["short"] = ("Int16", Integer(IntegerFormat.Int16)),
        ["ushort"] = ("UInt16", Integer(IntegerFormat.UInt16)),
        ["int"] = ("Int32", Integer(IntegerFormat.Int32)),
        ["uint"] = ("UInt32", Integer(IntegerFormat.UInt32)),
        ["long"] = ("Int64", Integer(IntegerFormat.Int64)),
        ["ulong"] = ("UInt64", Integer(IntegerFormat.UInt64)),
        ["global::System.Int128"] = ("Int128", Integer(IntegerFormat.Int128)),
        ["global::System.UInt128"] = ("UInt128", Integer(IntegerFormat.UInt128)),
        // What is beyond its greatest value and rounds to it is left to other readers: the contract has one limit.
        ["global::System.Half"] = ("Half", new NumberType { Format = NumberFormat.Half, Range = FormatBounds.RangeOf(NumberFormat.Half) }),
        ["float"] = ("Single", new NumberType { Format = NumberFormat.Float }),
        ["double"] = ("Double", new NumberType { Format = NumberFormat.Double }),
        ["decimal"] = ("Decimal", new NumberType { Format = NumberFormat.Decimal }),
        ["string"] = ("String", new StringType()),
        ["global::System.DateTimeOffset"] = ("DateTimeOffset", new StringType { Format = StringFormat.DateTime }),
        ["global::System.DateTime"] = ("DateTime", new StringType { Format = StringFormat.DateTime }),
        ["global::System.TimeOnly"] = ("TimeOnly", new StringType { Format = StringFormat.Time }),
        ["global::System.TimeSpan"] = ("TimeSpan", new StringType { Format = StringFormat.TimeSpan }),
        ["global::System.Version"] = ("Version", new StringType { Format = StringFormat.Version }),
        ["char"] = ("Char", new StringType { Format = StringFormat.Char }),
        ["byte[]"] = ("Bytes", new StringType { Format = StringFormat.Base64 }),
        ["global::System.Memory<byte>"] = ("Memory", new StringType { Format = StringFormat.Base64 }),
        ["global::System.ReadOnlyMemory<byte>"] = ("ReadOnlyMemory", new StringType { Format = StringFormat.Base64 }),
        ["global::System.DateOnly"] = ("DateOnly", new StringType { Format = StringFormat.Date }),
        ["global::System.Uri"] = ("Uri", new StringType { Format = StringFormat.Uri }),
        ["global::System.Guid"] = ("Guid", new StringType { Format = StringFormat.Uuid }),
        ["global::System.Text.Json.JsonElement"] = ("Element", new AnyType()),
        ["global::System.Text.Json.Nodes.JsonNode"] = ("Node", new AnyType()),
        ["global::System.Text.Json.Nodes.JsonObject"] = ("ObjectNode", new MapType(new AnyType())),
        ["global::System.Text.Json.Nodes.JsonArray"] = ("ArrayNode", new ArrayType(new AnyType())),
    };

    private const string Collections = "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>";

    private static readonly Dictionary<string, string> Suggestions = new(StringComparer.Ordinal)
    {
        ["object"] = "use a record, so that the contract says what it holds, or JsonElement for any JSON",
        ["dynamic"] = "use a record, so that the contract says what it holds, or JsonElement for any JSON",
        ["nint"] = "its size is the machine's; use long",
        ["nuint"] = "its size is the machine's; use ulong",
        ["System.Numerics.BigInteger"] = "no reader holds every integer; use Int128 or decimal, or string with [RegularExpression]",
        ["System.Numerics.Complex"] = "its parts have no names in JSON; declare a record for them",
        ["System.Type"] = "a type's name means something in one program only; use string",
        ["System.Exception"] = "use a record with what of it matters",
        ["System.IO.Stream"] = "use byte[] for a few bytes; keep many elsewhere and hold their key with [BlobReference]",
        ["System.Net.IPAddress"] = "use string with [RegularExpression]",
        ["System.Globalization.CultureInfo"] = "use string for its name",
        ["System.TimeZoneInfo"] = "use string for its id",
        ["System.Text.Json.JsonDocument"] = "nobody would dispose of it; use JsonElement",
        ["System.Text.Rune"] = "use string with [StringLength(1, MinimumLength = 1)]",
        ["System.Text.StringBuilder"] = "use string",
        ["System.Net.Mail.MailAddress"] = "use string with [EmailAddress]",
        ["System.Collections.Generic.KeyValuePair<TKey, TValue>"] = "declare a record for the pair, or use a map",
    };

    /// <summary>The mapped scalar, or null where the type is none.</summary>
    public static MappedType? Find(ITypeSymbol type, string name, bool isNullable) => Supported.TryGetValue(name, out var scalar)
        ? new MappedType(
            // Any JSON may be null by itself.
            scalar.Type is AnyType ? scalar.Type : scalar.Type with { IsNullable = isNullable },
            new ScalarBinding(name, scalar.Scalar, isNullable, type.IsValueType))
        : null;

    /// <summary>Whether the values of a scalar are equal in C# when they are in JSON, as far as a set needs it.</summary>
    public static bool HasEquality(ScalarBinding scalar) => !scalar.IsAnyJson && scalar.Scalar is not ("Bytes" or "Memory" or "ReadOnlyMemory");

    /// <summary>What to use instead of a type that is not supported, as the end of a sentence.</summary>
    public static string Suggest(ITypeSymbol type, Compilation compilation) => SuggestByName(type) ?? type switch
    {
        IArrayTypeSymbol { Rank: > 1 } => "JSON has no arrays of several dimensions; use a list of lists",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "an address means something in one program only; use a value",
        { TypeKind: TypeKind.Delegate } => "code is no data; hold what happened, not what to do",
        INamedTypeSymbol { IsTupleType: true } => "its parts have no names in JSON; declare a record for them",
        INamedTypeSymbol { IsGenericType: true } generic when IsAsync(generic) => "what has happened is complete; use IReadOnlyList<T>",
        { TypeKind: TypeKind.Interface } when type.AllInterfaces.Any(IsEnumerable) || IsEnumerable(type) => Collections,
        { TypeKind: TypeKind.Interface } => "an interface doesn't say what an event holds; use a record, or an abstract record that lists its cases with [JsonDerivedType]",
        INamedTypeSymbol { IsRecord: true, IsGenericType: true } => "it is generic; declare a record for what it holds here",
        { TypeKind: TypeKind.Class or TypeKind.Struct, IsRecord: false } when !OtherProjects.IsElsewhere(type, compilation) => "it is a collection of its own kind; " + Collections,
        _ when BasesOf(type).Select(parent => SuggestByName(parent)).FirstOrDefault(found => found is not null) is { } suggestion => suggestion,
        { TypeKind: TypeKind.Class or TypeKind.Struct } when !OtherProjects.IsOfFramework(type) => "it is a collection of another project; " + Collections,
        _ when SymbolNames.Of(type).StartsWith("System.Collections.", StringComparison.Ordinal) && type.AllInterfaces.Any(IsEnumerable) => Collections,
        _ => "use a number, string, bool, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Uri, Guid, byte[], JsonElement, an enum, a record, a list or a set of these or a map to these",
    };

    // MemoryStream is a Stream, and so for exceptions.
    private static IEnumerable<INamedTypeSymbol> BasesOf(ITypeSymbol type)
    {
        for (var parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
            yield return parent;
    }

    private static string? SuggestByName(ITypeSymbol type) => Suggestions.TryGetValue(type.OriginalDefinition.ToDisplayString(NullableFlowState.None), out var suggestion) ? suggestion : null;

    private static bool IsAsync(INamedTypeSymbol type) => string.Equals(SymbolNames.Of(type.OriginalDefinition), "System.Collections.Generic.IAsyncEnumerable<T>", StringComparison.Ordinal);

    private static bool IsEnumerable(ITypeSymbol type) => type.SpecialType == SpecialType.System_Collections_IEnumerable;

    private static IntegerType Integer(IntegerFormat format) => new() { Format = format, Range = FormatBounds.RangeOf(format) };
}
