using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build;

/// <summary>
/// Publishes the contracts in a project's assemblies (one for each target framework) that are not published yet: all of them, or none
/// where there is an error. A published file is never changed. Errors: TEG3001 (a file can't be read or written), TEG3002 (a contract
/// can't be read), TEG3003 (two contracts map to one file), TEG3004 (a version is published with another contract).
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class PublishEventContracts : ContractTask
{
    /// <summary>The project's name, for messages.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>
    /// The compiled assemblies, absolute paths, with the metadata <c>ContractsFolder</c> (absolute: where contracts are published) and,
    /// where artifacts are written, <c>ArtifactsFolder</c> (absolute).
    /// </summary>
    [Required]
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var emitted = ReadEmitted();
        if (Log.HasLoggedErrors)
            return false;
        var missing = emitted.Where(IsMissing).ToList();
        if (Log.HasLoggedErrors || !Publish(missing))
            return false;
        if (emitted.Count > 0)
            Log.LogMessage(MessageImportance.High, "{0}: {1}", Project, Summary(missing.Count, emitted.Count));
        return true;
    }

    /// <summary>The contracts in ordinal order of their paths; one that several frameworks have, once.</summary>
    private IReadOnlyList<EmittedContract> ReadEmitted()
    {
        var contracts = new SortedDictionary<string, EmittedContract>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in Assemblies)
        {
            foreach (var contract in ReadContracts(assembly.ItemSpec).Select(contract => new EmittedContract(contract, assembly)))
            {
                if (!contracts.TryGetValue(contract.Path, out var other))
                    contracts.Add(contract.Path, contract);
                else if (other.Assembly == assembly || !string.Equals(other.Text, contract.Text, StringComparison.Ordinal))
                    LogShared(other, contract);
            }
        }

        return contracts.Values.OrderBy(contract => contract.Path, StringComparer.Ordinal).ToArray();
    }

    /// <summary>Whether the contract is still to be published; what speaks against it is logged.</summary>
    private bool IsMissing(EmittedContract contract)
    {
        var isMissing = false;
        Attempt(contract.File, "This published contract can't be read", () =>
        {
            if (PublishedFile.FindOtherCase(contract.File) is { } other)
                LogOtherCase(contract, other);
            else if (File.Exists(contract.File) || Directory.Exists(contract.File))
                Compare(contract);
            else
                isMissing = true;
        });
        return isMissing;
    }

    private void Compare(EmittedContract contract)
    {
        var published = PublishedFile.Read(contract.File);
        if (!string.Equals(published, contract.Text, StringComparison.Ordinal) && !SaysTheSame(published, contract))
            LogDiffers(contract, published);
    }

    /// <summary>A formatter of JSON may have laid the text out in another way: the contract is what it says.</summary>
    private static bool SaysTheSame(string published, EmittedContract contract) =>
        ContractReader.Read(published, out _) is { } other && string.Equals(ContractWriter.WriteIndented(other), contract.Text, StringComparison.Ordinal);

    /// <summary>Publishes them all; where one can't be, takes back the others.</summary>
    private bool Publish(List<EmittedContract> missing)
    {
        var written = new List<EmittedContract>();
        foreach (var contract in missing)
        {
            Attempt(contract.File, "This contract can't be published", () =>
            {
                if (ArtifactFile.Create(contract.File, contract.Text))
                    written.Add(contract);
                else
                    // Another build has published it in the meantime.
                    Compare(contract);
            });
            if (Log.HasLoggedErrors)
            {
                written.ForEach(former => Attempt(former.File, "This contract is published without others and can't be deleted", () => ArtifactFile.Delete(former.File, former.Folder)));
                return false;
            }
        }

        foreach (var contract in written)
            Log.LogMessage(MessageImportance.High, "Published {0}: {1}", contract.Name, contract.File);
        return true;
    }

    private static string Summary(int missing, int all) => missing == 0
        ? "no contract to publish, " + Number(all) + " published before"
        : Number(missing) + " published, " + Number(all - missing) + " published before";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private void LogDiffers(EmittedContract contract, string published)
    {
        var (line, before, now) = PublishedFile.FirstDifference(published, contract.Text);
        LogError(
            ErrorCodes.ContractPublishedDiffers,
            contract.File,
            contract.Name + " is published with another contract, and a published version never changes. This line is now `" + Shorten(now)
                + "`, it was published as `" + Shorten(before) + "`; the whole new contract is in " + contract.Source
                + ". Declare a new version of the event, or undo the change. Nothing was published.",
            line);
    }

    private void LogShared(EmittedContract first, EmittedContract second) => LogError(
        ErrorCodes.FileShared,
        second.File,
        first.Assembly != second.Assembly && string.Equals(first.Name, second.Name, StringComparison.Ordinal)
            ? "The contracts of " + first.Name + " in " + first.Source + " and in " + second.Source + " differ, and there is one file for both: the event must be the same for every target framework. Nothing was published."
            : "The contracts of " + first.Name + " and " + second.Name + " map to this one file. Where the case of letters doesn't count, neither can be kept: rename one event. Nothing was published.");

    private void LogOtherCase(EmittedContract contract, string other) => LogError(
        ErrorCodes.FileShared,
        other,
        "The contract of " + contract.Name + " would be published as " + contract.File + ", which is this one where the case of letters doesn't count: rename the event. Nothing was published.");

    private static string Shorten(string line)
    {
        const int Limit = 100;
        var text = line.Trim();
        return text.Length <= Limit ? text : text.Substring(0, Limit) + "...";
    }
}
