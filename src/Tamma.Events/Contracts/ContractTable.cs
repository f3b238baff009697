using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;
using Tamma.Events.Bytes;

namespace Tamma.Events;

/// <summary>Contracts by type and their own version, which most events are of, as they stand in documents.</summary>
internal sealed class ContractTable
{
    private readonly Entry[][] _slots;

    /// <param name="types">The contracts of each type, the newest first.</param>
    public ContractTable(IEnumerable<EventContract[]> types)
    {
        // The newest of a major reads all of its versions.
        var entries = types
            .SelectMany(static contracts => contracts.Where((contract, index) => !contracts.Take(index).Any(newer => newer.SemanticVersion.CompareMajor(contract.SemanticVersion) == 0)))
            .Select(static contract => new Entry(Encoding.UTF8.GetBytes(contract.EventType), Encoding.UTF8.GetBytes(contract.Version), contract))
            .ToArray();
        _slots = new Entry[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, entries.Length * 2))][];
        Array.Fill(_slots, []);
        foreach (var slot in entries.GroupBy(entry => Slot(entry.Type)))
            _slots[slot.Key] = [.. slot];
    }

    /// <summary>Finds the contract of a version, which it reads as it stands: nothing of its own has a former name.</summary>
    /// <param name="type">Name of the event's type.</param>
    /// <param name="version">Version of the event.</param>
    public EventContract? Find(ReadOnlySpan<byte> type, ReadOnlySpan<byte> version)
    {
        foreach (var entry in _slots[Slot(type)])
        {
            if (type.SequenceEqual(entry.Type) && version.SequenceEqual(entry.Version))
                return entry.Contract;
        }

        return null;
    }

    private uint Slot(ReadOnlySpan<byte> type) => FreeNames.Hash(type) & (uint)(_slots.Length - 1);

    private sealed record Entry(byte[] Type, byte[] Version, EventContract Contract);
}
