using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build;

/// <summary>Reads the published contracts, in an order that does not depend on the file system's.</summary>
internal static class PublishedContractReader
{
    /// <summary>The contracts that can be read, by event type and version in ordinal order.</summary>
    public static IReadOnlyList<EventContract> Read(IEnumerable<string> files) => files
        .Select(Read)
        .OfType<EventContract>()
        .OrderBy(contract => contract.EventType, StringComparer.Ordinal)
        .ThenBy(contract => contract.Version, StringComparer.Ordinal)
        .ToArray();

    private static EventContract? Read(string file)
    {
        try
        {
            return ContractReader.Read(File.ReadAllText(file), out _);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
