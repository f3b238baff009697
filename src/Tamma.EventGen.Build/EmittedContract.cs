using Microsoft.Build.Framework;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Build;

/// <summary>A contract in a compiled assembly, and where it is published.</summary>
/// <param name="contract">The contract.</param>
/// <param name="assembly">The assembly, with the metadata <c>ContractsFolder</c> and, where artifacts are written, <c>ArtifactsFolder</c>.</param>
internal sealed class EmittedContract(EventContract contract, ITaskItem assembly)
{
    public EventContract Contract { get; } = contract;

    /// <summary>The assembly that holds it.</summary>
    public ITaskItem Assembly { get; } = assembly;

    public string Name => Contract.EventType + " " + Contract.Version;

    /// <summary>The file below the folder.</summary>
    public string Path { get; } = ArtifactPath.OfContract(contract);

    /// <summary>The published file, absolute.</summary>
    public string File => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, Path));

    /// <summary>The folder of the published contracts.</summary>
    public string Folder { get; } = assembly.GetMetadata("ContractsFolder");

    /// <summary>The text of the file.</summary>
    public string Text { get; } = ContractWriter.WriteIndented(contract);

    /// <summary>Where a person finds the contract: its artifact, or else the assembly.</summary>
    public string Source { get; } = assembly.GetMetadata("ArtifactsFolder") is { Length: > 0 } folder
        ? System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, ArtifactPath.OfContract(contract)))
        : assembly.ItemSpec;
}
