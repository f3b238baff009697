using System.Text.Encodings.Web;

namespace Tamma.Events.Json;

/// <summary>The characters up to U+FFFF that the relaxed escaping leaves alone: those that the framework's encoder does, whose table is its version of Unicode's.</summary>
internal static class RelaxedCharacters
{
    private static readonly uint[] Bits = Find();

    public static bool Contains(char c) => ((Bits[c >> 5] >> (c & 31)) & 1) != 0;

    private static uint[] Find()
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        var bits = new uint[(char.MaxValue + 1) / 32];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (!char.IsSurrogate((char)c) && !encoder.WillEncode(c))
                bits[c >> 5] |= 1u << (c & 31);
        }

        return bits;
    }
}
