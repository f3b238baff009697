using System;
using System.IO;
using System.Linq;

namespace Tamma.EventGen.Build;

/// <summary>Compares a contract with its published file, which may have been through Git on another system.</summary>
internal static class PublishedFile
{
    /// <summary>The text as it was published: without the byte order mark, and with LF, that a checkout may bring.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read, or is a folder.</exception>
    public static string Read(string file) => File.ReadAllText(file).Replace("\r\n", "\n");

    /// <summary>The first line that differs, from 1, in both texts; a text that has ended has an empty line.</summary>
    public static (int Number, string Published, string Emitted) FirstDifference(string published, string emitted)
    {
        var (left, right) = (published.Split('\n'), emitted.Split('\n'));
        var index = 0;
        while (index < left.Length && index < right.Length && string.Equals(left[index], right[index], StringComparison.Ordinal))
            index++;
        return (index + 1, left.ElementAtOrDefault(index) ?? "", right.ElementAtOrDefault(index) ?? "");
    }

    /// <summary>
    /// A file or folder that stands where the file, or its folder, would on a system on which the case of letters doesn't count; null
    /// where there is none. A repository that holds both can't be checked out there.
    /// </summary>
    public static string? FindOtherCase(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        return FindOtherCase(Path.GetDirectoryName(folder)!, Path.GetFileName(folder)) ?? FindOtherCase(folder, Path.GetFileName(file));
    }

    private static string? FindOtherCase(string parent, string name)
    {
        if (!Directory.Exists(parent))
            return null;
        var same = Directory.EnumerateFileSystemEntries(parent)
            .Where(entry => string.Equals(Path.GetFileName(entry), name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return same.Any(entry => string.Equals(Path.GetFileName(entry), name, StringComparison.Ordinal)) ? null : same.FirstOrDefault();
    }
}
