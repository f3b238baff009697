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
        ["int"] = ("Int32", Integer(IntegerFormat.Int32)),
        ["long"] = ("Int64", Integer(IntegerFormat.Int64)),
        ["float"] = ("Single", new NumberType { Format = NumberFormat.Float }),
        ["double"] = ("Double", new NumberType { Format = NumberFormat.Double }),
        ["decimal"] = ("Decimal", new NumberType { Format = NumberFormat.Decimal }),
        ["string"] = ("String", new StringType()),
        ["global::System.DateTimeOffset"] = ("DateTimeOffset", new StringType { Format = StringFormat.DateTime }),
        ["global::System.DateOnly"] = ("DateOnly", new StringType { Format = StringFormat.Date }),
        ["global::System.Uri"] = ("Uri", new StringType { Format = StringFormat.Uri }),
        ["global::System.Guid"] = ("Guid", new StringType { Format = StringFormat.Uuid }),
        ["global::System.Text.Json.JsonElement"] = ("Element", new AnyType()),
    };

    private static readonly Dictionary<string, string> Suggestions = new(StringComparer.Ordinal)
    {
        ["byte[]"] = "it is not supported yet; keep the bytes elsewhere and hold their key with [BlobReference]",
        ["byte"] = "use int with [Range(0, 255)]",
        ["sbyte"] = "use int with [Range(-128, 127)]",
        ["short"] = "use int with [Range(-32768, 32767)]",
        ["ushort"] = "use int with [Range(0, 65535)]",
        ["uint"] = "use long with [Range(0, 4294967295)]",
        ["ulong"] = "use long, or decimal for values beyond 9223372036854775807",
        ["char"] = "use string with [StringLength(1, MinimumLength = 1)]",
        ["object"] = "use a record, so that the contract says what it holds, or JsonElement for any JSON",
        ["dynamic"] = "use a record, so that the contract says what it holds, or JsonElement for any JSON",
        ["System.DateTime"] = "use DateTimeOffset, which says the offset",
        ["System.TimeOnly"] = "it is not supported yet; use string with [RegularExpression]",
        ["System.TimeSpan"] = "it is not supported yet; use long with the unit in the name, such as DurationMs",
        ["System.Version"] = "use string with [RegularExpression]",
    };

    /// <summary>The mapped scalar, or null where the type is none.</summary>
    public static MappedType? Find(ITypeSymbol type, string name, bool isNullable) => Supported.TryGetValue(name, out var scalar)
        ? new MappedType(scalar.Type with { IsNullable = isNullable }, new ScalarBinding(name, scalar.Scalar, isNullable, type.IsValueType))
        : null;

    /// <summary>What to use instead of a type that is not supported, as the end of a sentence.</summary>
    public static string Suggest(ITypeSymbol type) => Suggestions.TryGetValue(type.ToDisplayString(NullableFlowState.None), out var suggestion) ? suggestion : type switch
    {
        { TypeKind: TypeKind.Interface } when type.AllInterfaces.Any(IsEnumerable) || IsEnumerable(type) => "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>",
        { TypeKind: TypeKind.Interface } => "an interface doesn't say what an event holds; use a record, or an abstract record that lists its cases with [JsonDerivedType]",
        INamedTypeSymbol { IsRecord: true, IsGenericType: true } => "it is generic; declare a record for what it holds here",
        { TypeKind: TypeKind.Class or TypeKind.Struct, IsRecord: false, DeclaringSyntaxReferences.IsEmpty: false } => "it is not a record class; declare it as 'sealed record " + type.Name + "'",
        _ => "use string, int, long, float, double, decimal, bool, DateTimeOffset, DateOnly, Uri, Guid, JsonElement, an enum, a record, a list or a set of these or a map from string",
    };

    private static bool IsEnumerable(ITypeSymbol type) => type.SpecialType == SpecialType.System_Collections_IEnumerable;

    private static IntegerType Integer(IntegerFormat format) => new() { Format = format, Range = FormatBounds.RangeOf(format) };
}
