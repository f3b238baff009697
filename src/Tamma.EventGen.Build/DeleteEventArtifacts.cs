using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Tamma.EventGen.Build;

/// <summary>Deletes what the last build wrote; other files in the same folders stay.</summary>
[MSBuildMultiThreadableTask]
public sealed class DeleteEventArtifacts : Task
{
    /// <summary>The folder of the project, an absolute path.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The manifest, an absolute path.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var manifest = ArtifactManifest.Read(Manifest, ProjectDirectory);
        foreach (var file in manifest.Files)
            Delete(file, manifest.Folder);
        return true;
    }

    /// <summary>As with other files of a build, one that stays is a warning: the next build overwrites it.</summary>
    private void Delete(string file, string folder)
    {
        try
        {
            ArtifactFile.Delete(file, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogWarning(
                subcategory: null,
                ErrorCodes.FileNotWritable,
                helpKeyword: null,
                ErrorCodes.HelpLinkOf(ErrorCodes.FileNotWritable),
                file,
                lineNumber: 0,
                columnNumber: 0,
                endLineNumber: 0,
                endColumnNumber: 0,
                "This event artifact can't be deleted: " + exception.Message,
                messageArgs: null);
        }
    }
}
