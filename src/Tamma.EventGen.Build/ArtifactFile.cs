using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Build;

/// <summary>Writes and deletes files beside other builds that may do the same at the same time.</summary>
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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (Has(file, content))
                    return false;
                Place(file, content, overwrite: true);
                return true;
            }
            catch (Exception exception) when (attempt < Attempts && exception is IOException or UnauthorizedAccessException)
            {
                // Another build replaces the file, or cleans its folder: whoever comes last finds it as it should be.
                System.Threading.Thread.Sleep(10 * attempt);
            }
        }
    }

    /// <summary>Writes the text as UTF-8, in one step for readers, unless there is a file: its content is never touched.</summary>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static bool Create(string file, string text)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(file))
                    return false;
                Place(file, Utf8.GetBytes(text), overwrite: false);
                return true;
            }
            catch (Exception exception) when (attempt < Attempts && exception is IOException or UnauthorizedAccessException)
            {
                // Another build may have created the file between the two steps.
                System.Threading.Thread.Sleep(10 * attempt);
            }
        }
    }

    /// <summary>Deletes the file, and its folders up to a given one where they are left empty.</summary>
    public static void Delete(string file, string folder)
    {
        if (Directory.Exists(Path.GetDirectoryName(file)))
            File.Delete(file);
        DeleteEmpty(Path.GetDirectoryName(file)!);
        DeleteEmpty(folder);
    }

    private static bool Has(string file, byte[] content) =>
        new FileInfo(file) is { Exists: true } info && info.Length == content.Length && File.ReadAllBytes(file).SequenceEqual(content);

    private static void Place(string file, byte[] content, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = file + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
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
