using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Plain;

internal sealed class FullWebhookEvent
{
    [JsonPropertyName("action")]
    public string Action { get; set; } = "";

    [JsonPropertyName("number")]
    public int Number { get; set; }

    [JsonPropertyName("pull_request")]
    public FullPullRequest? PullRequest { get; set; }

    [JsonPropertyName("repository")]
    public FullRepository? Repository { get; set; }

    [JsonPropertyName("organization")]
    public FullAccount? Organization { get; set; }

    [JsonPropertyName("sender")]
    public FullAccount? Sender { get; set; }
}

internal sealed class FullPullRequest
{
    [JsonPropertyName("url")]
    public string Url { get; set; } = "";

    [JsonPropertyName("id")]
    public long Id { get; set; }

    [JsonPropertyName("node_id")]
    public string NodeId { get; set; } = "";

    [JsonPropertyName("html_url")]
    public string HtmlUrl { get; set; } = "";

    [JsonPropertyName("diff_url")]
    public string DiffUrl { get; set; } = "";

    [JsonPropertyName("patch_url")]
    public string PatchUrl { get; set; } = "";

    [JsonPropertyName("number")]
    public int Number { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; } = "";

    [JsonPropertyName("locked")]
    public bool Locked { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; } = "";

    [JsonPropertyName("user")]
    public FullAccount? User { get; set; }

    [JsonPropertyName("body")]
    public string? Body { get; set; }

    [JsonPropertyName("created_at")]
    public DateTimeOffset CreatedAt { get; set; }

    [JsonPropertyName("updated_at")]
    public DateTimeOffset UpdatedAt { get; set; }

    [JsonPropertyName("closed_at")]
    public DateTimeOffset? ClosedAt { get; set; }

    [JsonPropertyName("merged_at")]
    public DateTimeOffset? MergedAt { get; set; }

    [JsonPropertyName("merge_commit_sha")]
    public string MergeCommitSha { get; set; } = "";

    [JsonPropertyName("assignee")]
    public FullAccount? Assignee { get; set; }

    [JsonPropertyName("assignees")]
    public List<FullAccount>? Assignees { get; set; }

    [JsonPropertyName("requested_reviewers")]
    public List<FullAccount>? RequestedReviewers { get; set; }

    [JsonPropertyName("requested_teams")]
    public List<FullTeam>? RequestedTeams { get; set; }

    [JsonPropertyName("labels")]
    public List<FullLabel>? Labels { get; set; }

    [JsonPropertyName("milestone")]
    public FullMilestone? Milestone { get; set; }

    [JsonPropertyName("draft")]
    public bool Draft { get; set; }

    [JsonPropertyName("commits_url")]
    public string CommitsUrl { get; set; } = "";

    [JsonPropertyName("review_comments_url")]
    public string ReviewCommentsUrl { get; set; } = "";

    [JsonPropertyName("review_comment_url")]
    public string ReviewCommentUrl { get; set; } = "";

    [JsonPropertyName("comments_url")]
    public string CommentsUrl { get; set; } = "";

    [JsonPropertyName("statuses_url")]
    public string StatusesUrl { get; set; } = "";

    [JsonPropertyName("head")]
    public FullCommit? Head { get; set; }

    [JsonPropertyName("base")]
    public FullCommit? Target { get; set; }

    [JsonPropertyName("_links")]
    public FullLinks? Links { get; set; }

    [JsonPropertyName("author_association")]
    public string AuthorAssociation { get; set; } = "";

    [JsonPropertyName("auto_merge")]
    public FullAutoMerge? AutoMerge { get; set; }

    [JsonPropertyName("active_lock_reason")]
    public string? ActiveLockReason { get; set; }

    [JsonPropertyName("merged")]
    public bool Merged { get; set; }

    [JsonPropertyName("mergeable")]
    public bool? Mergeable { get; set; }

    [JsonPropertyName("rebaseable")]
    public bool? Rebaseable { get; set; }

    [JsonPropertyName("mergeable_state")]
    public string MergeableState { get; set; } = "";

    [JsonPropertyName("merged_by")]
    public FullAccount? MergedBy { get; set; }

    [JsonPropertyName("comments")]
    public int Comments { get; set; }

    [JsonPropertyName("review_comments")]
    public int ReviewComments { get; set; }

    [JsonPropertyName("maintainer_can_modify")]
    public bool MaintainerCanModify { get; set; }

    [JsonPropertyName("commits")]
    public int Commits { get; set; }

    [JsonPropertyName("additions")]
    public int Additions { get; set; }

    [JsonPropertyName("deletions")]
    public int Deletions { get; set; }

    [JsonPropertyName("changed_files")]
    public int ChangedFiles { get; set; }
}

internal sealed class FullCommit
{
    [JsonPropertyName("label")]
    public string Label { get; set; } = "";

    [JsonPropertyName("ref")]
    public string Ref { get; set; } = "";

    [JsonPropertyName("sha")]
    public string Sha { get; set; } = "";

    [JsonPropertyName("user")]
    public FullAccount? User { get; set; }

    [JsonPropertyName("repo")]
    public FullRepository? Repo { get; set; }
}

internal sealed class FullLinks
{
    [JsonPropertyName("self")]
    public FullLink? Self { get; set; }

    [JsonPropertyName("commits_url")]
    public FullLink? CommitsUrl { get; set; }

    [JsonPropertyName("review_comments_url")]
    public FullLink? ReviewCommentsUrl { get; set; }

    [JsonPropertyName("review_comment_url")]
    public FullLink? ReviewCommentUrl { get; set; }

    [JsonPropertyName("comments_url")]
    public FullLink? CommentsUrl { get; set; }

    [JsonPropertyName("statuses_url")]
    public FullLink? StatusesUrl { get; set; }
}

internal sealed class FullLink
{
    [JsonPropertyName("href")]
    public string Href { get; set; } = "";
}

internal sealed class FullLabel
{
    [JsonPropertyName("id")]
    public long Id { get; set; }

    [JsonPropertyName("node_id")]
    public string NodeId { get; set; } = "";

    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("color")]
    public string Color { get; set; } = "";

    [JsonPropertyName("default")]
    public bool IsDefault { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }
}

internal sealed class FullRepository
{
    [JsonPropertyName("id")]
    public long Id { get; set; }

    [JsonPropertyName("node_id")]
    public string NodeId { get; set; } = "";

    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("full_name")]
    public string FullName { get; set; } = "";

    [JsonPropertyName("private")]
    public bool Private { get; set; }

    [JsonPropertyName("owner")]
    public FullAccount? Owner { get; set; }

    [JsonPropertyName("html_url")]
    public string HtmlUrl { get; set; } = "";

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("fork")]
    public bool Fork { get; set; }

    [JsonPropertyName("url")]
    public string Url { get; set; } = "";

    [JsonPropertyName("forks_url")]
    public string ForksUrl { get; set; } = "";

    [JsonPropertyName("keys_url")]
    public string KeysUrl { get; set; } = "";

    [JsonPropertyName("collaborators_url")]
    public string CollaboratorsUrl { get; set; } = "";

    [JsonPropertyName("teams_url")]
    public string TeamsUrl { get; set; } = "";

    [JsonPropertyName("hooks_url")]
    public string HooksUrl { get; set; } = "";

    [JsonPropertyName("issues_events_url")]
    public string IssuesEventsUrl { get; set; } = "";

    [JsonPropertyName("events_url")]
    public string EventsUrl { get; set; } = "";

    [JsonPropertyName("assignees_url")]
    public string AssigneesUrl { get; set; } = "";

    [JsonPropertyName("branches_url")]
    public string BranchesUrl { get; set; } = "";

    [JsonPropertyName("tags_url")]
    public string TagsUrl { get; set; } = "";

    [JsonPropertyName("git_blobs_url")]
    public string GitBlobsUrl { get; set; } = "";

    [JsonPropertyName("git_tags_url")]
    public string GitTagsUrl { get; set; } = "";

    [JsonPropertyName("git_refs_url")]
    public string GitRefsUrl { get; set; } = "";

    [JsonPropertyName("git_trees_url")]
    public string GitTreesUrl { get; set; } = "";

    [JsonPropertyName("statuses_url")]
    public string StatusesUrl { get; set; } = "";

    [JsonPropertyName("languages_url")]
    public string LanguagesUrl { get; set; } = "";

    [JsonPropertyName("stargazers_url")]
    public string StargazersUrl { get; set; } = "";

    [JsonPropertyName("contributors_url")]
    public string ContributorsUrl { get; set; } = "";

    [JsonPropertyName("subscribers_url")]
    public string SubscribersUrl { get; set; } = "";

    [JsonPropertyName("subscription_url")]
    public string SubscriptionUrl { get; set; } = "";

    [JsonPropertyName("commits_url")]
    public string CommitsUrl { get; set; } = "";

    [JsonPropertyName("git_commits_url")]
    public string GitCommitsUrl { get; set; } = "";

    [JsonPropertyName("comments_url")]
    public string CommentsUrl { get; set; } = "";

    [JsonPropertyName("issues_comments_url")]
    public string IssuesCommentsUrl { get; set; } = "";

    [JsonPropertyName("contents_url")]
    public string ContentsUrl { get; set; } = "";

    [JsonPropertyName("compare_url")]
    public string CompareUrl { get; set; } = "";

    [JsonPropertyName("merges_url")]
    public string MergesUrl { get; set; } = "";

    [JsonPropertyName("archive_url")]
    public string ArchiveUrl { get; set; } = "";

    [JsonPropertyName("downloads_url")]
    public string DownloadsUrl { get; set; } = "";

    [JsonPropertyName("issues_url")]
    public string IssuesUrl { get; set; } = "";

    [JsonPropertyName("pulls_url")]
    public string PullsUrl { get; set; } = "";

    [JsonPropertyName("milestones_url")]
    public string MilestonesUrl { get; set; } = "";

    [JsonPropertyName("notifications_url")]
    public string NotificationsUrl { get; set; } = "";

    [JsonPropertyName("labels_url")]
    public string LabelsUrl { get; set; } = "";

    [JsonPropertyName("releases_url")]
    public string ReleasesUrl { get; set; } = "";

    [JsonPropertyName("deployments_url")]
    public string DeploymentsUrl { get; set; } = "";

    [JsonPropertyName("created_at")]
    public DateTimeOffset CreatedAt { get; set; }

    [JsonPropertyName("updated_at")]
    public DateTimeOffset UpdatedAt { get; set; }

    [JsonPropertyName("pushed_at")]
    public DateTimeOffset PushedAt { get; set; }

    [JsonPropertyName("size")]
    public int Size { get; set; }

    [JsonPropertyName("stargazers_count")]
    public int StargazersCount { get; set; }

    [JsonPropertyName("watchers_count")]
    public int WatchersCount { get; set; }

    [JsonPropertyName("forks_count")]
    public int ForksCount { get; set; }

    [JsonPropertyName("open_issues_count")]
    public int OpenIssuesCount { get; set; }

    [JsonPropertyName("has_issues")]
    public bool HasIssues { get; set; }

    [JsonPropertyName("has_projects")]
    public bool HasProjects { get; set; }

    [JsonPropertyName("has_downloads")]
    public bool HasDownloads { get; set; }

    [JsonPropertyName("has_wiki")]
    public bool HasWiki { get; set; }

    [JsonPropertyName("has_pages")]
    public bool HasPages { get; set; }

    [JsonPropertyName("has_discussions")]
    public bool HasDiscussions { get; set; }

    [JsonPropertyName("archived")]
    public bool Archived { get; set; }

    [JsonPropertyName("disabled")]
    public bool Disabled { get; set; }

    [JsonPropertyName("language")]
    public string? Language { get; set; }

    [JsonPropertyName("mirror_url")]
    public string? MirrorUrl { get; set; }

    [JsonPropertyName("license")]
    public FullLicense? License { get; set; }

    [JsonPropertyName("topics")]
    public List<string>? Topics { get; set; }

    [JsonPropertyName("visibility")]
    public string Visibility { get; set; } = "";

    [JsonPropertyName("default_branch")]
    public string DefaultBranch { get; set; } = "";
}

internal sealed class FullLicense
{
    [JsonPropertyName("key")]
    public string Key { get; set; } = "";

    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("spdx_id")]
    public string SpdxId { get; set; } = "";

    [JsonPropertyName("url")]
    public string Url { get; set; } = "";
}

internal sealed class FullAccount
{
    [JsonPropertyName("login")]
    public string Login { get; set; } = "";

    [JsonPropertyName("id")]
    public long Id { get; set; }

    [JsonPropertyName("node_id")]
    public string NodeId { get; set; } = "";

    [JsonPropertyName("avatar_url")]
    public string AvatarUrl { get; set; } = "";

    [JsonPropertyName("gravatar_id")]
    public string GravatarId { get; set; } = "";

    [JsonPropertyName("url")]
    public string Url { get; set; } = "";

    [JsonPropertyName("html_url")]
    public string HtmlUrl { get; set; } = "";

    [JsonPropertyName("followers_url")]
    public string FollowersUrl { get; set; } = "";

    [JsonPropertyName("following_url")]
    public string FollowingUrl { get; set; } = "";

    [JsonPropertyName("gists_url")]
    public string GistsUrl { get; set; } = "";

    [JsonPropertyName("starred_url")]
    public string StarredUrl { get; set; } = "";

    [JsonPropertyName("subscriptions_url")]
    public string SubscriptionsUrl { get; set; } = "";

    [JsonPropertyName("orgs_url")]
    public string OrgsUrl { get; set; } = "";

    [JsonPropertyName("repos_url")]
    public string ReposUrl { get; set; } = "";

    [JsonPropertyName("events_url")]
    public string EventsUrl { get; set; } = "";

    [JsonPropertyName("received_events_url")]
    public string ReceivedEventsUrl { get; set; } = "";

    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    [JsonPropertyName("user_view_type")]
    public string UserViewType { get; set; } = "";

    [JsonPropertyName("site_admin")]
    public bool SiteAdmin { get; set; }
}

internal sealed class FullMilestone
{
    [JsonPropertyName("id")]
    public long Id { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; } = "";
}

internal sealed class FullAutoMerge
{
    [JsonPropertyName("merge_method")]
    public string MergeMethod { get; set; } = "";
}

internal sealed class FullTeam
{
    [JsonPropertyName("id")]
    public long Id { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; } = "";
}
