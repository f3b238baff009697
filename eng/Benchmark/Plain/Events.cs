using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Plain;

/// <summary>
/// The contracts' records as System.Text.Json reads and writes them fastest: plain classes with settable members, enums as texts.
/// The members stand in the contracts' order, not those of a derived class first.
/// </summary>
internal abstract class Envelope
{
    public Guid EventId { get; set; }

    public DateTimeOffset Timestamp { get; set; }

    public string EventType { get; set; } = "";

    public string ActorType { get; set; } = "";

    public string ActorId { get; set; } = "";

    public string CorrelationId { get; set; } = "";

    public Guid? CausationId { get; set; }

    public string SchemaVersion { get; set; } = "";

    [JsonPropertyOrder(2)]
    public Metadata? Metadata { get; set; }
}

internal sealed class SmallEvent : Envelope
{
    [JsonPropertyOrder(1)]
    public Label? Payload { get; set; }
}

internal sealed class TypicalEvent : Envelope
{
    [JsonPropertyOrder(1)]
    public PullRequest? Payload { get; set; }
}

internal sealed class Metadata
{
    public string Source { get; set; } = "";

    public string Version { get; set; } = "";

    public string Environment { get; set; } = "";

    public Dictionary<string, string>? Tags { get; set; }
}

internal sealed class Label
{
    public string Repository { get; set; } = "";

    public int IssueNumber { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class PullRequest
{
    public string Repository { get; set; } = "";

    public int Number { get; set; }

    public string Title { get; set; } = "";

    public Uri? Url { get; set; }

    public string State { get; set; } = "";

    public string BaseBranch { get; set; } = "";

    public string HeadSha { get; set; } = "";

    public Account? Author { get; set; }

    public List<string> Labels { get; set; } = null!;

    public DateTimeOffset CreatedAt { get; set; }

    public int Additions { get; set; }

    public double Coverage { get; set; }

    public bool Draft { get; set; }

    public Dictionary<string, string> Checks { get; set; } = null!;
}

internal sealed class Account
{
    public string Login { get; set; } = "";

    public long Id { get; set; }
}

internal sealed class LargeEvent
{
    public Guid EventId { get; set; }

    public DateTimeOffset Timestamp { get; set; }

    public string Repository { get; set; } = "";

    public string Body { get; set; } = "";

    public List<Comment> Comments { get; set; } = null!;

    public List<FileChange> Files { get; set; } = null!;

    public List<double> Embedding { get; set; } = null!;

    public string Prompt { get; set; } = "";

    public decimal CostUsd { get; set; }
}

internal sealed class Comment
{
    public Account? Author { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class FileChange
{
    public string Path { get; set; } = "";

    public int Additions { get; set; }

    public int Deletions { get; set; }

    public double Coverage { get; set; }

    public long Size { get; set; }
}

internal sealed class WebhookEvent
{
    public string Action { get; set; } = "";

    public int Number { get; set; }

    [JsonPropertyName("pull_request")]
    public WebhookPullRequest? PullRequest { get; set; }

    public WebhookRepository? Repository { get; set; }

    public Account? Sender { get; set; }
}

internal sealed class WebhookPullRequest
{
    public long Id { get; set; }

    [JsonPropertyName("html_url")]
    public Uri? HtmlUrl { get; set; }

    public string State { get; set; } = "";

    public string Title { get; set; } = "";

    public Account? User { get; set; }

    public string? Body { get; set; }

    [JsonPropertyName("created_at")]
    public DateTimeOffset CreatedAt { get; set; }

    public WebhookCommit? Head { get; set; }

    [JsonPropertyName("base")]
    public WebhookCommit? Target { get; set; }

    public bool Draft { get; set; }

    public int Additions { get; set; }

    public int Deletions { get; set; }

    [JsonPropertyName("changed_files")]
    public int ChangedFiles { get; set; }
}

internal sealed class WebhookCommit
{
    public string Ref { get; set; } = "";

    public string Sha { get; set; } = "";
}

internal sealed class WebhookRepository
{
    public long Id { get; set; }

    [JsonPropertyName("full_name")]
    public string FullName { get; set; } = "";

    public bool Private { get; set; }
}
