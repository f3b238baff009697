using System;

namespace Tamma.Events.Text;

/// <summary>The envelope's timestamps, which are all of one length; see <see cref="DateTimeText"/>.</summary>
internal readonly struct TimestampShortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        var length = default(DateTimeShortcut).LengthAt(json, at);
        return length == DateTimeText.TimestampLength && DateTimeText.HasMilliseconds(json.Slice(at + 1, length)) ? length : -1;
    }

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => -1;
}
