using System;
using System.Text;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>A document that every validator has to refuse: else it is not measured at the same work.</summary>
internal static class Broken
{
    private static readonly string[] Begins = ["\"repository\":\"", "\"login\":\""];

    /// <summary>The document with a space in a text whose pattern has none.</summary>
    public static byte[] Of(byte[] document)
    {
        var text = Encoding.UTF8.GetString(document);
        foreach (var begin in Begins)
        {
            var at = text.IndexOf(begin, StringComparison.Ordinal);
            if (at >= 0)
                return Encoding.UTF8.GetBytes(text.Insert(at + begin.Length, "/ "));
        }

        throw new ArgumentException("The document has no text with a pattern.", nameof(document));
    }
}
