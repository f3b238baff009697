using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Config;

/// <summary>A value of the configuration changed.</summary>
/// <example>
/// {
///   "key": "engine.mergeStrategy",
///   "oldValue": "merge",
///   "newValue": "squash",
///   "sensitive": false,
///   "origin": "cli",
///   "scope": "project",
///   "changedBy": "user-7",
///   "reason": "Keep history linear",
///   "restartRequired": false
/// }
/// </example>
[TammaEvent("CONFIG.SETTING.CHANGED", "1.0.0")]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
[CausedBy(typeof(ApprovalProvided))]
[CausedBy("CONFIG.FILE.LOADED")]
public sealed partial record ConfigSettingChanged
{
    /// <summary>Path of the setting, its parts joined by dots.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Key { get; init; }

    /// <summary>Value before; left out where it is secret.</summary>
    [MaxLength(1000)]
    [Sensitive(Sensitivity.Secret)]
    public string? OldValue { get; init; }

    /// <summary>Value now; left out where it is secret.</summary>
    [MaxLength(1000)]
    [Sensitive(Sensitivity.Secret)]
    public string? NewValue { get; init; }

    /// <summary>Whether the values are left out.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>Where the change came from.</summary>
    public required SettingOrigin Origin { get; init; }

    /// <summary>What the setting is for.</summary>
    public required SettingScope Scope { get; init; }

    /// <summary>Who changed it.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [EventTag("userId")]
    [Sensitive(Sensitivity.Pii)]
    public required string ChangedBy { get; init; }

    /// <summary>Why, as the person or the rule says.</summary>
    [StringLength(500, MinimumLength = 1)]
    public string? Reason { get; init; }

    /// <summary>Whether it only takes effect after a restart.</summary>
    public required bool RestartRequired { get; init; }
}

/// <summary>Where a change of the configuration comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettingOrigin>))]
public enum SettingOrigin
{
    /// <summary>A configuration file.</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>An environment variable.</summary>
    [JsonStringEnumMemberName("environment")]
    Environment,

    /// <summary>The command line.</summary>
    [JsonStringEnumMemberName("cli")]
    Cli,

    /// <summary>The API.</summary>
    [JsonStringEnumMemberName("api")]
    Api,

    /// <summary>The store of secrets.</summary>
    [JsonStringEnumMemberName("secrets_store")]
    SecretsStore,

    /// <summary>What Tamma takes where nothing is set.</summary>
    [JsonStringEnumMemberName("default")]
    Default,
}

/// <summary>What a setting is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettingScope>))]
public enum SettingScope
{
    /// <summary>Everything.</summary>
    [JsonStringEnumMemberName("global")]
    Global,

    /// <summary>One project.</summary>
    [JsonStringEnumMemberName("project")]
    Project,

    /// <summary>One AI provider.</summary>
    [JsonStringEnumMemberName("provider")]
    Provider,

    /// <summary>One Git platform.</summary>
    [JsonStringEnumMemberName("platform")]
    Platform,

    /// <summary>One workflow.</summary>
    [JsonStringEnumMemberName("workflow")]
    Workflow,
}
