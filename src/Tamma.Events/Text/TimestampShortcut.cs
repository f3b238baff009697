using System;

namespace Tamma.Events.Text;

/// <summary>The envelope's timestamps, which are all of one length; see <see cref="DateTimeText"/>.</summary>
internal readonly struct TimestampShortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        var end = default(DateTimeShortcut).Take(json, at);
        return end - at == DateTimeText.TimestampLength && DateTimeText.HasMilliseconds(json[at..end]) ? end : -1;
    }
}
