using System.Text.Json.Serialization;

namespace Tamma.Samples.IngestService;

/// <summary>The answer to events that were accepted.</summary>
/// <param name="Accepted">How many.</param>
internal sealed record Receipt(int Accepted);

/// <summary>Metadata of what the service answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class IngestJson : JsonSerializerContext;
