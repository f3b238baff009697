using System.Diagnostics.CodeAnalysis;

namespace Tamma.Events.Bytes;

/// <summary>Which names of its list an open object had: those before the next one, without the ones that were skipped.</summary>
internal struct ListedNames
{
    private ulong _skippedLow;
    private ulong _skippedHigh;

    /// <summary>Whose list it is.</summary>
    public int Place { get; init; }

    /// <summary>The list's first name.</summary>
    public int First { get; init; }

    /// <summary>The index after its last.</summary>
    public int End { get; init; }

    /// <summary>The name that is expected next.</summary>
    public int Next { get; set; }

    /// <summary>How many names did not stand where they were expected.</summary>
    public int Surprises { get; private set; }

    /// <summary>Takes a name.</summary>
    /// <returns>False where the object had it.</returns>
    public bool Take(int name)
    {
        Surprises++;
        ref var skipped = ref SkippedAt(name);
        if (name < Next)
        {
            var isSkipped = (skipped & BitOf(name)) != 0;
            skipped &= ~BitOf(name);
            return isSkipped;
        }

        for (; Next < name; Next++)
            SkippedAt(Next) |= BitOf(Next);
        Next = name + 1;
        return true;
    }

    [UnscopedRef]
    private ref ulong SkippedAt(int name) => ref name - First < 64 ? ref _skippedLow : ref _skippedHigh;

    private readonly ulong BitOf(int name) => 1UL << (name - First);
}
