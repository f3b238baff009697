using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>The declared contract beside one published version: what became of its members, and which documents no longer fit.</summary>
internal sealed class Comparison
{
    private readonly PatternCache _patterns;
    private readonly Lazy<IReadOnlyList<Break>> _backward;
    private readonly Lazy<IReadOnlyList<Break>> _forward;
    private readonly Lazy<ILookup<string, HashSet<string>>> _olderNames;

    public Comparison(VersionedContract current, VersionedContract stored, PatternCache patterns)
    {
        Current = current;
        Stored = stored;
        _patterns = patterns;
        Match = ContractMatch.Of(stored.Contract, current.Contract);
        AsOf = FormerNames.AsOf(current.Contract, Match);
        _backward = new Lazy<IReadOnlyList<Break>>(() => BreaksOf(stored.Contract, Side.Writer, AsOf, Side.Reader));
        _forward = new Lazy<IReadOnlyList<Break>>(() => BreaksOf(current.Contract, Side.Writer, stored.Contract, Side.Reader));
        _olderNames = new Lazy<ILookup<string, HashSet<string>>>(() => Match.Objects.ToLookup(match => match.NewerName, match => NamesOf(match.Older), StringComparer.Ordinal));
    }

    public VersionedContract Current { get; }

    public VersionedContract Stored { get; }

    public ContractMatch Match { get; }

    /// <summary>The declared contract as it reads events of the published version.</summary>
    public EventContract AsOf { get; }

    /// <summary>By the name of each declared object, those of the members of all objects that it was in the published version.</summary>
    public ILookup<string, HashSet<string>> OlderNames => _olderNames.Value;

    /// <summary>Whether not everything was looked at.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Where stored events are no longer read.</summary>
    public IReadOnlyList<Break> Backward => _backward.Value;

    /// <summary>Where published code refuses new events.</summary>
    public IReadOnlyList<Break> Forward => _forward.Value;

    /// <summary>The step that the version needs for its documents even where nothing breaks.</summary>
    public VersionStep LeastStep()
    {
        var renumbered = Current.Contract with { Version = Stored.Contract.Version };
        if (renumbered == Stored.Contract)
            return VersionStep.None;
        return HaveSameMembers() && !IsDeprecated() && HaveSameDocuments() ? VersionStep.Patch : VersionStep.Minor;
    }

    private static HashSet<string> NamesOf(ObjectDefinition definition) => new(definition.Properties.Select(property => property.JsonName), StringComparer.Ordinal);

    /// <summary>A member more or less is one that writers write, or no longer write.</summary>
    private bool HaveSameMembers() => Match.Objects.All(match =>
        match.Added.Count == 0 && match.Removed.Count == 0 && match.Kept.All(member => !member.IsRenamed));

    private bool HaveSameDocuments() => new[] { Side.Reader, Side.Writer }.All(side =>
        IsContained(Current.Contract, Stored.Contract, side) && IsContained(Stored.Contract, Current.Contract, side));

    private bool IsContained(EventContract left, EventContract right, Side side)
    {
        var (leftView, rightView) = (new ContractView(left, side), new ContractView(right, side));
        return EvidentContainment.Holds(leftView, rightView)
            || Containment.Of(leftView, rightView, _patterns) is { IsIncomplete: false, Breaks.Count: 0 };
    }

    /// <summary>Whether something is deprecated that was not.</summary>
    private bool IsDeprecated() => Match.Objects.Any(match =>
        match is { Older.Deprecation: null, Newer.Deprecation: not null }
        || match.Kept.Any(member => member is { Older.Deprecation: null, Newer.Deprecation: not null }));

    private IReadOnlyList<Break> BreaksOf(EventContract left, Side leftSide, EventContract right, Side rightSide)
    {
        var (leftView, rightView) = (new ContractView(left, leftSide), new ContractView(right, rightSide));
        if (EvidentContainment.Holds(leftView, rightView))
            return [];
        var containment = Containment.Of(leftView, rightView, _patterns);
        IsIncomplete |= containment.IsIncomplete;
        return containment.Breaks;
    }
}
