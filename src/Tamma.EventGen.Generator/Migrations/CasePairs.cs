using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>The cases of a union that have one tag in both versions, each with the name of its definition and its place among the types.</summary>
internal static class CasePairs
{
    public static IEnumerable<(RecordPlace Older, RecordPlace Newer)> Of(UnionType older, UnionBinding olderBinding, UnionType newer, UnionBinding newerBinding)
    {
        var targets = Places(newer, newerBinding).ToArray();
        foreach (var (tag, place) in Places(older, olderBinding))
        {
            foreach (var target in targets.Where(target => string.Equals(target.Tag, tag, StringComparison.Ordinal)).Take(1))
                yield return (place, target.Place);
        }
    }

    private static IEnumerable<(string Tag, RecordPlace Place)> Places(UnionType union, UnionBinding binding) =>
        binding.Cases.Zip(union.Cases, (@case, name) => (@case.Tag, new RecordPlace(name, @case.Type)));
}
