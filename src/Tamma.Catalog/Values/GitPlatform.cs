using System.Text.Json.Serialization;

namespace Tamma.Catalog.Values;

/// <summary>A platform that holds Git repositories.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GitPlatform>))]
public enum GitPlatform
{
    /// <summary>GitHub.</summary>
    [JsonStringEnumMemberName("github")]
    Github,

    /// <summary>GitLab.</summary>
    [JsonStringEnumMemberName("gitlab")]
    Gitlab,

    /// <summary>Gitea.</summary>
    [JsonStringEnumMemberName("gitea")]
    Gitea,

    /// <summary>Forgejo.</summary>
    [JsonStringEnumMemberName("forgejo")]
    Forgejo,

    /// <summary>Bitbucket.</summary>
    [JsonStringEnumMemberName("bitbucket")]
    Bitbucket,

    /// <summary>Azure DevOps.</summary>
    [JsonStringEnumMemberName("azure_devops")]
    AzureDevops,

    /// <summary>A Git server without issues and pull requests.</summary>
    [JsonStringEnumMemberName("plain_git")]
    PlainGit,
}
