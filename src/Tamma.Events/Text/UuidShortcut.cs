using System;

namespace Tamma.Events.Text;

/// <summary>UUIDs; see <see cref="UuidText"/>.</summary>
internal sealed class UuidShortcut : TextShortcut
{
    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at)
    {
        var end = at + UuidText.Length;
        return end < json.Length && json[end] == '"' && UuidText.IsValid(json[at..end]) ? end : -1;
    }
}
