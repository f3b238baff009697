using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>A tag of each type, and texts that are shortened.</summary>
[TammaEvent("TYPES.ANNOTATED", "1.0.0")]
public sealed partial record AnnotatedTypes
{
    [EventTag("boolean")]
    public bool? Boolean { get; init; }

    [EventTag("integer")]
    public required int Integer { get; init; }

    [EventTag("long")]
    public long? Long { get; init; }

    [EventTag("float")]
    public float? Single { get; init; }

    [EventTag("double")]
    public double? Double { get; init; }

    [EventTag("decimal")]
    public decimal? Decimal { get; init; }

    [EventTag("a \"quoted\" key")]
    public string? Text { get; init; }

    [EventTag("time")]
    public DateTimeOffset? Time { get; init; }

    [EventTag("date")]
    public DateOnly? Date { get; init; }

    [EventTag("uri")]
    public Uri? Uri { get; init; }

    [EventTag("uuid")]
    public Guid? Uuid { get; init; }

    [EventTag("level")]
    public Level? Level { get; init; }

    [EventTag("state")]
    public State? State { get; init; }

    [MaxLength(8), Truncate(5, OriginalLength = nameof(ShortLength))]
    public string? Short { get; init; }

    [JsonPropertyName("n")]
    public int? ShortLength { get; init; }

    [MaxLength(4), Truncate, EventTag("limited")]
    public string Limited { get; init; } = "";

    [Truncate(2, OriginalLength = nameof(WholeLength))]
    public required string Whole { get; init; }

    public required long WholeLength { get; init; }
}

/// <summary>A secret in a part.</summary>
public sealed partial record SensitivePart
{
    public required string Shown { get; init; }

    [Sensitive(Sensitivity.Secret)]
    public required string Hidden { get; init; }
}

/// <summary>A union with a secret in its base and in a case.</summary>
[JsonDerivedType(typeof(SensitiveCase), "case")]
public abstract partial record SensitiveUnion
{
    [Sensitive(Sensitivity.Pii)]
    public string? Owner { get; init; }

    public int? Number { get; init; }
}

public sealed partial record SensitiveCase : SensitiveUnion
{
    [Sensitive(Sensitivity.Pii | Sensitivity.Secret)]
    public required SensitivePart Everything { get; init; }

    public required SensitivePart Part { get; init; }
}

/// <summary>Secrets at every place.</summary>
[TammaEvent("TYPES.HIDDEN", "1.0.0")]
public sealed partial record SensitiveTypes
{
    public required string Title { get; init; }

    [Sensitive(Sensitivity.Secret), MaxLength(40)]
    public string? Token { get; init; }

    [Sensitive(Sensitivity.Pii)]
    public IReadOnlyList<string>? Names { get; init; }

    [Sensitive(Sensitivity.Pii)]
    public Uri? Profile { get; init; }

    [Sensitive(Sensitivity.Pii)]
    public int? Age { get; init; }

    [Sensitive(Sensitivity.Pii)]
    public System.Text.Json.JsonElement? Anything { get; init; }

    public SensitivePart? Part { get; init; }

    public SensitiveUnion? Union { get; init; }
}
