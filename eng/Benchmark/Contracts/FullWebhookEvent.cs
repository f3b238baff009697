using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>The same webhook as <see cref="WebhookEvent"/>; this contract knows all of it.</summary>
[TammaEvent("GIT.WEBHOOK.DELIVERED", "1.0.0")]
public sealed partial record FullWebhookEvent
{
    /// <summary>What happened.</summary>
    [JsonPropertyName("action")]
    [MaxLength(255)]
    public required string Action { get; init; }

    /// <summary>Its number in the repository.</summary>
    [JsonPropertyName("number")]
    [Range(0, int.MaxValue)]
    public required int Number { get; init; }

    /// <summary>The pull request.</summary>
    [JsonPropertyName("pull_request")]
    public required FullPullRequest PullRequest { get; init; }

    /// <summary>The repository.</summary>
    [JsonPropertyName("repository")]
    public required FullRepository Repository { get; init; }

    /// <summary>The organization that owns the repository.</summary>
    [JsonPropertyName("organization")]
    public required FullAccount Organization { get; init; }

    /// <summary>Who did it.</summary>
    [JsonPropertyName("sender")]
    public required FullAccount Sender { get; init; }
}
