using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.Catalog;
using Tamma.Events;

namespace Tamma.Samples.ValidateStream;

/// <summary>What became of one line.</summary>
/// <param name="Kind">The event's type as the catalogue knows it, or one of the words below.</param>
/// <param name="IsRefused">Whether the line is no valid event.</param>
/// <param name="Errors">Why.</param>
/// <param name="Envelope">The event, until the next line is read; null for what is none.</param>
internal sealed record LineVerdict(string Kind, bool IsRefused, IReadOnlyList<EventError> Errors, EventEnvelope? Envelope = null)
{
    public const string EmptyLine = "(empty line)";
    public const string LongLine = "(line too long)";
    public const string UnknownType = "(unknown type)";
    public const string NoType = "(no type)";

    private const int MaxErrors = 5;

    private static readonly HashSet<string> Registered = new(EventCatalog.Registry.Select(contract => contract.EventType), StringComparer.Ordinal);

    public static LineVerdict Of(Line line)
    {
        if (line.IsTooLong)
            return new LineVerdict(LongLine, IsRefused: true, []);
        if (line.Length == 0)
            return new LineVerdict(EmptyLine, IsRefused: false, []);
        var result = EventCatalog.Read(line.Text);
        return result.IsValid
            ? new LineVerdict(result.Envelope.EventType, IsRefused: false, [], result.Envelope)
            : new LineVerdict(KindOf(result), IsRefused: true, result.Errors);
    }

    /// <summary>One line of text: where, what type, and each error's place, what is expected there and what was found.</summary>
    public string Describe(long number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"line {number}: {Kind}");
        if (Kind is LongLine)
            text.Append(CultureInfo.InvariantCulture, $": expected at most {LineReader.DefaultMaxLength} bytes");
        if (Errors.Count > 0)
            text.Append(": ").AppendJoin("; ", Errors.Take(MaxErrors));
        if (Errors.Count > MaxErrors)
            text.Append(CultureInfo.InvariantCulture, $"; and {Errors.Count - MaxErrors} more");
        return text.ToString();
    }

    /// <summary>A name that nobody registered is not shown: there may be any number of them, of any length.</summary>
    private static string KindOf(EventReadResult result) => result.EventType switch
    {
        null => NoType,
        var name => Registered.Contains(name) ? name : UnknownType,
    };
}
