using System.Collections.Generic;

namespace Tamma.EventGen.Schema;

/// <summary>The words that JSON Schema has no keyword for, all under one prefix.</summary>
internal static class Keywords
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    public const string EventType = "x-tamma-event-type";
    public const string Version = "x-tamma-version";
    public const string CausedBy = "x-tamma-caused-by";
    public const string Retries = "x-tamma-retries";
    public const string Member = "x-tamma-member";
    public const string Tag = "x-tamma-tag";
    public const string Sensitive = "x-tamma-sensitive";
    public const string BlobRetentionDays = "x-tamma-blob-retention-days";
    public const string Truncate = "x-tamma-truncate";
    public const string OriginalLength = "x-tamma-original-length";
    public const string DeprecationMessage = "x-tamma-deprecation-message";
    public const string EnumNames = "x-tamma-enum-names";
    public const string RenamedFrom = "x-tamma-renamed-from";
    public const string Reserved = "x-tamma-reserved";
    public const string Accepted = "x-tamma-accepted";
    public const string DefinitionPrefix = "#/$defs/";

    /// <summary>The names of the formats that JSON Schema has; the others are in <see cref="StatedFormats"/>.</summary>
    public static readonly IReadOnlyDictionary<StringFormat, string> StringFormats = new Dictionary<StringFormat, string>
    {
        [StringFormat.DateTime] = "date-time",
        [StringFormat.Uri] = "uri",
        [StringFormat.Uuid] = "uuid",
        [StringFormat.Date] = "date",
        [StringFormat.Email] = "email",
    };

    public static readonly IReadOnlyDictionary<NumberFormat, string> NumberFormats = new Dictionary<NumberFormat, string>
    {
        [NumberFormat.Double] = "double",
        [NumberFormat.Decimal] = "decimal",
        [NumberFormat.Float] = "float",
        [NumberFormat.Half] = "half",
    };

    public static readonly IReadOnlyDictionary<IntegerFormat, string> IntegerFormats = new Dictionary<IntegerFormat, string>
    {
        [IntegerFormat.Int32] = "int32",
        [IntegerFormat.Int64] = "int64",
        [IntegerFormat.Int8] = "int8",
        [IntegerFormat.Int16] = "int16",
        [IntegerFormat.Int128] = "int128",
        [IntegerFormat.UInt8] = "uint8",
        [IntegerFormat.UInt16] = "uint16",
        [IntegerFormat.UInt32] = "uint32",
        [IntegerFormat.UInt64] = "uint64",
        [IntegerFormat.UInt128] = "uint128",
    };

    public static readonly IReadOnlyDictionary<SensitivityKinds, string> Sensitivities = new Dictionary<SensitivityKinds, string>
    {
        [SensitivityKinds.Pii] = "pii",
        [SensitivityKinds.Secret] = "secret",
    };
}
