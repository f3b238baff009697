using System.Collections;
using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>The edges of a state while they are collected, range by range in ascending order: one for each state that they go to.</summary>
internal sealed class TextEdges : IReadOnlyList<TextEdge>
{
    private const int BeforeSurrogates = 0xD7FF;
    private const int AfterSurrogates = 0xE000;

    private readonly List<(int Next, List<CodePointRange> Ranges)> _edges = [];
    private readonly Dictionary<int, int> _places = [];

    public int Count => _edges.Count;

    public TextEdge this[int index] => new(_edges[index].Ranges, _edges[index].Next);

    public void Add(CodePointRange range, int next)
    {
        if (!_places.TryGetValue(next, out var place))
        {
            _places.Add(next, place = _edges.Count);
            _edges.Add((next, []));
        }

        var ranges = _edges[place].Ranges;
        // No text has a surrogate, so a range may go over them.
        if (ranges.Count > 0 && ranges[ranges.Count - 1] is var last && (last.Last + 1 == range.First || (last.Last == BeforeSurrogates && range.First == AfterSurrogates)))
            ranges[ranges.Count - 1] = last with { Last = range.Last };
        else
            ranges.Add(range);
    }

    public IEnumerator<TextEdge> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
