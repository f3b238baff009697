using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Tests.Compatibility;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>
/// Asserts what is reported on source with markup, <c>{|TEG2001:token|}</c>, beside the contracts of older source. What is only
/// information is left out where the markup doesn't name it.
/// </summary>
internal static class CompatibilityVerifier
{
    /// <summary>The lines of usings that the source may leave out.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        """;

    private static readonly string[] Information = ["TEG2024", "TEG2028"];

    /// <summary>An event of type <c>A.CREATED</c> by what stands between its braces, after which further types may come.</summary>
    public static string Event(string version, string members, string attributes = "", string types = "") => $$"""
        [TammaEvent("A.CREATED", "{{version}}")]
        {{attributes}}
        public sealed partial record Created
        {
            {{members}}
        }
        {{types}}
        """;

    /// <summary>The contract of an event.</summary>
    public static EventContract Contract(string source) => CompatibilityRun.ContractOf(Usings + source);

    /// <summary>An event with one member, beside its version 1.0.0 with another one, both followed by the same types.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyMemberAsync(string older, string newer, string types = "") =>
        VerifyAsync(Event("1.1.0", newer, types: types), Event("1.0.0", older, types: types));

    /// <summary>Source with markup, beside the versions that older source declares.</summary>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string newer, params string[] older) => VerifyAsync(newer, [], older);

    /// <summary>Source with markup, with MSBuild properties, beside the versions that older source declares.</summary>
    /// <returns>What was asserted: in the order of the source.</returns>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string newer, (string Name, string Value)[] properties, params string[] older) =>
        VerifyFilesAsync(newer, older.Select(Contract).Select(PublishedFile.Of), properties);

    /// <summary>Source with markup, beside any files.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyFilesAsync(string newer, IEnumerable<AdditionalText> files, params (string Name, string Value)[] properties)
    {
        TestFileMarkupParser.GetSpans(Usings + newer, out var source, out ImmutableDictionary<string, ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan>> spans);
        var expected = spans
            .SelectMany(pair => pair.Value.Select(span => (Id: pair.Key, Text: source.Substring(span.Start, span.Length), span.Start)))
            .OrderBy(found => found.Start).ThenBy(found => found.Id, StringComparer.Ordinal);
        var found = (await CompatibilityRun.DiagnosticsOf(source, files, properties))
            .Where(diagnostic => diagnostic.Location.IsInSource && (spans.ContainsKey(diagnostic.Id) || !Information.Contains(diagnostic.Id, StringComparer.Ordinal)))
            .ToArray();
        Assert.Equal(
            expected.Select(diagnostic => (diagnostic.Id, diagnostic.Text, diagnostic.Start)),
            found.Select(diagnostic => (diagnostic.Id, TextAt(diagnostic.Location), diagnostic.Location.SourceSpan.Start)));
        return found;
    }

    /// <summary>The source text of a location.</summary>
    public static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    /// <summary>The message.</summary>
    public static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
