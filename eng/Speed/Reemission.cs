using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Speed;

/// <summary>Asserts what is emitted again after an edit of one event: that event's file, and the catalogue only where what it lists has changed.</summary>
internal static class Reemission
{
    private const int EventCount = 100;

    public static void Assert()
    {
        var compilation = Contenders.EventGen.Compile(EventCount);
        var driver = Contenders.EventGen.NewDriver(isTracking: true).RunGenerators(compilation);
        var (edited, files) = Edit(driver, Contender.EditEvent(compilation));
        Expect(files, "Created0");
        (edited, files) = Edit(edited, Contender.EditUnrelated(Contender.EditEvent(compilation), EventCount));
        Expect(files);
        (_, files) = Edit(edited, Compilations.Edit(compilation, 0, Events.Source(0, minor: 1)));
        Expect(files, "Created0", "EventCatalog");
        Console.WriteLine($"After an edit of one of {EventCount} events its file alone is emitted again; the catalogue with it where its version has changed.");
    }

    /// <summary>The files whose text was made anew, by the first part of their names; as many outputs ran as there are such files.</summary>
    private static (GeneratorDriver Driver, string[] Files) Edit(GeneratorDriver driver, CSharpCompilation edited)
    {
        var before = driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText, StringComparer.Ordinal);
        driver = driver.RunGenerators(edited);
        var result = driver.GetRunResult().Results[0];
        var files = result.GeneratedSources.Where(source => !ReferenceEquals(before[source.HintName], source.SourceText)).Select(source => source.HintName.Split('.')[0]).ToArray();
        var outputs = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Count(output => output.Reason != IncrementalStepRunReason.Cached);
        return outputs == files.Length ? (driver, files) : throw new InvalidOperationException($"{outputs} outputs ran again for {files.Length} files.");
    }

    private static void Expect(IReadOnlyCollection<string> files, params IReadOnlyCollection<string> expected)
    {
        if (!files.Order(StringComparer.Ordinal).SequenceEqual(expected, StringComparer.Ordinal))
            throw new InvalidOperationException("Emitted again: " + string.Join(", ", files) + "; expected: " + string.Join(", ", expected));
    }
}
