using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.Events;

namespace Tamma.Samples.ValidateStream;

/// <summary>The first workflows of a stream; those beyond the limit are passed over, so that memory does not grow with the stream.</summary>
internal sealed class Workflows
{
    private const int Limit = 20;

    private readonly Dictionary<string, Workflow> _workflows = new(StringComparer.Ordinal);
    private bool _isIncomplete;

    public void Add(EventEnvelope envelope)
    {
        if (_workflows.TryGetValue(envelope.CorrelationId, out var workflow))
        {
            workflow.Add(envelope);
        }
        else if (_workflows.Count < Limit)
        {
            _workflows[envelope.CorrelationId] = workflow = new Workflow(envelope.CorrelationId);
            workflow.Add(envelope);
        }
        else
        {
            _isIncomplete = true;
        }
    }

    /// <summary>Each workflow, and whether there are more.</summary>
    public string Describe()
    {
        var text = new StringBuilder().AppendJoin('\n', _workflows.Values.Select(workflow => workflow.Describe()));
        if (_isIncomplete)
            text.Append(CultureInfo.InvariantCulture, $"\nand further workflows beyond the first {Limit}");
        return text.ToString();
    }
}
