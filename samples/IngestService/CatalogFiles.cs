using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Tamma.Samples.IngestService;

/// <summary>The files that the catalogue's build has written, beside the program.</summary>
internal static class CatalogFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "contracts");

    /// <summary>The schemas of events in their envelopes, by the path of their file.</summary>
    public static IEnumerable<string> EventSchemas => Directory
        .EnumerateFiles(Folder, "*.event.schema.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    /// <summary>A file as it is.</summary>
    public static IResult Page(string name, string contentType) => Results.File(Path.Combine(Folder, name), contentType);
}
