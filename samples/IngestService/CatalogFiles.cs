using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Tamma.Samples.IngestService;

/// <summary>The files that the catalogue's build has written, beside the program.</summary>
internal static class CatalogFiles
{
    private const string SchemaSuffix = ".schema.json";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "contracts");

    private static readonly FrozenDictionary<string, string> Schemas = Directory
        .EnumerateFiles(Folder, "*" + SchemaSuffix, SearchOption.AllDirectories)
        .ToFrozenDictionary(path => Path.GetRelativePath(Folder, path)[..^SchemaSuffix.Length].Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal);

    /// <summary>The schemas of events in their envelopes, by the path of their file.</summary>
    public static IEnumerable<string> EventSchemas => Directory
        .EnumerateFiles(Folder, "*.event.schema.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    /// <summary>A file as it is.</summary>
    public static IResult Page(string name, string contentType) => Results.File(Path.Combine(Folder, name), contentType);

    /// <summary>A contract, where the page links to it. Only what is there is looked up: no path comes from a request.</summary>
    public static IResult Schema(string eventType, string version) =>
        Schemas.TryGetValue($"{eventType}/{version}", out var path) ? Results.File(path, "application/schema+json") : Results.NotFound();
}
