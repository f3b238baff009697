using System.Text.Json.Serialization;

namespace Tamma.Catalog.Approvals;

/// <summary>A way to ask a person and to answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalChannel>))]
public enum ApprovalChannel
{
    /// <summary>On the command line.</summary>
    [JsonStringEnumMemberName("cli_interactive")]
    CliInteractive,

    /// <summary>By a call of the API.</summary>
    [JsonStringEnumMemberName("api_call")]
    ApiCall,

    /// <summary>By a webhook.</summary>
    [JsonStringEnumMemberName("webhook")]
    Webhook,

    /// <summary>By e-mail.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>In Slack.</summary>
    [JsonStringEnumMemberName("slack")]
    Slack,
}
