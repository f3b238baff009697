namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>What is measured: a table each.</summary>
internal static class Operation
{
    public const string Validate = "validate";
    public const string Parse = "parse";
    public const string Write = "write";
    public const string Read = "read";
}

/// <summary>Who is measured: a row each, of a table and a document.</summary>
internal static class Contender
{
    public const string Scan = "Utf8JsonReader, every token, no work";
    public const string IsValid = "Contract.IsValid";
    public const string Validate = "Contract.Validate, all errors";
    public const string NJsonSchema = "NJsonSchema, with its parse";
    public const string Ajv = "ajv compiled, object parsed before";
    public const string AjvWithParse = "ajv compiled, with JSON.parse";
    public const string Blaze = "Blaze, document parsed before";

    public const string Deserialize = "System.Text.Json, generated, checks nothing";
    public const string TryParse = "Contract.TryParse, checks everything";
    public const string Protobuf = "Google.Protobuf, for scale";

    public const string Serialize = "System.Text.Json, fast path, default encoder";
    public const string SerializeRelaxed = "System.Text.Json, fast path, relaxed encoder";
    public const string Write = "Contract.Write";

    public const string Read = "EventRegistry.Read, checks everything";
}
