using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Plain;

/// <summary>System.Text.Json's generated code for the plain classes: metadata to read, the fast path to write.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SmallEvent))]
[JsonSerializable(typeof(TypicalEvent))]
[JsonSerializable(typeof(LargeEvent))]
[JsonSerializable(typeof(WebhookEvent))]
[JsonSerializable(typeof(FullWebhookEvent))]
internal sealed partial class PlainContext : JsonSerializerContext;
