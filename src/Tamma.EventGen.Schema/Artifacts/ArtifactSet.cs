using System;
using System.Collections.Generic;
using Tamma.EventGen.Schema.Artifacts.Html;
using Tamma.EventGen.Schema.Artifacts.TypeScript;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>All files that a project's contracts give; none for a project without events.</summary>
public static class ArtifactSet
{
    /// <summary>The artifacts in ordinal order of their paths.</summary>
    /// <param name="contracts">The contracts of the project.</param>
    /// <param name="published">The published contracts, for the change log.</param>
    /// <param name="facts">What the catalogue says beside the contracts.</param>
    /// <exception cref="ArgumentException">Two contracts map to one file: see <see cref="FindCollision"/>.</exception>
    public static IReadOnlyList<Artifact> Of(IReadOnlyCollection<EventContract> contracts, IReadOnlyList<EventContract>? published = null, CatalogFacts? facts = null)
    {
        if (contracts.Count == 0)
            return [];
        if (FindCollision(contracts) is { } collision)
            throw new ArgumentException("Two contracts map to the file \"" + collision.Path + "\".", nameof(contracts));
        var catalog = new CatalogDocument(contracts, published, facts);
        var artifacts = new List<Artifact>
        {
            new(ArtifactPath.Envelope, EnvelopeSchema.Write(catalog.Entries[0].Contract.BaseUri)),
            new(ArtifactPath.CatalogJson, CatalogJsonWriter.Write(catalog)),
            new(ArtifactPath.CatalogMarkdown, CatalogMarkdownWriter.Write(catalog)),
            new(ArtifactPath.CatalogHtml, CatalogHtmlWriter.Write(catalog)),
            new(ArtifactPath.TypeScript, TypeScriptWriter.Write(catalog.Entries)),
        };
        foreach (var entry in catalog.Entries)
        {
            artifacts.Add(entry.File);
            artifacts.Add(new Artifact(ArtifactPath.OfEventSchema(entry.Contract), EventSchemaWriter.Write(entry.Contract)));
        }

        artifacts.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return artifacts;
    }

    /// <summary>The first two contracts that map to one file where the case of letters doesn't count, as on Windows and macOS; null if none do.</summary>
    public static ArtifactCollision? FindCollision(IEnumerable<EventContract> contracts)
    {
        var taken = new Dictionary<string, EventContract>(StringComparer.OrdinalIgnoreCase);
        foreach (var contract in contracts)
        {
            foreach (var path in new[] { ArtifactPath.OfContract(contract), ArtifactPath.OfEventSchema(contract) })
            {
                if (taken.TryGetValue(path, out var first))
                    return new ArtifactCollision(path, first, contract);
                taken.Add(path, contract);
            }
        }

        return null;
    }
}

/// <summary>Two contracts that map to one file.</summary>
public sealed record ArtifactCollision(string Path, EventContract First, EventContract Second);
