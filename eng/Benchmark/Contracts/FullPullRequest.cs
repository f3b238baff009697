using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>A pull request.</summary>
public sealed record FullPullRequest
{
    /// <summary>Address in the interface for programs.</summary>
    [JsonPropertyName("url")]
    [Url]
    public required string Url { get; init; }

    /// <summary>Number among all of its kind.</summary>
    [JsonPropertyName("id")]
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Name in the graph interface.</summary>
    [JsonPropertyName("node_id")]
    [MaxLength(255)]
    public required string NodeId { get; init; }

    /// <summary>Address of its page.</summary>
    [JsonPropertyName("html_url")]
    [Url]
    public required string HtmlUrl { get; init; }

    /// <summary>Address of its diff.</summary>
    [JsonPropertyName("diff_url")]
    [Url]
    public required string DiffUrl { get; init; }

    /// <summary>Address of its patch.</summary>
    [JsonPropertyName("patch_url")]
    [Url]
    public required string PatchUrl { get; init; }

    /// <summary>Its number in the repository.</summary>
    [JsonPropertyName("number")]
    [Range(0, int.MaxValue)]
    public required int Number { get; init; }

    /// <summary>Its state.</summary>
    [JsonPropertyName("state")]
    public required PullRequestState State { get; init; }

    /// <summary>Whether it is locked.</summary>
    [JsonPropertyName("locked")]
    public required bool Locked { get; init; }

    /// <summary>Its title.</summary>
    [JsonPropertyName("title")]
    [StringLength(500, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Its account.</summary>
    [JsonPropertyName("user")]
    public required FullAccount User { get; init; }

    /// <summary>Its text.</summary>
    [JsonPropertyName("body")]
    [MaxLength(65536)]
    public string? Body { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updated_at")]
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was closed.</summary>
    [JsonPropertyName("closed_at")]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When it was merged.</summary>
    [JsonPropertyName("merged_at")]
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>The commit that merges it.</summary>
    [JsonPropertyName("merge_commit_sha")]
    [RegularExpression("[0-9a-f]{40}")]
    public required string MergeCommitSha { get; init; }

    /// <summary>Its assignee.</summary>
    [JsonPropertyName("assignee")]
    public FullAccount? Assignee { get; init; }

    /// <summary>Its assignees.</summary>
    [JsonPropertyName("assignees")]
    [MaxLength(100)]
    public required IReadOnlyList<FullAccount> Assignees { get; init; }

    /// <summary>Who is asked to review it.</summary>
    [JsonPropertyName("requested_reviewers")]
    [MaxLength(100)]
    public required IReadOnlyList<FullAccount> RequestedReviewers { get; init; }

    /// <summary>Which teams are asked to review it.</summary>
    [JsonPropertyName("requested_teams")]
    [MaxLength(100)]
    public required IReadOnlyList<FullTeam> RequestedTeams { get; init; }

    /// <summary>Its labels.</summary>
    [JsonPropertyName("labels")]
    [MaxLength(100)]
    public required IReadOnlyList<FullLabel> Labels { get; init; }

    /// <summary>Its milestone.</summary>
    [JsonPropertyName("milestone")]
    public FullMilestone? Milestone { get; init; }

    /// <summary>Whether it is a draft.</summary>
    [JsonPropertyName("draft")]
    public required bool Draft { get; init; }

    /// <summary>Address of its commits.</summary>
    [JsonPropertyName("commits_url")]
    [Url]
    public required string CommitsUrl { get; init; }

    /// <summary>Address of its review comments.</summary>
    [JsonPropertyName("review_comments_url")]
    [Url]
    public required string ReviewCommentsUrl { get; init; }

    /// <summary>Address of a comment of a review, a template (RFC 6570).</summary>
    [JsonPropertyName("review_comment_url")]
    [MaxLength(2048)]
    public required string ReviewCommentUrl { get; init; }

    /// <summary>Address of its comments.</summary>
    [JsonPropertyName("comments_url")]
    [Url]
    public required string CommentsUrl { get; init; }

    /// <summary>Address of its statuses.</summary>
    [JsonPropertyName("statuses_url")]
    [Url]
    public required string StatusesUrl { get; init; }

    /// <summary>What it brings.</summary>
    [JsonPropertyName("head")]
    public required FullCommit Head { get; init; }

    /// <summary>What is to take it.</summary>
    [JsonPropertyName("base")]
    public required FullCommit Target { get; init; }

    /// <summary>The addresses once more.</summary>
    [JsonPropertyName("_links")]
    public required FullLinks Links { get; init; }

    /// <summary>Its author association.</summary>
    [JsonPropertyName("author_association")]
    [MaxLength(255)]
    public required string AuthorAssociation { get; init; }

    /// <summary>How it is merged as soon as it may be.</summary>
    [JsonPropertyName("auto_merge")]
    public FullAutoMerge? AutoMerge { get; init; }

    /// <summary>Why it is locked.</summary>
    [JsonPropertyName("active_lock_reason")]
    [MaxLength(255)]
    public string? ActiveLockReason { get; init; }

    /// <summary>Whether it is merged.</summary>
    [JsonPropertyName("merged")]
    public required bool Merged { get; init; }

    /// <summary>Whether it can be merged; null until that is known.</summary>
    [JsonPropertyName("mergeable")]
    public bool? Mergeable { get; init; }

    /// <summary>Whether it can be rebased; null until that is known.</summary>
    [JsonPropertyName("rebaseable")]
    public bool? Rebaseable { get; init; }

    /// <summary>Its mergeable state.</summary>
    [JsonPropertyName("mergeable_state")]
    [MaxLength(255)]
    public required string MergeableState { get; init; }

    /// <summary>Who merged it.</summary>
    [JsonPropertyName("merged_by")]
    public FullAccount? MergedBy { get; init; }

    /// <summary>How many comments it has.</summary>
    [JsonPropertyName("comments")]
    [Range(0, int.MaxValue)]
    public required int Comments { get; init; }

    /// <summary>How many comments its reviews have.</summary>
    [JsonPropertyName("review_comments")]
    [Range(0, int.MaxValue)]
    public required int ReviewComments { get; init; }

    /// <summary>Whether maintainers may change it.</summary>
    [JsonPropertyName("maintainer_can_modify")]
    public required bool MaintainerCanModify { get; init; }

    /// <summary>How many commits it has.</summary>
    [JsonPropertyName("commits")]
    [Range(0, int.MaxValue)]
    public required int Commits { get; init; }

    /// <summary>How many lines it adds.</summary>
    [JsonPropertyName("additions")]
    [Range(0, int.MaxValue)]
    public required int Additions { get; init; }

    /// <summary>How many lines it removes.</summary>
    [JsonPropertyName("deletions")]
    [Range(0, int.MaxValue)]
    public required int Deletions { get; init; }

    /// <summary>How many files it changes.</summary>
    [JsonPropertyName("changed_files")]
    [Range(0, int.MaxValue)]
    public required int ChangedFiles { get; init; }
}

/// <summary>An end of a pull request.</summary>
public sealed record FullCommit
{
    /// <summary>Its label.</summary>
    [JsonPropertyName("label")]
    [MaxLength(255)]
    public required string Label { get; init; }

    /// <summary>The branch.</summary>
    [JsonPropertyName("ref")]
    [MaxLength(255)]
    public required string Ref { get; init; }

    /// <summary>The commit.</summary>
    [JsonPropertyName("sha")]
    [RegularExpression("[0-9a-f]{40}")]
    public required string Sha { get; init; }

    /// <summary>Its account.</summary>
    [JsonPropertyName("user")]
    public required FullAccount User { get; init; }

    /// <summary>Its repository.</summary>
    [JsonPropertyName("repo")]
    public required FullRepository Repo { get; init; }
}

/// <summary>Addresses once more.</summary>
public sealed record FullLinks
{
    /// <summary>Its own address.</summary>
    [JsonPropertyName("self")]
    public required FullLink Self { get; init; }

    /// <summary>Address of its commits.</summary>
    [JsonPropertyName("commits_url")]
    public required FullLink CommitsUrl { get; init; }

    /// <summary>Address of its review comments.</summary>
    [JsonPropertyName("review_comments_url")]
    public required FullLink ReviewCommentsUrl { get; init; }

    /// <summary>Address of a comment of a review.</summary>
    [JsonPropertyName("review_comment_url")]
    public required FullLink ReviewCommentUrl { get; init; }

    /// <summary>Address of its comments.</summary>
    [JsonPropertyName("comments_url")]
    public required FullLink CommentsUrl { get; init; }

    /// <summary>Address of its statuses.</summary>
    [JsonPropertyName("statuses_url")]
    public required FullLink StatusesUrl { get; init; }
}

/// <summary>An address.</summary>
public sealed record FullLink
{
    /// <summary>The address.</summary>
    [JsonPropertyName("href")]
    [MaxLength(2048)]
    public required string Href { get; init; }
}

/// <summary>A label.</summary>
public sealed record FullLabel
{
    /// <summary>Number among all of its kind.</summary>
    [JsonPropertyName("id")]
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Name in the graph interface.</summary>
    [JsonPropertyName("node_id")]
    [MaxLength(255)]
    public required string NodeId { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    [MaxLength(255)]
    public required string Name { get; init; }

    /// <summary>Its colour.</summary>
    [JsonPropertyName("color")]
    [MaxLength(255)]
    public required string Color { get; init; }

    /// <summary>Whether new repositories have it.</summary>
    [JsonPropertyName("default")]
    public required bool IsDefault { get; init; }

    /// <summary>Its description.</summary>
    [JsonPropertyName("description")]
    [MaxLength(1024)]
    public string? Description { get; init; }
}

/// <summary>A milestone.</summary>
public sealed record FullMilestone
{
    /// <summary>Number among all of its kind.</summary>
    [JsonPropertyName("id")]
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Its title.</summary>
    [JsonPropertyName("title")]
    [StringLength(500, MinimumLength = 1)]
    public required string Title { get; init; }
}

/// <summary>What is merged as soon as it may be.</summary>
public sealed record FullAutoMerge
{
    /// <summary>The way it is merged.</summary>
    [JsonPropertyName("merge_method")]
    [MaxLength(255)]
    public required string MergeMethod { get; init; }
}

/// <summary>A team.</summary>
public sealed record FullTeam
{
    /// <summary>Number among all of its kind.</summary>
    [JsonPropertyName("id")]
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    [MaxLength(255)]
    public required string Name { get; init; }
}
