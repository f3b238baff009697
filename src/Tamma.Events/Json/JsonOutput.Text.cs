using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <content>Texts.</content>
public ref partial struct JsonOutput
{
    /// <summary>Writes a string.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The text.</param>
    /// <param name="clrMember">The C# member, such as <c>PullRequestCreated.Title</c>, for the message.</param>
    /// <exception cref="ArgumentException">The text is null or holds one half of a surrogate pair.</exception>
    public void WriteString(scoped ReadOnlySpan<byte> name, string value, string? clrMember = null)
    {
        if (value is null)
            throw IsNull(name, clrMember);
        if (!TryWritePlain(name, value, out var written))
            WriteEnd(value.AsSpan(written));
    }

    /// <summary>Writes a URI as it was given: its <see cref="Uri.OriginalString"/>.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The URI.</param>
    /// <param name="clrMember">The C# member, for the message.</param>
    /// <exception cref="ArgumentException">The URI is null, or its text is none that a contract takes: relative, or not within RFC 3986.</exception>
    public void WriteUri(scoped ReadOnlySpan<byte> name, Uri value, string? clrMember = null)
    {
        if (value is null)
            throw IsNull(name, clrMember);
        var text = value.OriginalString;
        bool isValid;
        if (TryWritePlain(name, text, out var written))
        {
            // With what room is left: the shortcut looks beyond the text.
            var start = _written - 2 - text.Length;
            var json = Room(ref Unsafe.Add(ref _room, start), _length - start);
            isValid = default(UriShortcut).LengthAt(json, 0) == text.Length || UriText.IsValid(json.Slice(1, text.Length));
            // A text that is refused has no end.
            if (!isValid)
                _written--;
        }
        else
        {
            isValid = IsUri(text);
            if (isValid)
                WriteEnd(text.AsSpan(written));
        }

        if (!isValid)
            throw new ArgumentException("A Uri is not an absolute URI within RFC 3986: escape it, as Uri.AbsoluteUri does.", nameof(value));
    }

    /// <summary>Writes a string of well-formed UTF-8.</summary>
    internal void WriteUtf8(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> utf8)
    {
        Begin(name, 1) = (byte)'"';
        _written++;
        Span<char> text = stackalloc char[Piece];
        while (utf8.Length > 0)
        {
            Utf8.ToUtf16(utf8, text, out var read, out var count);
            WriteEscaped(text[..count]);
            utf8 = utf8[read..];
        }

        Append((byte)'"');
    }

    [SkipLocalsInit]
    private static bool IsUri(string text)
    {
        if (text.Length > UriText.MaxLength)
            return false;
        const int Usual = 512;
        var lent = text.Length > Usual ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        var utf8 = lent ?? stackalloc byte[Usual];
        var isValid = Ascii.FromUtf16(text, utf8, out var length) == OperationStatus.Done && UriText.IsValid(utf8[..length]);
        if (lent is not null)
            ArrayPool<byte>.Shared.Return(lent);
        return isValid;
    }

    /// <summary>Writes a string that is short and needs no escape, or else its quote and what stands before the first escape.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The text.</param>
    /// <param name="written">Number of characters.</param>
    /// <returns>Whether the string is written, its quotes included.</returns>
    private bool TryWritePlain(scoped ReadOnlySpan<byte> name, string value, out int written)
    {
        var isShort = value.Length <= Piece;
        ref var to = ref Begin(name, isShort ? value.Length + 2 : 1);
        to = (byte)'"';
        to = ref Unsafe.Add(ref to, 1);
        written = isShort ? EscapedText.CopyPlain(ref MemoryMarshal.GetReference(value.AsSpan()), value.Length, ref to, _escaping) : 0;
        _written += written + 1;
        if (!isShort || written < value.Length)
            return false;
        Unsafe.Add(ref to, written) = (byte)'"';
        _written++;
        return true;
    }

    /// <summary>The rest of a string, from where it needs an escape or more room, and its quote.</summary>
    private void WriteEnd(scoped ReadOnlySpan<char> text)
    {
        WriteEscaped(text);
        Append((byte)'"');
    }

    private void WriteEscaped(scoped ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var count = Math.Min(text.Length, Piece);
            if (count < text.Length && char.IsHighSurrogate(text[count - 1]))
                count--;
            Reserve(count * EscapedText.MaxEscape);
            _written += EscapedText.Write(text[..count], ref Unsafe.Add(ref _room, _written), _escaping);
            text = text[count..];
        }
    }
}
