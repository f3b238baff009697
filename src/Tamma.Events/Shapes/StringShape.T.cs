using System;
using System.Runtime.CompilerServices;
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
        (_least, _span) = least <= rules.MaxLength ? ((uint)least, (uint)(rules.MaxLength - least)) : (uint.MaxValue, 0);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override int Take(ReadOnlySpan<byte> json, int at)
    {
        var start = at + 1;
        if ((uint)at < (uint)json.Length && json[at] == '"')
        {
            var end = _shortcut.Take(json, start);
            // One comparison for both limits; what the shortcut does not take is beyond them.
            if ((uint)(end - start) - _least <= _span && end >= 0)
                return end + 1;
        }

        return LookCloser(json, at);
    }
}
