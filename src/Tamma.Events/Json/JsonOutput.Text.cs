using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <content>Texts.</content>
public ref partial struct JsonOutput
{
    private const string NoUri = "A Uri is not an absolute URI within RFC 3986: escape it, as Uri.AbsoluteUri does.";

    private static readonly StringShape Uris = StringShape.Of(StringFormat.Uri);

    /// <summary>Writes a string.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The text.</param>
    /// <param name="clrMember">The C# member, such as <c>PullRequestCreated.Title</c>, for the message.</param>
    /// <exception cref="ArgumentException">The text is null or holds one half of a surrogate pair.</exception>
    public void WriteString(scoped ReadOnlySpan<byte> name, string value, string? clrMember = null)
    {
        // What is rare is left to a call at the end, so that no register has to be saved for it.
        if (value is null || !TryWritePlain(name, value))
            WriteAnyString(name, value, clrMember);
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
        if (!TryWritePlain(name, text))
        {
            if (!IsUri(text))
                throw Refused(name, NoUri);
            WriteAnyString(name, text, clrMember);
            return;
        }

        // With what room is left: the shape looks beyond the text.
        var start = _written - 2 - text.Length;
        var json = Room(ref Unsafe.Add(ref _room, start), _length - start);
        if (Uris.Take(json, 0) >= 0)
            return;
        // A text that is refused has no end.
        _written--;
        throw Refused(default, NoUri);
    }

    /// <summary>Writes a string of well-formed UTF-8.</summary>
    internal void WriteUtf8(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> utf8)
    {
        Begin(name, 1) = (byte)'"';
        _written++;
        if (EscapedText.IsPlain(utf8, _escaping))
            WriteRaw(utf8);
        else
            WriteEscapedUtf8(utf8);
        Append((byte)'"');
    }

    private void WriteEscapedUtf8(scoped ReadOnlySpan<byte> utf8)
    {
        Span<char> text = stackalloc char[Piece];
        while (utf8.Length > 0)
        {
            Utf8.ToUtf16(utf8, text, out var read, out var count);
            WriteEscaped(text[..count]);
            utf8 = utf8[read..];
        }
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

    /// <summary>Writes a string that needs no escape, where there is room for it; or nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryWritePlain(scoped ReadOnlySpan<byte> name, string value)
    {
        var before = name.Length - _skipped;
        if ((uint)before > FewBytes.Max || _length - _written < before + value.Length + 2)
            return false;
        ref var to = ref Unsafe.Add(ref _room, _written);
        FewBytes.CopyFew(ref Unsafe.Add(ref MemoryMarshal.GetReference(name), _skipped), ref to, before);
        to = ref Unsafe.Add(ref to, before);
        to = (byte)'"';
        if (!EscapedText.TryCopy(value, ref Unsafe.Add(ref to, 1), _escaping))
            return false;
        Unsafe.Add(ref to, value.Length + 1) = (byte)'"';
        _skipped = 0;
        _written += before + value.Length + 2;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteAnyString(scoped ReadOnlySpan<byte> name, string? value, string? clrMember)
    {
        if (value is null)
            throw IsNull(name, clrMember);
        Begin(name, 1) = (byte)'"';
        _written++;
        WriteEnd(value);
    }

    /// <summary>What stands between a string's quotes, and the second of them.</summary>
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
            Reserve(EscapedText.RoomFor(count));
            _written += EscapedText.Write(text[..count], ref Unsafe.Add(ref _room, _written), _escaping);
            text = text[count..];
        }
    }
}
