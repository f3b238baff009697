using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>The C# types that hold the values of a published contract.</summary>
/// <param name="owner">The record that they are nested in, with <c>global::</c>.</param>
/// <param name="contract">The contract.</param>
/// <param name="records">The names of the records by the names of their definitions.</param>
/// <param name="unions">The names of the unions.</param>
internal sealed class PublishedTypes(string owner, EventContract contract, IReadOnlyDictionary<string, string> records, IReadOnlyList<(UnionType Type, string Name)> unions)
{
    private const string Collections = "global::System.Collections.Generic.";

    private readonly List<string> _references = new[] { ContractReference.Root }.Concat(contract.Definitions.Select(definition => definition.Name)).ToList();

    /// <summary>The full name of a record.</summary>
    public string RecordOf(string reference) => owner + ".@" + records[reference];

    /// <summary>The place of a record among them.</summary>
    public int PlaceOf(string reference) => _references.FindIndex(name => string.Equals(name, reference, StringComparison.Ordinal));

    /// <summary>The unions.</summary>
    public IEnumerable<UnionBinding> Unions() => unions.Select(union => new UnionBinding(
        UnionOf(union.Name),
        union.Name,
        union.Type.Discriminator,
        union.Type.Cases.Select(name => new CaseBinding(contract.Find(name)!.Discriminator!.Tag, PlaceOf(name))).ToEquatableArray()));

    /// <summary>How a value is held.</summary>
    public ValueBinding Of(ContractType type) => type switch
    {
        BooleanType => Scalar(type, "bool", "Boolean"),
        IntegerType { Format: IntegerFormat.Int8 } => Scalar(type, "sbyte", "SByte"),
        IntegerType { Format: IntegerFormat.UInt8 } => Scalar(type, "byte", "Byte"),
        IntegerType { Format: IntegerFormat.Int16 } => Scalar(type, "short", "Int16"),
        IntegerType { Format: IntegerFormat.UInt16 } => Scalar(type, "ushort", "UInt16"),
        IntegerType { Format: IntegerFormat.Int32 } => Scalar(type, "int", "Int32"),
        IntegerType { Format: IntegerFormat.UInt32 } => Scalar(type, "uint", "UInt32"),
        IntegerType { Format: IntegerFormat.UInt64 } => Scalar(type, "ulong", "UInt64"),
        IntegerType { Format: IntegerFormat.Int128 } => Scalar(type, "global::System.Int128", "Int128"),
        IntegerType { Format: IntegerFormat.UInt128 } => Scalar(type, "global::System.UInt128", "UInt128"),
        IntegerType => Scalar(type, "long", "Int64"),
        NumberType { Format: NumberFormat.Float } => Scalar(type, "float", "Single"),
        NumberType { Format: NumberFormat.Half } => Scalar(type, "global::System.Half", "Half"),
        NumberType { Format: NumberFormat.Decimal } => Scalar(type, "decimal", "Decimal"),
        NumberType => Scalar(type, "double", "Double"),
        StringType { Format: StringFormat.DateTime } => Scalar(type, "global::System.DateTimeOffset", "DateTimeOffset"),
        StringType { Format: StringFormat.Date } => Scalar(type, "global::System.DateOnly", "DateOnly"),
        StringType { Format: StringFormat.Uuid } => Scalar(type, "global::System.Guid", "Guid"),
        StringType { Format: StringFormat.Uri } => Scalar(type, "global::System.Uri", "Uri", isValueType: false),
        StringType { Format: StringFormat.Char } => Scalar(type, "char", "Char"),
        StringType { Format: StringFormat.Base64 } => Scalar(type, "byte[]", "Bytes", isValueType: false),
        StringType { Format: StringFormat.Time } => Scalar(type, "global::System.TimeOnly", "TimeOnly"),
        StringType { Format: StringFormat.TimeSpan } => Scalar(type, "global::System.TimeSpan", "TimeSpan"),
        StringType { Format: StringFormat.Version } => Scalar(type, "global::System.Version", "Version", isValueType: false),
        StringType => Scalar(type, "string", "String", isValueType: false),
        ArrayType array => OfArray(array),
        MapType map => OfMap(map),
        ReferenceType reference => new ObjectBinding(RecordOf(reference.Name), PlaceOf(reference.Name), type.IsNullable, IsValueType: false),
        UnionType union => OfUnion(union),
        _ => Scalar(type, "global::System.Text.Json.JsonElement", "Element"),
    };

    private static ScalarBinding Scalar(ContractType type, string name, string scalar, bool isValueType = true) => new(name, scalar, type.IsNullable, isValueType);

    private ListBinding OfArray(ArrayType array)
    {
        var item = Of(array.Items);
        var kind = array.IsUnique && item is ScalarBinding scalar && ScalarTypes.HasEquality(scalar) ? ListKind.IReadOnlySet : ListKind.ReadOnlyInterface;
        return new ListBinding(Collections + (kind == ListKind.IReadOnlySet ? "IReadOnlySet<" : "IReadOnlyList<") + item.DeclaredType + ">", kind, item, array.IsNullable);
    }

    private MapBinding OfMap(MapType map)
    {
        var value = Of(map.Values);
        return new MapBinding(Collections + "IReadOnlyDictionary<string, " + value.DeclaredType + ">", MapKind.ReadOnlyInterface, value, map.IsNullable);
    }

    private UnionValueBinding OfUnion(UnionType union)
    {
        var index = unions.ToList().FindIndex(other => other.Type == union with { IsNullable = false });
        return new UnionValueBinding(UnionOf(unions[index].Name), index, union.IsNullable);
    }

    private string UnionOf(string name) => owner + ".@" + name;
}
