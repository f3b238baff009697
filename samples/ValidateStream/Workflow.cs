using System;
using System.Collections.Generic;
using System.Globalization;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Git;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Systems;
using Tamma.Events;

namespace Tamma.Samples.ValidateStream;

/// <summary>What happened in one workflow, told from the records of its events.</summary>
internal sealed class Workflow(string correlationId)
{
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private DateTimeOffset _first = DateTimeOffset.MaxValue;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private long _events;
    private long _retries;
    private long _escalations;
    private long _approvals;
    private decimal _cost;
    private string _issue = "no issue";
    private string _outcome = "under way";
    private string _merge = "nothing merged";

    public void Add(EventEnvelope envelope)
    {
        _events++;
        _first = envelope.Timestamp < _first ? envelope.Timestamp : _first;
        _last = envelope.Timestamp > _last ? envelope.Timestamp : _last;
        _actors.Add(envelope.ActorId);
        switch (envelope)
        {
            case EventEnvelope<IssueSelectedSuccess> { Payload: var issue }:
                _issue = string.Create(CultureInfo.InvariantCulture, $"issue {issue.IssueNumber} of {issue.Repository}");
                break;
            case EventEnvelope<AiRequestRetry> or EventEnvelope<SystemRetryScheduled> or EventEnvelope<GitCheckRetry>:
                _retries++;
                break;
            case EventEnvelope<SystemEscalationTriggered>:
                _escalations++;
                break;
            case EventEnvelope<ApprovalProvided>:
                _approvals++;
                break;
            case EventEnvelope<AiCostTracked> { Payload: var cost }:
                _cost += cost.CostUsd;
                break;
            case EventEnvelope<GitPullRequestMerged> { Payload: var merge }:
                _merge = string.Create(CultureInfo.InvariantCulture, $"pull request {merge.PrNumber} merged");
                break;
            case EventEnvelope<SystemWorkflowCompleted>:
                _outcome = "completed";
                break;
            case EventEnvelope<SystemWorkflowFailed>:
                _outcome = "failed";
                break;
        }
    }

    /// <summary>Two lines of text.</summary>
    public string Describe()
    {
        var length = _last - _first;
        string[] facts =
        [
            Count(_retries, "retry", "retries"), Count(_escalations, "escalation", "escalations"), Count(_approvals, "approval", "approvals"),
            string.Create(CultureInfo.InvariantCulture, $"US$ {_cost} for AI"), _merge,
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"workflow {correlationId}: {_issue}, {_outcome}\n  {Count(_events, "event", "events")} by {Count(_actors.Count, "actor", "actors")} in {(long)length.TotalHours}:{length:mm\\:ss}: {string.Join(", ", facts)}");
    }

    private static string Count(long count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
