using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>A contract's shapes by stored version. Only versions in which a member had another name have one of their own, so that no document can add to them.</summary>
internal sealed class StoredShapes
{
    private readonly ObjectShape _current;
    private readonly Lazy<Version[]> _former;

    public StoredShapes(ObjectShape current)
    {
        _current = current;
        Current = new(current);
        // Not before the first document: a shape may get its members after the contract is made.
        _former = new(FindVersions, LazyThreadSafetyMode.PublicationOnly);
    }

    public StoredShape Current { get; }

    public StoredShape AsOf(SemanticVersion stored)
    {
        foreach (var version in _former.Value)
        {
            if (version.Number.Compare(stored) == 0)
                return version.Shape;
        }

        return Current;
    }

    private Version[] FindVersions() =>
    [
        .. new SortedSet<SemanticVersion>(FormerShapes.Versions(_current), SemanticVersion.Precedence)
            .Select(version => new Version(version, new StoredShape(FormerShapes.AsOf(_current, version)))),
    ];

    private sealed record Version(SemanticVersion Number, StoredShape Shape);
}
