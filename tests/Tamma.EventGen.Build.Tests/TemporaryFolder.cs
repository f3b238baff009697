using System;
using System.IO;
using System.Linq;

namespace Tamma.EventGen.Build.Tests;

/// <summary>A folder outside of the repository, so that nothing of the repository's own builds applies to what lies in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>With what people have in their folders' names and URIs don't.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("Event gen (é) #1 ").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>The files under a folder, relative to it, in ordinal order; none if it doesn't exist.</summary>
    public string[] Files(string path) => Directory.Exists(this[path])
        ? Directory.GetFiles(this[path], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(this[path], file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray()
        : [];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
