using System;
using System.IO;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>The folder that the tests were built in, for what they compare with or renew.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Tamma.EventGen.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
