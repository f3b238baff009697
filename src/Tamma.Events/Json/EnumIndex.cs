using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Json;

/// <summary>Finds the values of an enum: small ones, as most enums have, by a table.</summary>
internal sealed class EnumIndex<TEnum>
    where TEnum : struct, Enum
{
    private const int TableLength = 256;

    // One more than the index; 0 where there is none.
    private readonly int[] _table = new int[TableLength];
    private readonly Dictionary<ulong, int> _others = [];

    /// <param name="values">The values; of several that are equal the first is found.</param>
    public EnumIndex(TEnum[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var bits = BitsOf(values[index]);
            if (bits >= TableLength)
                _others.TryAdd(bits, index);
            else if (_table[bits] == 0)
                _table[bits] = index + 1;
        }
    }

    /// <returns>The index, or -1.</returns>
    public int Of(TEnum value)
    {
        var bits = BitsOf(value);
        if (bits < TableLength)
            return _table[bits] - 1;
        return _others.TryGetValue(bits, out var index) ? index : -1;
    }

    private static ulong BitsOf(TEnum value) => Unsafe.SizeOf<TEnum>() switch
    {
        1 => Unsafe.BitCast<TEnum, byte>(value),
        2 => Unsafe.BitCast<TEnum, ushort>(value),
        4 => Unsafe.BitCast<TEnum, uint>(value),
        _ => Unsafe.BitCast<TEnum, ulong>(value),
    };
}
