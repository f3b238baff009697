using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>A repository.</summary>
public sealed record FullRepository
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

    /// <summary>Name in owner/name form.</summary>
    [JsonPropertyName("full_name")]
    [RegularExpression(@"[^/\s]+/[^/\s]+")]
    public required string FullName { get; init; }

    /// <summary>Whether only some may see it.</summary>
    [JsonPropertyName("private")]
    public required bool Private { get; init; }

    /// <summary>Its owner.</summary>
    [JsonPropertyName("owner")]
    public required FullAccount Owner { get; init; }

    /// <summary>Address of its page.</summary>
    [JsonPropertyName("html_url")]
    [Url]
    public required string HtmlUrl { get; init; }

    /// <summary>Its description.</summary>
    [JsonPropertyName("description")]
    [MaxLength(1024)]
    public string? Description { get; init; }

    /// <summary>Whether it is a copy of another one.</summary>
    [JsonPropertyName("fork")]
    public required bool Fork { get; init; }

    /// <summary>Address in the interface for programs.</summary>
    [JsonPropertyName("url")]
    [Url]
    public required string Url { get; init; }

    /// <summary>Address of its forks.</summary>
    [JsonPropertyName("forks_url")]
    [Url]
    public required string ForksUrl { get; init; }

    /// <summary>Address of its keys, a template (RFC 6570).</summary>
    [JsonPropertyName("keys_url")]
    [MaxLength(2048)]
    public required string KeysUrl { get; init; }

    /// <summary>Address of its collaborators, a template (RFC 6570).</summary>
    [JsonPropertyName("collaborators_url")]
    [MaxLength(2048)]
    public required string CollaboratorsUrl { get; init; }

    /// <summary>Address of its teams.</summary>
    [JsonPropertyName("teams_url")]
    [Url]
    public required string TeamsUrl { get; init; }

    /// <summary>Address of its hooks.</summary>
    [JsonPropertyName("hooks_url")]
    [Url]
    public required string HooksUrl { get; init; }

    /// <summary>Address of its issues events, a template (RFC 6570).</summary>
    [JsonPropertyName("issues_events_url")]
    [MaxLength(2048)]
    public required string IssuesEventsUrl { get; init; }

    /// <summary>Address of its events.</summary>
    [JsonPropertyName("events_url")]
    [Url]
    public required string EventsUrl { get; init; }

    /// <summary>Address of its assignees, a template (RFC 6570).</summary>
    [JsonPropertyName("assignees_url")]
    [MaxLength(2048)]
    public required string AssigneesUrl { get; init; }

    /// <summary>Address of its branches, a template (RFC 6570).</summary>
    [JsonPropertyName("branches_url")]
    [MaxLength(2048)]
    public required string BranchesUrl { get; init; }

    /// <summary>Address of its tags.</summary>
    [JsonPropertyName("tags_url")]
    [Url]
    public required string TagsUrl { get; init; }

    /// <summary>Address of its git blobs, a template (RFC 6570).</summary>
    [JsonPropertyName("git_blobs_url")]
    [MaxLength(2048)]
    public required string GitBlobsUrl { get; init; }

    /// <summary>Address of its git tags, a template (RFC 6570).</summary>
    [JsonPropertyName("git_tags_url")]
    [MaxLength(2048)]
    public required string GitTagsUrl { get; init; }

    /// <summary>Address of its git refs, a template (RFC 6570).</summary>
    [JsonPropertyName("git_refs_url")]
    [MaxLength(2048)]
    public required string GitRefsUrl { get; init; }

    /// <summary>Address of its git trees, a template (RFC 6570).</summary>
    [JsonPropertyName("git_trees_url")]
    [MaxLength(2048)]
    public required string GitTreesUrl { get; init; }

    /// <summary>Address of its statuses, a template (RFC 6570).</summary>
    [JsonPropertyName("statuses_url")]
    [MaxLength(2048)]
    public required string StatusesUrl { get; init; }

    /// <summary>Address of its languages.</summary>
    [JsonPropertyName("languages_url")]
    [Url]
    public required string LanguagesUrl { get; init; }

    /// <summary>Address of its stargazers.</summary>
    [JsonPropertyName("stargazers_url")]
    [Url]
    public required string StargazersUrl { get; init; }

    /// <summary>Address of its contributors.</summary>
    [JsonPropertyName("contributors_url")]
    [Url]
    public required string ContributorsUrl { get; init; }

    /// <summary>Address of its subscribers.</summary>
    [JsonPropertyName("subscribers_url")]
    [Url]
    public required string SubscribersUrl { get; init; }

    /// <summary>Address of its subscription.</summary>
    [JsonPropertyName("subscription_url")]
    [Url]
    public required string SubscriptionUrl { get; init; }

    /// <summary>Address of its commits, a template (RFC 6570).</summary>
    [JsonPropertyName("commits_url")]
    [MaxLength(2048)]
    public required string CommitsUrl { get; init; }

    /// <summary>Address of its git commits, a template (RFC 6570).</summary>
    [JsonPropertyName("git_commits_url")]
    [MaxLength(2048)]
    public required string GitCommitsUrl { get; init; }

    /// <summary>Address of its comments, a template (RFC 6570).</summary>
    [JsonPropertyName("comments_url")]
    [MaxLength(2048)]
    public required string CommentsUrl { get; init; }

    /// <summary>Address of its issues comments, a template (RFC 6570).</summary>
    [JsonPropertyName("issues_comments_url")]
    [MaxLength(2048)]
    public required string IssuesCommentsUrl { get; init; }

    /// <summary>Address of its contents, a template (RFC 6570).</summary>
    [JsonPropertyName("contents_url")]
    [MaxLength(2048)]
    public required string ContentsUrl { get; init; }

    /// <summary>Address of its comparisons, a template (RFC 6570).</summary>
    [JsonPropertyName("compare_url")]
    [MaxLength(2048)]
    public required string CompareUrl { get; init; }

    /// <summary>Address of its merges.</summary>
    [JsonPropertyName("merges_url")]
    [Url]
    public required string MergesUrl { get; init; }

    /// <summary>Address of its archive, a template (RFC 6570).</summary>
    [JsonPropertyName("archive_url")]
    [MaxLength(2048)]
    public required string ArchiveUrl { get; init; }

    /// <summary>Address of its downloads.</summary>
    [JsonPropertyName("downloads_url")]
    [Url]
    public required string DownloadsUrl { get; init; }

    /// <summary>Address of its issues, a template (RFC 6570).</summary>
    [JsonPropertyName("issues_url")]
    [MaxLength(2048)]
    public required string IssuesUrl { get; init; }

    /// <summary>Address of its pull requests, a template (RFC 6570).</summary>
    [JsonPropertyName("pulls_url")]
    [MaxLength(2048)]
    public required string PullsUrl { get; init; }

    /// <summary>Address of its milestones, a template (RFC 6570).</summary>
    [JsonPropertyName("milestones_url")]
    [MaxLength(2048)]
    public required string MilestonesUrl { get; init; }

    /// <summary>Address of its notifications, a template (RFC 6570).</summary>
    [JsonPropertyName("notifications_url")]
    [MaxLength(2048)]
    public required string NotificationsUrl { get; init; }

    /// <summary>Address of its labels, a template (RFC 6570).</summary>
    [JsonPropertyName("labels_url")]
    [MaxLength(2048)]
    public required string LabelsUrl { get; init; }

    /// <summary>Address of its releases, a template (RFC 6570).</summary>
    [JsonPropertyName("releases_url")]
    [MaxLength(2048)]
    public required string ReleasesUrl { get; init; }

    /// <summary>Address of its deployments.</summary>
    [JsonPropertyName("deployments_url")]
    [Url]
    public required string DeploymentsUrl { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updated_at")]
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When commits came in last.</summary>
    [JsonPropertyName("pushed_at")]
    public required DateTimeOffset PushedAt { get; init; }

    /// <summary>Its size in kilobytes.</summary>
    [JsonPropertyName("size")]
    [Range(0, int.MaxValue)]
    public required int Size { get; init; }

    /// <summary>How many stars it has.</summary>
    [JsonPropertyName("stargazers_count")]
    [Range(0, int.MaxValue)]
    public required int StargazersCount { get; init; }

    /// <summary>How many watch it.</summary>
    [JsonPropertyName("watchers_count")]
    [Range(0, int.MaxValue)]
    public required int WatchersCount { get; init; }

    /// <summary>How many forks it has.</summary>
    [JsonPropertyName("forks_count")]
    [Range(0, int.MaxValue)]
    public required int ForksCount { get; init; }

    /// <summary>How many open issues it has.</summary>
    [JsonPropertyName("open_issues_count")]
    [Range(0, int.MaxValue)]
    public required int OpenIssuesCount { get; init; }

    /// <summary>Whether it has issues.</summary>
    [JsonPropertyName("has_issues")]
    public required bool HasIssues { get; init; }

    /// <summary>Whether it has projects.</summary>
    [JsonPropertyName("has_projects")]
    public required bool HasProjects { get; init; }

    /// <summary>Whether it has downloads.</summary>
    [JsonPropertyName("has_downloads")]
    public required bool HasDownloads { get; init; }

    /// <summary>Whether it has a wiki.</summary>
    [JsonPropertyName("has_wiki")]
    public required bool HasWiki { get; init; }

    /// <summary>Whether it has pages.</summary>
    [JsonPropertyName("has_pages")]
    public required bool HasPages { get; init; }

    /// <summary>Whether it has discussions.</summary>
    [JsonPropertyName("has_discussions")]
    public required bool HasDiscussions { get; init; }

    /// <summary>Whether it is archived.</summary>
    [JsonPropertyName("archived")]
    public required bool Archived { get; init; }

    /// <summary>Whether it is disabled.</summary>
    [JsonPropertyName("disabled")]
    public required bool Disabled { get; init; }

    /// <summary>Its language.</summary>
    [JsonPropertyName("language")]
    [MaxLength(255)]
    public string? Language { get; init; }

    /// <summary>Address of its mirror.</summary>
    [JsonPropertyName("mirror_url")]
    [Url]
    public string? MirrorUrl { get; init; }

    /// <summary>Its licence.</summary>
    [JsonPropertyName("license")]
    public FullLicense? License { get; init; }

    /// <summary>Its topics.</summary>
    [JsonPropertyName("topics")]
    [MaxLength(100)]
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Its visibility.</summary>
    [JsonPropertyName("visibility")]
    [MaxLength(255)]
    public required string Visibility { get; init; }

    /// <summary>Its default branch.</summary>
    [JsonPropertyName("default_branch")]
    [MaxLength(255)]
    public required string DefaultBranch { get; init; }
}

/// <summary>A licence.</summary>
public sealed record FullLicense
{
    /// <summary>Its key.</summary>
    [JsonPropertyName("key")]
    [MaxLength(255)]
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    [MaxLength(255)]
    public required string Name { get; init; }

    /// <summary>Name at SPDX.</summary>
    [JsonPropertyName("spdx_id")]
    [MaxLength(255)]
    public required string SpdxId { get; init; }

    /// <summary>Address in the interface for programs.</summary>
    [JsonPropertyName("url")]
    [Url]
    public required string Url { get; init; }
}
