using Microsoft.Build.Framework;

namespace Tamma.EventGen.Build;

/// <summary>Deletes what the last build wrote; other files in the same folders stay.</summary>
[MSBuildMultiThreadableTask]
public sealed class DeleteEventArtifacts : ReportingTask
{
    /// <summary>The folder of the project, an absolute path.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The manifest, an absolute path.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <summary>As with other files of a build, one that stays is a warning: the next build overwrites it.</summary>
    public override bool Execute()
    {
        var manifest = ArtifactManifest.Nothing;
        Attempt(Manifest, "The list of event artifacts can't be read", () => manifest = ArtifactManifest.Read(Manifest, ProjectDirectory), isRequired: false);
        foreach (var file in manifest.Files)
            Attempt(file, "This event artifact can't be deleted", () => ArtifactFile.Delete(file, manifest.Folder), isRequired: false);
        return true;
    }
}
