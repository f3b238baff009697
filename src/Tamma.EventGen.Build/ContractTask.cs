using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Build.Framework;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build;

/// <summary>A task on the contracts in compiled assemblies. Errors: TEG3002 (a contract can't be read).</summary>
[MSBuildMultiThreadableTask]
public abstract class ContractTask : ReportingTask
{
    /// <summary>The contracts in an assembly; what can't be read is logged.</summary>
    private protected List<EventContract> ReadContracts(string assembly) => ReadContracts(assembly, ReadEvents(assembly));

    /// <summary>What an assembly says of events, and nothing where it can't be read, which is logged.</summary>
    private protected EmbeddedEvents ReadEvents(string assembly)
    {
        try
        {
            return EmbeddedEventReader.Read(assembly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidDataException)
        {
            LogError(ErrorCodes.ContractNotReadable, assembly, "The event contracts in this assembly can't be read: " + exception.Message);
            return new EmbeddedEvents();
        }
    }

    /// <summary>The contracts among what an assembly says of events; what can't be read is logged.</summary>
    private protected List<EventContract> ReadContracts(string assembly, EmbeddedEvents events)
    {
        var contracts = new List<EventContract>();
        foreach (var embedded in events.Contracts)
        {
            if (ContractReader.Read(embedded.Schema, out var error) is not { } contract)
                LogUnreadable(assembly, embedded, error is null ? "" : error.Message + " (line " + error.Position.Line + ", column " + error.Position.Column + ")");
            else if (!string.Equals(contract.EventType, embedded.EventType, StringComparison.Ordinal) || !string.Equals(contract.Version, embedded.Version, StringComparison.Ordinal))
                LogUnreadable(assembly, embedded, "it says that it is " + contract.EventType + " " + contract.Version + ".");
            else
                contracts.Add(contract);
        }

        return contracts;
    }

    private void LogUnreadable(string assembly, EmbeddedContract embedded, string reason) => LogError(
        ErrorCodes.ContractNotReadable,
        assembly,
        "The contract of " + embedded.EventType + " " + embedded.Version + " in this assembly can't be read: " + reason);
}
