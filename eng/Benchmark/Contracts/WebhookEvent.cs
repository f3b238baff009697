using System;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>The webhook: some 24 KB as a forge sends them, of which the contract knows a few members.</summary>
[TammaEvent("GIT.WEBHOOK.RECEIVED", "1.0.0")]
public sealed partial record WebhookEvent
{
    /// <summary>What happened.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Action { get; init; }

    /// <summary>Number of the pull request.</summary>
    [Range(1, int.MaxValue)]
    public required int Number { get; init; }

    /// <summary>The pull request.</summary>
    [JsonPropertyName("pull_request")]
    public required WebhookPullRequest PullRequest { get; init; }

    /// <summary>Its repository.</summary>
    public required WebhookRepository Repository { get; init; }

    /// <summary>Who did it.</summary>
    public required Account Sender { get; init; }
}

/// <summary>A pull request, as far as the contract knows it.</summary>
public sealed record WebhookPullRequest
{
    /// <summary>Number among all pull requests.</summary>
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Address of its page.</summary>
    [JsonPropertyName("html_url")]
    public required Uri HtmlUrl { get; init; }

    /// <summary>State of the request.</summary>
    public required PullRequestState State { get; init; }

    /// <summary>Title, as people see it.</summary>
    [StringLength(500, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Who opened it.</summary>
    public required Account User { get; init; }

    /// <summary>Its text.</summary>
    [MaxLength(65536)]
    public string? Body { get; init; }

    /// <summary>When it was opened.</summary>
    [JsonPropertyName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it brings.</summary>
    public required WebhookCommit Head { get; init; }

    /// <summary>What is to take it.</summary>
    [JsonPropertyName("base")]
    public required WebhookCommit Target { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public required bool Draft { get; init; }

    /// <summary>How many lines it adds.</summary>
    [Range(0, int.MaxValue)]
    public required int Additions { get; init; }

    /// <summary>How many lines it removes.</summary>
    [Range(0, int.MaxValue)]
    public required int Deletions { get; init; }

    /// <summary>How many files it changes.</summary>
    [JsonPropertyName("changed_files")]
    [Range(0, int.MaxValue)]
    public required int ChangedFiles { get; init; }
}

/// <summary>An end of a pull request.</summary>
public sealed record WebhookCommit
{
    /// <summary>The branch.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Ref { get; init; }

    /// <summary>The commit.</summary>
    [RegularExpression("[0-9a-f]{40}")]
    public required string Sha { get; init; }
}

/// <summary>A repository, as far as the contract knows it.</summary>
public sealed record WebhookRepository
{
    /// <summary>Number of the repository.</summary>
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Name in owner/name form.</summary>
    [JsonPropertyName("full_name")]
    [RegularExpression(@"[^/\s]+/[^/\s]+")]
    public required string FullName { get; init; }

    /// <summary>Whether only some may see it.</summary>
    public required bool Private { get; init; }
}
