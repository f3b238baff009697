namespace Tamma.EventGen.Differential.Tests.Declared;

/// <summary>A type of one JSON token, or of any JSON, as a member has it.</summary>
/// <param name="Type">The type in C#, not nullable.</param>
/// <param name="Limits">What stands between the brackets of an attribute on the member; empty for none.</param>
/// <param name="Constant">A legal value that may be the default of a parameter; null where there is none.</param>
internal sealed record DeclaredScalar(string Type, string Limits = "", string? Constant = null)
{
    /// <summary>Whether C# has its values by value.</summary>
    public bool IsValueType => Type is not ("string" or "byte[]" or "Uri" or "Version" or "JsonNode" or "JsonObject" or "JsonArray");

    /// <summary>Whether a null of it is a value of its own, so that it is always nullable.</summary>
    public bool IsAlwaysNullable => Type == "JsonNode";

    /// <summary>Whether the attribute stands on anything but a collection's items.</summary>
    public bool IsPlain => Limits.Length == 0;
}

/// <summary>The scalars of the mapping, under each limit that they may have.</summary>
internal static class DeclaredScalars
{
    /// <summary>Each row, in the order of the mapping.</summary>
    public static readonly DeclaredScalar[] All =
    [
        new("bool", "", "true"),
        new("sbyte", "", "-128"), new("sbyte", "Range(-3, 3)", "-3"), new("sbyte", "AllowedValues(-128, 7)", "7"),
        new("byte", "", "255"), new("byte", "MultipleOf(5)", "10"),
        new("short", "", "-32768"), new("short", "AllowedValues(1, 300)", "300"),
        new("ushort", "", "65535"), new("ushort", "MultipleOf(5)", "5"),
        new("int", "", "-1"), new("int", "Range(-5, 10)", "10"), new("int", "Range(0, 100, MinimumIsExclusive = true, MaximumIsExclusive = true)", "1"),
        new("int", "AllowedValues(1, 2, 300)", "2"), new("int", "EnumDataType(typeof(State))", "5"), new("int", "MultipleOf(7), Range(-20, 1000)", "14"),
        new("uint", "", "4294967295"), new("uint", "Range(1, 100)", "1"),
        new("long", "", "-9007199254740991"), new("long", "Range(0, 9007199254740991)", "0"),
        new("ulong", "", "9007199254740991"), new("ulong", "Range(1, 1000000), MultipleOf(3)", "3"),
        new("Int128"), new("Int128", "AllowedValues(1, 2, 300)"),
        new("UInt128"), new("UInt128", "Range(0, 1000000)"),
        new("Half"), new("Half", "Range(-0.5, 60000)"),
        new("float", "", "1.5f"), new("float", "MultipleOf(0.25)", "0.25f"), new("float", "Range(-1, 1)", "0.1f"),
        new("double", "", "-0.25"), new("double", "Range(0.1, 99.9, MinimumIsExclusive = true)", "0.5"), new("double", "AllowedValues(0.5d, 2d)", "2d"),
        new("decimal", "", "0.10m"), new("decimal", "MultipleOf(\"0.01\")", "1.25m"),
        new("decimal", "Range(typeof(decimal), \"-0.01\", \"1000000000000000.5\", MaximumIsExclusive = true, ParseLimitsInInvariantCulture = true)", "7m"),
        new("decimal", "Scale(2), Range(typeof(decimal), \"-20\", \"1000\", ParseLimitsInInvariantCulture = true)", "0.01m"),
        new("char", "", "'é'"), new("char", "AllowedValues('a', 'b')", "'a'"),
        new("string", "", "\"d\\\"\""), new("string", "StringLength(4, MinimumLength = 2)", "\"ab\""), new("string", "MaxLength(4)", "\"\""), new("string", "MinLength(2)", "\"🎉é\""), new("string", "Length(1, 3)", "\"a\""),
        new("string", "RegularExpression(@\"[^/\\s]+/[a-z0-9_.-]{1,3}(?:x|yy)?\")", "\"a/b\""), new("string", "RegularExpression(@\".\\D\\W\")", "\"aa!\""), new("string", "RegularExpression(\"[A-Z]{1,5}|\"), MaxLength(4)", "\"AB\""),
        new("string", "RegularExpression(@\"\\d{4}-\\d{2}\")", "\"2026-03\""), new("string", "AllowedValues(\"a\", \"b\", \"🎉\")", "\"b\""), new("string", "EnumDataType(typeof(Level))", "\"Low\""),
        new("string", "Url", "\"https://a.example\""), new("string", "Url, MaxLength(30)", "\"ftp://a\""), new("string", "EmailAddress, MaxLength(6)", "\"a@b\""), new("string", "Base64String, MaxLength(8)", "\"AA==\""),
        new("byte[]"), new("byte[]", "Length(1, 3)"), new("Memory<byte>"), new("ReadOnlyMemory<byte>"), new("ReadOnlyMemory<byte>", "MaxLength(6)"),
        new("DateTimeOffset", "", "default"), new("DateTime", "", "default"), new("DateOnly", "", "default"), new("TimeOnly", "", "default"), new("TimeSpan", "", "default"), new("TimeSpan", "RegularExpression(\".*:00\")", "default"),
        new("Guid", "", "default"), new("Uri"), new("Uri", "MaxLength(20)"), new("Uri", "Url, MaxLength(30)"), new("Version"), new("Version", "Length(4, 9)"),
        new("Level", "", "Level.VeryHigh"), new("State", "", "State.Lost"), new("DayOfWeek", "", "DayOfWeek.Monday"), new("DayOfWeek", "JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))", "DayOfWeek.Friday"),
        new("JsonElement"), new("JsonNode"), new("JsonObject"), new("JsonObject", "MaxLength(2)"), new("JsonArray"), new("JsonArray", "MinLength(1)"),
    ];

    /// <summary>Those that a set may hold.</summary>
    public static readonly string[] OfSets = ["int", "string", "long", "decimal", "double", "char", "Guid", "DateOnly", "DateTimeOffset", "TimeSpan", "Level", "State", "Uri", "bool", "UInt128"];

    /// <summary>Those that the names of a map may be.</summary>
    public static readonly string[] OfKeys = ["string", "string", "Guid", "int", "long", "ulong", "byte", "DateOnly", "char", "Level", "State"];

    /// <summary>What a collection's items may be, which have no attributes of their own.</summary>
    public static readonly string[] OfItems =
    [
        "bool", "int", "int?", "long", "ulong", "Int128", "Half", "float", "double", "double?", "decimal", "char", "string", "string?", "byte[]", "ReadOnlyMemory<byte>", "DateTimeOffset", "DateTime", "DateOnly", "DateOnly?", "TimeOnly", "TimeSpan", "Guid", "Uri", "Uri?",
        "Version", "Level", "Level?", "State", "JsonElement", "JsonNode?", "JsonObject", "byte", "sbyte?",
    ];
}
