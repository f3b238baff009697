using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Reads the naming policy: from .editorconfig, where a file may have its own, else from the project's properties.</summary>
internal static class NamingOptions
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The policy that holds in a file.</summary>
    public static EventNamePolicy Of(AnalyzerConfigOptionsProvider options, SyntaxTree? file)
    {
        var local = file is null ? options.GlobalOptions : options.GetOptions(file);
        string? Value(string key, string property) =>
            local.TryGetValue(key, out var value) ? (string.IsNullOrWhiteSpace(value) ? null : value) : BuildProperties.Find(options.GlobalOptions, property);

        var policy = EventNamePolicy.Default;
        if (Value("tamma_event_aggregates", "TammaEventAggregates") is { } aggregates)
            policy = policy with { Aggregates = string.Equals(aggregates.Trim(), "*", StringComparison.Ordinal) ? default : List(aggregates) };
        if (Value("tamma_event_participles", "TammaEventParticiples") is { } participles)
            policy = policy with { Participles = List(participles) };
        if (Value("tamma_event_abbreviations", "TammaEventAbbreviations") is { } abbreviations)
            policy = policy with { Abbreviations = List(abbreviations) };
        if (Value("tamma_event_segments", "TammaEventSegments") is { } segments && ReadRange(segments) is var (least, most))
            policy = policy with { MinimumSegments = least, MaximumSegments = most };
        return policy;
    }

    private static EquatableArray<string> List(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();

    /// <summary><c>3</c>, or <c>2-3</c>; what is neither says nothing.</summary>
    private static (int Least, int Most)? ReadRange(string text)
    {
        var parts = text.Split('-').Select(part => int.TryParse(part.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return parts.Length is 1 or 2 && parts[0] >= 1 && parts[parts.Length - 1] >= parts[0] ? (parts[0], parts[parts.Length - 1]) : null;
    }
}
