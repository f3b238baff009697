using System;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Changes the bytes of a document without knowing what they are: mostly it is no JSON then.</summary>
internal sealed class ByteMutator(Random random)
{
    private static readonly byte[][] Tokens =
    [
        .. new[] { "{", "}", "[", "]", ":", ",", "\"", "\\", "null", "true", "false", "0", "-", "1e2", ".5", "1E400", " ", "\n", "\t", "\\u0061", "\\ud83c", "\\ud83c\\udf89", "\\u0000", "\u0000", "\u001f", "é", "🎉", "\uFEFF", "\"a\":1,", ",\"a\":1", "\\/", "00", "\u2028" }.Select(Encoding.UTF8.GetBytes),
        [0xC3], [0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF], [0xFF],
    ];

    /// <summary>The document with one to three changes.</summary>
    public byte[] Mutate(byte[] document)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
            document = MutateOnce(document);
        return document;
    }

    private byte[] MutateOnce(byte[] document)
    {
        var at = random.Next(document.Length + 1);
        var length = Math.Min(random.Next(1, 12), document.Length - at);
        var other = random.Next(document.Length + 1);
        return random.Next(8) switch
        {
            0 => [.. document[..at], .. document[(at + Math.Min(1, length))..]],
            1 => [.. document[..at], .. document[(at + length)..]],
            2 or 3 => [.. document[..at], .. Tokens[random.Next(Tokens.Length)], .. document[at..]],
            4 => [.. document[..at], .. Tokens[random.Next(Tokens.Length)], .. document[(at + length)..]],
            5 => [.. document[..at], (byte)random.Next(256), .. document[(at + Math.Min(1, length))..]],
            6 => [.. document[..other], .. document[at..(at + length)], .. document[other..]],
            _ => random.Next(4) == 0 ? document[..at] : Flip(document, at),
        };
    }

    private byte[] Flip(byte[] document, int at)
    {
        if (at == document.Length)
            return document;
        var copy = document.ToArray();
        copy[at] ^= (byte)(1 << random.Next(8));
        return copy;
    }
}
