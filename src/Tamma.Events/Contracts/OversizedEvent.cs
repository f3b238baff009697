using System.Globalization;

namespace Tamma.Events;

/// <summary>What reading says of a document that is larger than its limit, without a look into it.</summary>
internal static class OversizedEvent
{
    public static EventReadResult Of(EnvelopeRoute route, long size, int limit) => new(EventReadStatus.Invalid, route, null, [Error(size, limit)]);

    public static EventError Error(long size, int limit) => new(
        EventErrorCode.EventTooLarge,
        Pointer: "",
        Member: null,
        ClrMember: null,
        Offset: 0,
        Line: 1,
        string.Create(CultureInfo.InvariantCulture, $"at most {limit} bytes"),
        string.Create(CultureInfo.InvariantCulture, $"{size} bytes"));
}
