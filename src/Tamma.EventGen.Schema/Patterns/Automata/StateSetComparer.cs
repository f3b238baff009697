using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Arrays of states are equal when they hold the same numbers in the same order.</summary>
internal sealed class StateSetComparer : IEqualityComparer<int[]>
{
    public static StateSetComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y)
    {
        if (x is null || y is null || x.Length != y.Length)
            return ReferenceEquals(x, y);
        for (var index = 0; index < x.Length; index++)
        {
            if (x[index] != y[index])
                return false;
        }

        return true;
    }

    public int GetHashCode(int[] obj)
    {
        var hash = 17;
        foreach (var state in obj)
            hash = unchecked((hash * 31) + state);
        return hash;
    }
}
