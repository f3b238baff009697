using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>An account.</summary>
public sealed record FullAccount
{
    /// <summary>Name that it signs in with.</summary>
    [JsonPropertyName("login")]
    [RegularExpression("[A-Za-z0-9-]{1,39}")]
    public required string Login { get; init; }

    /// <summary>Number among all of its kind.</summary>
    [JsonPropertyName("id")]
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }

    /// <summary>Name in the graph interface.</summary>
    [JsonPropertyName("node_id")]
    [MaxLength(255)]
    public required string NodeId { get; init; }

    /// <summary>Address of its avatar.</summary>
    [JsonPropertyName("avatar_url")]
    [Url]
    public required string AvatarUrl { get; init; }

    /// <summary>Name of its Gravatar.</summary>
    [JsonPropertyName("gravatar_id")]
    [MaxLength(255)]
    public required string GravatarId { get; init; }

    /// <summary>Address in the interface for programs.</summary>
    [JsonPropertyName("url")]
    [Url]
    public required string Url { get; init; }

    /// <summary>Address of its page.</summary>
    [JsonPropertyName("html_url")]
    [Url]
    public required string HtmlUrl { get; init; }

    /// <summary>Address of its followers.</summary>
    [JsonPropertyName("followers_url")]
    [Url]
    public required string FollowersUrl { get; init; }

    /// <summary>Address of whom it follows, a template (RFC 6570).</summary>
    [JsonPropertyName("following_url")]
    [MaxLength(2048)]
    public required string FollowingUrl { get; init; }

    /// <summary>Address of its gists, a template (RFC 6570).</summary>
    [JsonPropertyName("gists_url")]
    [MaxLength(2048)]
    public required string GistsUrl { get; init; }

    /// <summary>Address of what it starred, a template (RFC 6570).</summary>
    [JsonPropertyName("starred_url")]
    [MaxLength(2048)]
    public required string StarredUrl { get; init; }

    /// <summary>Address of its subscriptions.</summary>
    [JsonPropertyName("subscriptions_url")]
    [Url]
    public required string SubscriptionsUrl { get; init; }

    /// <summary>Address of its organizations.</summary>
    [JsonPropertyName("orgs_url")]
    [Url]
    public required string OrgsUrl { get; init; }

    /// <summary>Address of its repositories.</summary>
    [JsonPropertyName("repos_url")]
    [Url]
    public required string ReposUrl { get; init; }

    /// <summary>Address of its events, a template (RFC 6570).</summary>
    [JsonPropertyName("events_url")]
    [MaxLength(2048)]
    public required string EventsUrl { get; init; }

    /// <summary>Address of its received events.</summary>
    [JsonPropertyName("received_events_url")]
    [Url]
    public required string ReceivedEventsUrl { get; init; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("type")]
    [MaxLength(255)]
    public required string Type { get; init; }

    /// <summary>What others may see of it.</summary>
    [JsonPropertyName("user_view_type")]
    [MaxLength(255)]
    public required string UserViewType { get; init; }

    /// <summary>Whether it runs the site.</summary>
    [JsonPropertyName("site_admin")]
    public required bool SiteAdmin { get; init; }
}
