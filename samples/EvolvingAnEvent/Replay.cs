using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Tamma.Events;

namespace Tamma.Samples.EvolvingAnEvent;

/// <summary>Reads stored events, whatever version wrote them, as records of the current one.</summary>
internal static class Replay
{
    /// <summary>Prints each event's stored version and its current values, or why there are none; then what there was of each version.</summary>
    /// <param name="events">The events, one JSON document each.</param>
    /// <param name="output">Where it is printed.</param>
    public static void Run(IEnumerable<string> events, TextWriter output)
    {
        var results = events.Select(line => EventCatalog.Read(Encoding.UTF8.GetBytes(line))).ToArray();
        foreach (var result in results)
            output.WriteLine($"{result.StoredVersion}  {Describe(result)}");

        output.WriteLine();
        foreach (var version in results.GroupBy(result => result.StoredVersion, StringComparer.Ordinal))
            output.WriteLine($"{version.Key}: {version.Count(result => result.IsValid)} read, {version.Count(result => !result.IsValid)} refused");
        output.WriteLine($"{EventCatalog.Registry.VerifyMigrations().Count} migrations fail");
    }

    private static string Describe(EventReadResult result) => result.Envelope is EventEnvelope<BuildCompleted> { Payload: var build }
        ? $"{build.Repository,-14}{build.GitRef,-14}{build.Outcome,-11}{build.Pool}"
        : string.Join("; ", result.Errors);
}
