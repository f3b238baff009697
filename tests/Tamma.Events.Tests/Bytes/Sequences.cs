using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Texts that are made of some parts.</summary>
internal static class Sequences
{
    /// <summary>All sequences of up to so many parts, the empty one included, each once.</summary>
    public static IEnumerable<string> Of(string[] parts, int most) =>
        Enumerable.Range(0, most).Aggregate<int, IEnumerable<string>>([""], (texts, _) => texts.SelectMany(text => parts.Select(part => text + part)).Concat(texts)).Distinct(StringComparer.Ordinal);
}
