using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Config;

/// <summary>The configuration got another AI provider.</summary>
/// <example>
/// {
///   "provider": "anthropic-claude",
///   "providerKind": "cloud_api",
///   "endpoint": "https://api.anthropic.com",
///   "credentialRef": "ANTHROPIC_API_KEY",
///   "capabilities": ["streaming", "tool_use"],
///   "priority": 1,
///   "models": ["claude-sonnet-4-5"],
///   "enabled": true,
///   "addedBy": "user-7"
/// }
/// </example>
[TammaEvent("CONFIG.PROVIDER.ADDED", "1.0.0")]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
[CausedBy("CONFIG.FILE.LOADED")]
public sealed partial record ConfigProviderAdded
{
    /// <summary>Identifier of the AI provider.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("provider")]
    public required string Provider { get; init; }

    /// <summary>How the provider is reached.</summary>
    public required ProviderKind ProviderKind { get; init; }

    /// <summary>Base address of the provider, without credentials.</summary>
    [StringLength(Address.MaxLength, MinimumLength = 1)]
    public string? Endpoint { get; init; }

    /// <summary>Name of the secret to sign in with; never its value.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? CredentialRef { get; init; }

    /// <summary>Capabilities that it is said to have.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Capabilities { get; init; }

    /// <summary>Its place in the chain of providers, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Priority { get; init; }

    /// <summary>Identifiers of the models that may be asked.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>Whether it is in use.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Who added it.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [EventTag("userId")]
    [Sensitive(Sensitivity.Pii)]
    public required string AddedBy { get; init; }
}

/// <summary>How an AI provider is reached.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProviderKind>))]
public enum ProviderKind
{
    /// <summary>By its API in the cloud.</summary>
    [JsonStringEnumMemberName("cloud_api")]
    CloudApi,

    /// <summary>By a program on the command line.</summary>
    [JsonStringEnumMemberName("cli_agent")]
    CliAgent,

    /// <summary>By the Model Context Protocol.</summary>
    [JsonStringEnumMemberName("mcp")]
    Mcp,

    /// <summary>On the machine that Tamma runs on.</summary>
    [JsonStringEnumMemberName("local")]
    Local,
}
