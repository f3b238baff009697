using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>What stands in several files comes by their names: the compiler has the files in an order that no declaration says.</summary>
internal static class FileOrder
{
    /// <summary>The same by file, whatever separates folders where it is built; what is in no file first, and what is in one file as it came.</summary>
    public static IEnumerable<T> ByFile<T>(this IEnumerable<T> parts, Func<T, SyntaxTree?> fileOf) =>
        parts.OrderBy(part => fileOf(part)?.FilePath.Replace('\\', '/'), StringComparer.Ordinal);
}
