using System;
using System.Linq;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>The error of a valid envelope whose type or version no contract reads.</summary>
internal static class UnreadableEvent
{
    public static EventError OfType(ReadOnlySpan<byte> document, EnvelopeRoute route) => Create(
        document,
        EventErrorCode.UnknownEventType,
        EnvelopeNames.EventType,
        nameof(EventEnvelope.EventType),
        route.EventTypeOffset,
        "a registered event type",
        route.EventType);

    public static EventError OfVersion(ReadOnlySpan<byte> document, EnvelopeRoute route, EventContract[] versions) => Create(
        document,
        EventErrorCode.UnsupportedVersion,
        EnvelopeNames.SchemaVersion,
        nameof(EventEnvelope.SchemaVersion),
        route.SchemaVersionOffset,
        $"a version up to {string.Join(" or ", versions.SelectMany(static contract => contract.OlderVersions.Select(static migration => migration.From.Version).Prepend(contract.Version)))} of the same major",
        route.SchemaVersion);

    private static EventError Create(
        ReadOnlySpan<byte> document, EventErrorCode code, string member, string clrMember, long offset, string expected, string? found) => new(
        code,
        "/" + member,
        member,
        $"{nameof(EventEnvelope)}.{clrMember}",
        offset,
        new LineCounter().LineOf(document, offset),
        expected,
        FoundText.Quote(found!));
}
