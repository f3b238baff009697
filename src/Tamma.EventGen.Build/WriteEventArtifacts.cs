using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Build;

/// <summary>
/// Writes the artifacts of the contracts in an assembly, each file only when its content changes, and deletes those that the last
/// build wrote and this one doesn't. Errors: TEG3001 (a file can't be written), TEG3002 (a contract can't be read), TEG3003 (two
/// contracts map to one file, or the artifacts' folder is that of the published contracts).
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteEventArtifacts : ContractTask
{
    /// <summary>The compiled assembly, an absolute path.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The folder of the project, an absolute path.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The folder of the artifacts, relative to the project where possible, ending with a slash.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The folder of the published contracts, an absolute path.</summary>
    [Required]
    public string ContractsFolder { get; set; } = "";

    /// <summary>The published contracts, absolute paths. One that can't be read is left out: the analyzers report it, at its line.</summary>
    public ITaskItem[] PublishedContracts { get; set; } = [];

    /// <summary>The greatest size of an event in bytes; empty or 0 for no limit.</summary>
    public string MaxEventSize { get; set; } = "";

    /// <summary>The manifest, an absolute path.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var events = ReadEvents(Assembly);
        var contracts = ReadContracts(Assembly, events);
        if (!Log.HasLoggedErrors && ArtifactSet.FindCollision(contracts) is { } collision)
            LogCollision(collision);
        var folder = Path.GetFullPath(Path.Combine(ProjectDirectory, Folder));
        if (contracts.Count > 0 && IsSame(folder, ContractsFolder))
            LogError(ErrorCodes.FileShared, folder, "The event artifacts would be written over the published contracts in this folder, which never change: set TammaEventArtifactsPath or TammaEventContractsPath to another folder.");
        if (Log.HasLoggedErrors)
            return false;

        var artifacts = ArtifactSet.Of(contracts, PublishedContractReader.Read(PublishedContracts.Select(item => item.ItemSpec)), FactsOf(events));
        var manifest = new ArtifactManifest(folder, artifacts.Select(artifact => artifact.Path).ToArray());
        // Deleted first: where the case of letters doesn't count, a former name may be the same file as a new one.
        return DeleteFormer(manifest)
            && WriteList(manifest.WriteAhead)
            && artifacts.All(artifact => Write(Path.Combine(manifest.Folder, artifact.Path), artifact.Text))
            && WriteList(manifest.Write);
    }

    private CatalogFacts FactsOf(EmbeddedEvents events) => new()
    {
        ExternalEvents = events.External.ToEquatableArray(),
        // What is no number is an error before the compile.
        MaxEventSize = int.TryParse(MaxEventSize.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null,
    };

    private bool DeleteFormer(ArtifactManifest manifest)
    {
        var former = ArtifactManifest.Nothing;
        if (!Attempt(Manifest, "The list of event artifacts can't be read", () => former = ArtifactManifest.Read(Manifest, ProjectDirectory)))
            return false;
        var current = new HashSet<string>(manifest.Files, StringComparer.Ordinal);
        return former.Files.Where(file => !current.Contains(file)).All(file =>
            Attempt(file, "This event artifact is no longer produced and can't be deleted", () => ArtifactFile.Delete(file, former.Folder)));
    }

    private bool WriteList(Action<string, string> write) => Attempt(Manifest, "The list of event artifacts can't be written", () => write(Manifest, Folder));

    private bool Write(string file, string text) => Attempt(file, "This event artifact can't be written", () =>
    {
        if (ArtifactFile.Write(file, text))
            Log.LogMessage(MessageImportance.Low, "Wrote {0}", file);
    });

    /// <summary>Whether two folders may be one: the case of letters counts nowhere, as a repository goes to every system.</summary>
    private static bool IsSame(string first, string second) => string.Equals(
        first.TrimEnd('/', '\\'),
        Path.GetFullPath(second).TrimEnd('/', '\\'),
        StringComparison.OrdinalIgnoreCase);

    private void LogCollision(ArtifactCollision collision) => LogError(
        ErrorCodes.FileShared,
        Path.Combine(ProjectDirectory, Folder, collision.Path),
        "The contracts of " + collision.First.EventType + " " + collision.First.Version + " and " + collision.Second.EventType + " "
            + collision.Second.Version + " map to this one file. Where the case of letters doesn't count, neither can be kept: rename one event.");
}
