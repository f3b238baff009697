using System;
using System.Runtime.CompilerServices;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A string, most texts of which are told by a shortcut: the compiler makes code for each.</summary>
internal sealed class StringShape<TShortcut> : StringShape
    where TShortcut : struct, ITextShortcut
{
    private readonly TShortcut _shortcut;

    /// <summary>From so many bytes on, and up to so many, what the shortcut takes is within the limits of length.</summary>
    private readonly uint _least;
    private readonly uint _span;

    public StringShape(StringRules rules, TShortcut shortcut)
        : base(rules)
    {
        _shortcut = shortcut;
        var least = TShortcut.IsAscii ? rules.MinLength : rules.LeastBytes;
        (_least, _span) = least <= rules.MaxLength ? ((uint)least, (uint)(rules.MaxLength - least)) : (int.MaxValue, 0);
    }

    /// <inheritdoc/>
    /// <remarks>Nothing is needed any more where a method is called, so that what most texts take saves no registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override int Take(ReadOnlySpan<byte> json, int at)
    {
        if ((uint)at < (uint)json.Length && json[at] == '"')
        {
            var length = _shortcut.LengthAt(json, at);
            // One comparison for both limits; what the shortcut does not take is beyond them.
            if ((uint)length - _least <= _span)
                return at + 2 + length;
        }

        return TakeLong(json, at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeLong(ReadOnlySpan<byte> json, int at)
    {
        if (JsonBytes.IsAt(json, at, (byte)'"'))
        {
            var length = _shortcut.LongLengthAt(json, at);
            if ((uint)length - _least <= _span)
                return at + 2 + length;
        }

        return LookCloser(json, at);
    }
}
