using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Published;

/// <summary>A file of a published contract: read, or with the reason why it can't be.</summary>
/// <param name="Text">The text; null where the file can't be opened.</param>
/// <param name="Contract">The contract, or null with the error.</param>
/// <param name="Error">Why there is no contract.</param>
internal sealed record ContractFile(SourceText? Text, EventContract? Contract, JsonReadError? Error)
{
    private const string Restore = "Restore the file from version control";
    private const string Move = "Move it out of the folder of the contracts, or set TammaEventContractsPath to a folder that has nothing else";

    /// <summary>The metadata of the additional files that hold published contracts.</summary>
    public const string KindKey = "build_metadata.AdditionalFiles.TammaKind";

    /// <summary>The value of that metadata.</summary>
    public const string Kind = "EventContract";

    /// <summary>The longest file, in characters: a contract of a thousand documented members is a tenth of it.</summary>
    public const int LengthLimit = 2_000_000;

    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>"];

    // The generator and each analyzer ask for the same texts.
    private static readonly ConditionalWeakTable<SourceText, ContractFile> Files = new();

    /// <summary>What to do where there is no contract.</summary>
    public string WayOut { get; private init; } = Restore;

    /// <summary>Whether the file is one of those that hold published contracts.</summary>
    public static bool IsOne(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(KindKey, out var kind) && string.Equals(kind, Kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file; a text that was read before is not read again.</summary>
    public static ContractFile Read(AdditionalText file) =>
        file.GetText() is { } text ? Files.GetValue(text, Read) : Fail(null, "it can't be opened as text", line: 1);

    /// <summary>Whether a path ends as the contract's file does.</summary>
    public static bool IsInPlace(string path, EventContract contract)
    {
        var end = path.Replace('\\', '/').Split('/');
        return string.Equals(string.Join("/", end.Skip(Math.Max(0, end.Length - 2))), ArtifactPath.OfContract(contract), StringComparison.Ordinal);
    }

    private static ContractFile Read(SourceText text)
    {
        if (text.Length > LengthLimit)
            return Fail(text, "the file is longer than " + LengthLimit + " characters, as no contract is", line: 1);
        if (FindConflict(text) is { } line)
            return Fail(text, "the file holds the marks of a merge conflict", line);
        var contract = ContractReader.Read(text.ToString(), out var error);
        if (contract is null && ContractReader.IsOther(text.ToString()))
            return Fail(text, "it has no \"x-tamma-event-type\", as every contract has", line: 1) with { WayOut = Move };
        if (contract is null)
            return new ContractFile(text, null, error! with { Message = error.Message.TrimEnd('.') });
        return SemanticVersion.IsValid(contract.Version)
            ? new ContractFile(text, contract, null)
            : Fail(text, "\"" + contract.Version + "\" is not a semantic version", line: 1);
    }

    private static ContractFile Fail(SourceText? text, string message, int line) => new(text, null, new JsonReadError(message, new JsonPosition(line, 1)));

    private static int? FindConflict(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.Span.Length >= 7 && ConflictMarkers.Contains(text.ToString(new TextSpan(line.Start, 7)), StringComparer.Ordinal))
                return line.LineNumber + 1;
        }

        return null;
    }
}
