using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tamma.EventGen.Schema.Tests.Naming;

/// <summary>The names that the project uses.</summary>
internal static class CatalogueNames
{
    /// <summary>Each event type with the name of its record.</summary>
    public static IReadOnlyList<(string EventType, string Record)> All { get; } = Read();

    private static (string EventType, string Record)[] Read()
    {
        using var stream = typeof(CatalogueNames).Assembly.GetManifestResourceStream("catalogue-names.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(pair => (pair[0], pair[1]))];
    }
}
