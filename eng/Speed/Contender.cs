using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Speed;

/// <summary>A generator that is measured.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Create">Makes it anew.</param>
/// <param name="Requests">The files, beside the events' own, by which it is asked for its code for a number of events.</param>
/// <param name="References">What these files refer to.</param>
internal sealed record Contender(string Name, Func<ISourceGenerator> Create, Func<int, IEnumerable<string>> Requests, params IReadOnlyList<MetadataReference> References)
{
    private const int PlainFiles = 100;

    /// <summary>A driver without anything cached.</summary>
    /// <param name="isTracking">Whether it records why each step ran, which takes time.</param>
    public GeneratorDriver NewDriver(bool isTracking = false) => CSharpGeneratorDriver.Create(
        [Create()], parseOptions: Compilations.Parse, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracking));

    /// <summary>The events' files first, then a hundred that hold none, then the requests.</summary>
    public CSharpCompilation Compile(int events) =>
        Compilations.Create([.. Events.Sources(events, minor: 0), .. Enumerable.Range(0, PlainFiles).Select(number => PlainFile(number, number)), .. Requests(events)], References);

    /// <summary>The compilation after an edit of a method's body in a file without an event.</summary>
    public static CSharpCompilation EditUnrelated(CSharpCompilation compilation, int events) => Compilations.Edit(compilation, events, PlainFile(0, PlainFiles));

    /// <summary>The compilation after a member of the first event got another name.</summary>
    public static CSharpCompilation EditEvent(CSharpCompilation compilation) =>
        Compilations.Edit(compilation, 0, Events.Source(0, minor: 0).Replace(" Cost ", " Price ", StringComparison.Ordinal));

    private static string PlainFile(int number, int value) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;

        namespace Plain;

        public sealed class Service{{number}}(IReadOnlyList<string> names)
        {
            public int Count => names.Count;

            public string Find(int index) => index < names.Count ? names[index] : throw new ArgumentOutOfRangeException(nameof(index));

            public int Measure()
            {
                var sum = {{value}};
                foreach (var name in names)
                    sum += name.Length;
                return sum;
            }
        }
        """);
}
