using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator;
using Tamma.Events;

namespace Tamma.EventGen.Speed;

/// <summary>
/// Typical events: twelve fields, a nested record, an enum, a list, a map, patterns; and their published versions. Their names differ
/// because System.Text.Json's generator takes no two types of one name into a context.
/// </summary>
internal static class Events
{
    /// <summary>The files of the events, one for each.</summary>
    public static IEnumerable<string> Sources(int count, int minor) => Enumerable.Range(0, count).Select(number => Source(number, minor));

    /// <summary>A compilation of one file for each event.</summary>
    public static CSharpCompilation Compile(int count, int minor) => Compilations.Create(Sources(count, minor));

    /// <summary>The record of an event, with its namespace.</summary>
    public static string NameOf(int number) => FormattableString($"N{number}.Created{number}");

    /// <summary>The contracts of the events at a minor version, as files.</summary>
    public static IEnumerable<PublishedText> Publish(int count, int minor)
    {
        CSharpGeneratorDriver.Create([new EventGenerator().AsSourceGenerator()], parseOptions: Compilations.Parse)
            .RunGeneratorsAndUpdateCompilation(Compile(count, minor), out var output, out _);
        foreach (var attribute in output.Assembly.GetAttributes().Where(attribute => attribute.AttributeClass?.Name is nameof(EventContractAttribute)))
        {
            var (type, version, schema) = ((string)attribute.ConstructorArguments[0].Value!, (string)attribute.ConstructorArguments[1].Value!, (string)attribute.ConstructorArguments[2].Value!);
            yield return new PublishedText("contracts/" + type + "/" + version + ".schema.json", Schema.ContractWriter.WriteIndented(Schema.ContractReader.Read(schema, out _)!));
        }
    }

    /// <summary>An event; each minor version adds a member and widens a pattern.</summary>
    public static string Source(int number, int minor) => FormattableString($$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace N{{number}};

        [JsonConverter(typeof(JsonStringEnumConverter<State{{number}}>))]
        public enum State{{number}} { Open, Merged, Closed }

        /// <summary>Who did it.</summary>
        public sealed record Author{{number}} { public required string Login { get; init; } public string? Email { get; init; } }

        /// <summary>Something happened.</summary>
        [TammaEvent("SPEED.EVENT{{number}}.CREATED", "1.{{minor}}.0")]
        public sealed partial record Created{{number}}
        {
            /// <summary>Repository in owner/name form.</summary>
            [RegularExpression(@"[^/\s]+/[^/\s]+")] public required string Repository { get; init; }
            /// <summary>Commit.</summary>
            [RegularExpression("[0-9a-f]{40{{(minor == 0 ? "" : ",64")}}}")] public required string Sha { get; init; }
            [Range(1, int.MaxValue)] public required int Number { get; init; }
            [StringLength(500, MinimumLength = 1)] public required string Title { get; init; }
            public required Uri Url { get; init; }
            public required DateTimeOffset At { get; init; }
            public required State{{number}} State { get; init; }
            public required Author{{number}} Author { get; init; }
            [MaxLength(100)] public IReadOnlyList<string>? Labels { get; init; }
            public IReadOnlyDictionary<string, Author{{number}}>? Reviewers { get; init; }
            [Range(0.0, 1.0)] public double? Confidence { get; init; }
            public decimal? Cost { get; init; }
        {{string.Concat(Enumerable.Range(1, minor).Select(added => FormattableString($"    public string? Added{added} {{ get; init; }}\n")))}}
        }
        """);

    private static string FormattableString(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
