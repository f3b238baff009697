using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Config;

/// <summary>The configuration got another Git platform.</summary>
/// <example>
/// {
///   "platformName": "github-main",
///   "platformKind": "github",
///   "baseUrl": "https://api.github.com",
///   "authMethod": "github_app",
///   "credentialRef": "GITHUB_APP_PRIVATE_KEY",
///   "defaultBranch": "main",
///   "webhooksEnabled": true,
///   "addedBy": "user-7"
/// }
/// </example>
[TammaEvent("CONFIG.PLATFORM.ADDED", "1.0.0")]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
[CausedBy("CONFIG.FILE.LOADED")]
[CausedBy("SYSTEM.INSTALLATION.CHANGED")]
public sealed partial record ConfigPlatformAdded
{
    /// <summary>Name of the connection.</summary>
    [StringLength(100, MinimumLength = 1)]
    [EventTag("platform")]
    public required string PlatformName { get; init; }

    /// <summary>Kind of the platform.</summary>
    public required GitPlatform PlatformKind { get; init; }

    /// <summary>Base address of the platform, without credentials.</summary>
    [StringLength(Address.MaxLength, MinimumLength = 1)]
    public required string BaseUrl { get; init; }

    /// <summary>How Tamma signs in.</summary>
    public required AuthenticationMethod AuthMethod { get; init; }

    /// <summary>Name of the secret to sign in with; never its value.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? CredentialRef { get; init; }

    /// <summary>Branch that new clones check out.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    public string? DefaultBranch { get; init; }

    /// <summary>Whether the platform's webhooks are set up.</summary>
    public required bool WebhooksEnabled { get; init; }

    /// <summary>Who added it.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [EventTag("userId")]
    [Sensitive(Sensitivity.Pii)]
    public required string AddedBy { get; init; }
}

/// <summary>How Tamma signs in at a Git platform.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuthenticationMethod>))]
public enum AuthenticationMethod
{
    /// <summary>With a personal access token.</summary>
    [JsonStringEnumMemberName("pat")]
    Pat,

    /// <summary>With OAuth.</summary>
    [JsonStringEnumMemberName("oauth")]
    Oauth,

    /// <summary>As a GitHub App.</summary>
    [JsonStringEnumMemberName("github_app")]
    GithubApp,

    /// <summary>With an SSH key.</summary>
    [JsonStringEnumMemberName("ssh")]
    Ssh,

    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
