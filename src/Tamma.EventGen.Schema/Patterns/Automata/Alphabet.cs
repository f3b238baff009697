using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The scalar values of Unicode, partitioned in the fewest classes whose members no given set tells apart: <c>[a-z]</c> and
/// <c>b</c> have the classes {b}, {a, c-z} and {the rest}.
/// </summary>
/// <remarks>Classes are numbered from 0 in the order of their representatives, the most readable first.</remarks>
public sealed class Alphabet
{
    private const int None = -1;
    private const int FirstSurrogate = 0xD800;
    private const int AfterSurrogates = 0xE000;

    // The code points are cut in intervals [_starts[i], _starts[i + 1] - 1], each in the class _classes[i]; surrogates in none.
    private readonly int[] _starts;
    private readonly int[] _classes;
    private readonly Dictionary<CodePointSet, int[]> _classesOfSets;

    private Alphabet(int[] starts, int[] classes, int[] representatives, IEnumerable<CodePointSet> sets)
    {
        _starts = starts;
        _classes = classes;
        Representatives = representatives;
        _classesOfSets = sets.ToDictionary(set => set, FindClasses);
    }

    /// <summary>The number of classes, at least one.</summary>
    public int Count => Representatives.Count;

    /// <summary>Of each class, its most readable code point.</summary>
    public IReadOnlyList<int> Representatives { get; }

    /// <summary>The coarsest partition in which each of the sets is a union of classes.</summary>
    public static Alphabet Of(IEnumerable<CodePointSet> sets)
    {
        var distinct = new HashSet<CodePointSet>(sets);
        var starts = distinct.SelectMany(set => set.Ranges)
            .SelectMany(range => new[] { range.First, range.Last + 1 })
            .Concat([0, FirstSurrogate, AfterSurrogates])
            .Where(start => start <= CodePointSet.LastCodePoint)
            .Distinct()
            .OrderBy(start => start)
            .ToArray();
        var blocks = new int[starts.Length];
        blocks[Array.BinarySearch(starts, FirstSurrogate)] = None;
        var blockCount = 1;
        foreach (var set in distinct)
            blockCount = Split(starts, blocks, set, blockCount);
        return Number(starts, blocks, distinct);
    }

    /// <summary>The class of the code point; -1 for a surrogate.</summary>
    public int ClassOf(int codePoint) => _classes[IntervalOf(_starts, codePoint)];

    /// <summary>All code points but surrogates, ascending, in ranges of one class.</summary>
    internal IEnumerable<(CodePointRange Range, int Class)> Intervals()
    {
        for (var interval = 0; interval < _starts.Length; interval++)
        {
            if (_classes[interval] != None)
                yield return (new(_starts[interval], EndOf(_starts, interval)), _classes[interval]);
        }
    }

    /// <summary>The classes that make up one of the sets that the alphabet is of, ascending.</summary>
    internal int[] ClassesIn(CodePointSet set) => _classesOfSets[set];

    /// <summary>Splits every block in what is inside and outside of the set.</summary>
    private static int Split(int[] starts, int[] blocks, CodePointSet set, int blockCount)
    {
        var insideOf = new Dictionary<int, int>();
        foreach (var interval in IntervalsIn(starts, set))
        {
            if (!insideOf.TryGetValue(blocks[interval], out var inside))
                insideOf.Add(blocks[interval], inside = blockCount++);
            blocks[interval] = inside;
        }

        return blockCount;
    }

    private static Alphabet Number(int[] starts, int[] blocks, IEnumerable<CodePointSet> sets)
    {
        var ordered = blocks
            .Select((block, interval) => (Block: block, Best: Readability.BestIn(starts[interval], EndOf(starts, interval))))
            .Where(candidate => candidate.Block != None)
            .GroupBy(candidate => candidate.Block, candidate => candidate.Best)
            .Select(candidates => (Block: candidates.Key, Representative: candidates.OrderBy(Readability.Rank).ThenBy(best => best).First()))
            .OrderBy(block => Readability.Rank(block.Representative))
            .ThenBy(block => block.Representative)
            .ToArray();
        var classOf = ordered.Select((block, index) => (block.Block, index)).ToDictionary(pair => pair.Block, pair => pair.index);
        classOf.Add(None, None);
        return new Alphabet(starts, [.. blocks.Select(block => classOf[block])], [.. ordered.Select(block => block.Representative)], sets);
    }

    private int[] FindClasses(CodePointSet set)
    {
        var isInSet = new bool[Count];
        foreach (var interval in IntervalsIn(_starts, set))
            isInSet[_classes[interval]] = true;
        return [.. Enumerable.Range(0, Count).Where(codePointClass => isInSet[codePointClass])];
    }

    private static IEnumerable<int> IntervalsIn(int[] starts, CodePointSet set)
    {
        foreach (var range in set.Ranges)
        {
            for (var interval = IntervalOf(starts, range.First); interval < starts.Length && starts[interval] <= range.Last; interval++)
                yield return interval;
        }
    }

    private static int IntervalOf(int[] starts, int codePoint)
    {
        var index = Array.BinarySearch(starts, codePoint);
        return index >= 0 ? index : ~index - 1;
    }

    private static int EndOf(int[] starts, int interval) =>
        interval + 1 < starts.Length ? starts[interval + 1] - 1 : CodePointSet.LastCodePoint;
}
