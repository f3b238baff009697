using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tamma.EventGen.Build;

/// <summary>
/// What the last build wrote, or was about to write. The first line is the folder, relative to the project and ending with a slash;
/// each other line is an artifact, relative to the folder. Nothing in it depends on where the project lies. Empty for a project without
/// events.
/// </summary>
internal sealed class ArtifactManifest(string folder, IReadOnlyList<string> artifacts)
{
    /// <summary>The folder, absolute.</summary>
    public string Folder { get; } = folder;

    /// <summary>The artifacts, relative to the folder, with slashes.</summary>
    public IReadOnlyList<string> Artifacts { get; } = artifacts;

    /// <summary>The artifacts' files, absolute.</summary>
    public IEnumerable<string> Files => Artifacts.Select(artifact => Path.Combine(Folder, artifact));

    /// <summary>The manifest of a project that has written nothing yet.</summary>
    public static ArtifactManifest Nothing => new("", []);

    /// <summary>Reads a manifest; one that doesn't exist lists nothing.</summary>
    public static ArtifactManifest Read(string file, string projectDirectory)
    {
        var lines = ArtifactFile.ReadLines(file);
        return lines.Length == 0
            ? Nothing
            : new ArtifactManifest(Path.GetFullPath(Path.Combine(projectDirectory, lines[0])), lines.Skip(1).Where(IsInside).ToArray());
    }

    /// <summary>Writes the manifest, always, as its time says when the artifacts were last brought up to date.</summary>
    /// <param name="file">The manifest's file.</param>
    /// <param name="folderLine">The folder as the manifest has it.</param>
    public void Write(string file, string folderLine) => ArtifactFile.Replace(file, TextOf(folderLine));

    /// <summary>
    /// Writes the manifest ahead of the artifacts, so that what a build wrote that came to no end is known to the next one. It is older
    /// than any assembly: nothing is up to date.
    /// </summary>
    /// <param name="file">The manifest's file.</param>
    /// <param name="folderLine">The folder as the manifest has it.</param>
    public void WriteAhead(string file, string folderLine) => ArtifactFile.Replace(file, TextOf(folderLine), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private string TextOf(string folderLine) => Artifacts.Count == 0 ? "" : string.Join("\n", new[] { folderLine }.Concat(Artifacts)) + "\n";

    /// <summary>Whatever has become of the file, nothing outside of the folder is ever deleted.</summary>
    private static bool IsInside(string artifact) =>
        artifact.Length > 0 && !Path.IsPathRooted(artifact) && !artifact.Split('/', '\\').Contains("..", StringComparer.Ordinal);
}
