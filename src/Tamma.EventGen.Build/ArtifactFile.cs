using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Build;

/// <summary>Reads, writes and deletes files beside other builds that may do the same at the same time.</summary>
internal static class ArtifactFile
{
    private const int Attempts = 5;

    private static Encoding Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text as UTF-8, in one step for readers, unless the file has it already.</summary>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static bool Write(string file, string text)
    {
        var content = Utf8.GetBytes(text);
        return BesideOthers(() =>
        {
            if (Has(file, content))
                return false;
            Place(file, content, overwrite: true);
            return true;
        });
    }

    /// <summary>
    /// Writes the text as UTF-8, in one step for readers, unless there is a file: the content that a build finds is never touched.
    /// Builds that find none in the same moment may each write theirs, since no system but Windows moves a file only where there is none.
    /// </summary>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static bool Create(string file, string text) => BesideOthers(() =>
    {
        if (File.Exists(file))
            return false;
        Place(file, Utf8.GetBytes(text), overwrite: false);
        return true;
    });

    /// <summary>Writes the text as UTF-8, in one step for readers, whatever the file has: its time is new, or the given one.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static void Replace(string file, string text, DateTime? time = null) => BesideOthers(() =>
    {
        Place(file, Utf8.GetBytes(text), overwrite: true, time);
        return true;
    });

    /// <summary>The lines of the file; none where there is no file.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public static string[] ReadLines(string file) => BesideOthers(() => File.Exists(file) ? File.ReadAllLines(file) : []);

    /// <summary>Deletes the file, if there is one, and its folders up to a given one where they are left empty.</summary>
    /// <exception cref="IOException">The file can't be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be deleted.</exception>
    public static void Delete(string file, string folder)
    {
        BesideOthers(() =>
        {
            // Asked first, since deleting in a folder that isn't there is an error, as it is when the folder goes in between.
            if (File.Exists(file))
                File.Delete(file);
            return true;
        });
        DeleteEmpty(Path.GetDirectoryName(file)!);
        DeleteEmpty(folder);
    }

    /// <summary>Another build may replace the file, or delete it with its folder, between two steps: whoever comes last finds it as it should be.</summary>
    private static T BesideOthers<T>(Func<T> steps)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return steps();
            }
            catch (Exception exception) when (attempt < Attempts && exception is IOException or UnauthorizedAccessException)
            {
                System.Threading.Thread.Sleep(10 * attempt);
            }
        }
    }

    private static bool Has(string file, byte[] content) =>
        new FileInfo(file) is { Exists: true } info && info.Length == content.Length && File.ReadAllBytes(file).SequenceEqual(content);

    private static void Place(string file, byte[] content, bool overwrite, DateTime? time = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // As short as the name of any contract, so that it has room wherever that has; and it says whose it is, should a build be killed.
        var temporary = Path.Combine(Path.GetDirectoryName(file)!, "tamma-" + Path.GetRandomFileName().Substring(0, 7) + ".tmp");
        try
        {
            File.WriteAllBytes(temporary, content);
            if (time is { } given)
                File.SetLastWriteTimeUtc(temporary, given);
#if NET
            File.Move(temporary, file, overwrite);
#else
            if (overwrite && File.Exists(file))
                File.Replace(temporary, file, destinationBackupFileName: null);
            else
                File.Move(temporary, file);
#endif
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void DeleteEmpty(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Another build has just put a file there.
        }
    }
}
