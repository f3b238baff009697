using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Build;

/// <summary>
/// Writes the artifacts of the contracts in an assembly, each file only when its content changes, and deletes those that the last
/// build wrote and this one doesn't. Errors: TEG3001 (a file can't be written), TEG3002 (a contract can't be read), TEG3003 (two
/// contracts map to one file).
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteEventArtifacts : Task
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

    /// <summary>The manifest, an absolute path.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var contracts = ReadContracts();
        if (!Log.HasLoggedErrors && ArtifactSet.FindCollision(contracts) is { } collision)
            LogCollision(collision);
        if (Log.HasLoggedErrors)
            return false;

        var artifacts = ArtifactSet.Of(contracts);
        var manifest = new ArtifactManifest(
            Path.GetFullPath(Path.Combine(ProjectDirectory, Folder)),
            artifacts.Select(artifact => artifact.Path).ToArray());
        // Deleted first: where the case of letters doesn't count, a former name may be the same file as a new one.
        return DeleteFormer(manifest)
            && artifacts.All(artifact => Write(Path.Combine(manifest.Folder, artifact.Path), artifact.Text))
            && Attempt(Manifest, "The list of event artifacts can't be written", () => manifest.Write(Manifest, Folder));
    }

    private List<EventContract> ReadContracts()
    {
        var contracts = new List<EventContract>();
        try
        {
            foreach (var embedded in EmbeddedContractReader.Read(Assembly))
            {
                if (ContractReader.Read(embedded.Schema, out var error) is not { } contract)
                    LogUnreadable(embedded, error is null ? "" : error.Message + " (line " + error.Position.Line + ", column " + error.Position.Column + ")");
                else if (!string.Equals(contract.EventType, embedded.EventType, StringComparison.Ordinal) || !string.Equals(contract.Version, embedded.Version, StringComparison.Ordinal))
                    LogUnreadable(embedded, "it says that it is " + contract.EventType + " " + contract.Version + ".");
                else
                    contracts.Add(contract);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidDataException)
        {
            LogError(ErrorCodes.ContractNotReadable, Assembly, "The event contracts in this assembly can't be read: " + exception.Message);
        }

        return contracts;
    }

    private bool DeleteFormer(ArtifactManifest manifest)
    {
        var former = ArtifactManifest.Nothing;
        if (!Attempt(Manifest, "The list of event artifacts can't be read", () => former = ArtifactManifest.Read(Manifest, ProjectDirectory)))
            return false;
        var current = new HashSet<string>(manifest.Files, StringComparer.Ordinal);
        return former.Files.Where(file => !current.Contains(file)).All(file =>
            Attempt(file, "This event artifact is no longer produced and can't be deleted", () => ArtifactFile.Delete(file, former.Folder)));
    }

    private bool Write(string file, string text) => Attempt(file, "This event artifact can't be written", () =>
    {
        if (ArtifactFile.Write(file, text))
            Log.LogMessage(MessageImportance.Low, "Wrote {0}", file);
    });

    /// <summary>Does something with a file; false where it can't be done, which is logged.</summary>
    private bool Attempt(string file, string failure, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogError(ErrorCodes.FileNotWritable, file, failure + ": " + exception.Message);
            return false;
        }
    }

    private void LogUnreadable(EmbeddedContract embedded, string reason) => LogError(
        ErrorCodes.ContractNotReadable,
        Assembly,
        "The contract of " + embedded.EventType + " " + embedded.Version + " in this assembly can't be read: " + reason);

    private void LogCollision(ArtifactCollision collision) => LogError(
        ErrorCodes.FileShared,
        Path.Combine(ProjectDirectory, Folder, collision.Path),
        "The contracts of " + collision.First.EventType + " " + collision.First.Version + " and " + collision.Second.EventType + " "
            + collision.Second.Version + " map to this one file. Where the case of letters doesn't count, neither can be kept: rename one event.");

    /// <summary>The message is no format: braces in it stay braces.</summary>
    private void LogError(string code, string file, string message) =>
        Log.LogError(subcategory: null, code, helpKeyword: null, ErrorCodes.HelpLinkOf(code), file, lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message, messageArgs: null);
}
