using System;
using Tamma.Events.Json;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>What an envelope must keep before it is written: the rules that its readers check.</summary>
internal static class EnvelopeRules
{
    /// <exception cref="ArgumentException">A member breaks its rule; the message names it.</exception>
    public static void Check(EventEnvelope envelope)
    {
        if (!Tamma.Events.EventId.IsVersion7(envelope.EventId))
            throw Broken(nameof(envelope.EventId), "is no UUID of version 7");
        RequireText(envelope.EventType, nameof(envelope.EventType), int.MaxValue);
        RequireIdentifier(envelope.ActorId, nameof(envelope.ActorId));
        RequireIdentifier(envelope.CorrelationId, nameof(envelope.CorrelationId));
        if (envelope.CausationId is not null)
            RequireIdentifier(envelope.CausationId, nameof(envelope.CausationId));
        if (!Enum.IsDefined(envelope.ActorType))
            throw Broken(nameof(envelope.ActorType), "is not defined");
        CheckMetadata(envelope.Metadata);
    }

    /// <summary>Whether a text can be an identifier: 1 to 255 code points, well-formed.</summary>
    public static bool IsIdentifier(string text) => CodePoints.Count(text) is > 0 and <= EnvelopeNames.MaxIdentifier;

    /// <exception cref="ArgumentException">The text can't be an identifier; the message names the member.</exception>
    public static void RequireIdentifier(string? text, string member) => RequireText(text, member, EnvelopeNames.MaxIdentifier);

    private static void CheckMetadata(EventMetadata metadata)
    {
        if (metadata is null)
            throw Broken(nameof(EventEnvelope.Metadata), "is null");
        if (!Enum.IsDefined(metadata.Source))
            throw Broken("Metadata.Source", "is not defined");
        RequireText(metadata.Version, "Metadata.Version", int.MaxValue, minimum: 0);
        RequireText(metadata.Environment, "Metadata.Environment", int.MaxValue, minimum: 0);
        if (metadata.Tags is null)
            return;
        foreach (var (key, value) in JsonOutput.Entries(metadata.Tags))
        {
            RequireText(key, "Metadata.Tags", int.MaxValue, minimum: 0);
            // The name is made for the message alone.
            if (value is null || CodePoints.Count(value) < 0)
                RequireText(value, $"Metadata.Tags[{key}]", int.MaxValue, minimum: 0);
        }
    }

    private static void RequireText(string? text, string member, int maximum, int minimum = 1)
    {
        if (text is null)
            throw Broken(member, "is null");
        var length = CodePoints.Count(text);
        if (length < 0)
            throw Broken(member, "holds one half of a surrogate pair");
        if (length < minimum)
            throw Broken(member, "is empty");
        if (length > maximum)
            throw Broken(member, $"has more than {maximum} code points");
    }

    private static ArgumentException Broken(string member, string rule) => new($"{member} of the envelope {rule}.", member);
}
