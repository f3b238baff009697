using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Turns documents that break into findings, one for each member and rule.</summary>
internal sealed class BreakFindings(Comparison comparison, FindingBuilder builder)
{
    private static readonly Dictionary<BreakKind, CompatibilityRule> Rules = new()
    {
        [BreakKind.Null] = CompatibilityRule.NullabilityChanged,
        [BreakKind.Type] = CompatibilityRule.TypeChanged,
        [BreakKind.Values] = CompatibilityRule.ValuesChanged,
        [BreakKind.Range] = CompatibilityRule.RangeChanged,
        [BreakKind.MultipleOf] = CompatibilityRule.MultipleOfChanged,
        [BreakKind.Length] = CompatibilityRule.LengthChanged,
        [BreakKind.Pattern] = CompatibilityRule.PatternChanged,
        [BreakKind.Format] = CompatibilityRule.FormatChanged,
        [BreakKind.Count] = CompatibilityRule.CountChanged,
        [BreakKind.Uniqueness] = CompatibilityRule.UniquenessChanged,
        [BreakKind.UnionCase] = CompatibilityRule.UnionCasesChanged,
        [BreakKind.Discriminator] = CompatibilityRule.DiscriminatorChanged,
    };

    /// <summary>Where stored events are no longer read.</summary>
    public IEnumerable<CompatibilityFinding> Backward() => comparison.Backward.Select(reason => Of(reason, isForward: false));

    /// <summary>Where published code refuses new events.</summary>
    public IEnumerable<CompatibilityFinding> Forward() => comparison.Forward.Select(reason => Of(reason, isForward: true));

    private CompatibilityFinding Of(Break reason, bool isForward)
    {
        var (stored, current) = isForward ? (reason.Objects.Right, reason.Objects.Left) : (reason.Objects.Left, reason.Objects.Right);
        var kept = comparison.Match.Objects
            .Where(match => Is(match.OlderName, stored) && Is(match.NewerName, current))
            .SelectMany(match => match.Kept)
            .FirstOrDefault(member => Is(member.Older.JsonName, reason.Member) || Is(member.Newer.JsonName, reason.Member));
        var isCurrent = comparison.Current.Contract.Find(current)!.Has(reason.Member);
        var isStored = comparison.Stored.Contract.Find(stored)!.Has(reason.Member);
        var place = new ContractPlace(current, kept?.Newer.JsonName ?? (isCurrent ? reason.Member : null));
        var publishedPlace = new ContractPlace(stored, kept?.Older.JsonName ?? (isStored ? reason.Member : null));
        var rule = RuleOf(reason, kept, isCurrent, isStored);
        var finding = builder.OfBreak(rule, place, publishedPlace, ChangeOf(rule, reason, place, isForward), reason, isForward);
        return rule == CompatibilityRule.FieldAdded && !isForward ? builder.WithWayToAdd(finding) : finding;
    }

    private static CompatibilityRule RuleOf(Break reason, MemberMatch? kept, bool isCurrent, bool isStored)
    {
        if (Rules.TryGetValue(reason.Kind, out var rule))
            return rule;
        if (kept is { IsRenamed: true })
            return CompatibilityRule.FieldRenamed;
        if (kept is not null || isCurrent == isStored)
            return reason.Kind == BreakKind.MemberMissing ? CompatibilityRule.PresenceChanged : CompatibilityRule.ReaderClosed;
        return isCurrent ? CompatibilityRule.FieldAdded : CompatibilityRule.FieldRemoved;
    }

    private string ChangeOf(CompatibilityRule rule, Break reason, ContractPlace place, bool isForward)
    {
        var version = comparison.Stored.Version.Text;
        var name = builder.Name(place);
        return rule switch
        {
            CompatibilityRule.FieldAdded when isForward => name + " is new, and version " + version + " refuses members that it doesn't know",
            CompatibilityRule.FieldAdded => name + " is new and required; version " + version + " has no member \"" + reason.Member + "\"",
            CompatibilityRule.FieldRemoved => name + " no longer has the member \"" + reason.Member + "\" of version " + version,
            CompatibilityRule.FieldRenamed => name + " has another name in version " + version + ": \"" + reason.Member + "\"",
            CompatibilityRule.PresenceChanged when isForward => name + " need no longer be there; version " + version + " requires it",
            CompatibilityRule.PresenceChanged => name + " is now required; in version " + version + " it could be absent",
            CompatibilityRule.ReaderClosed => name + " now refuses members that it doesn't declare",
            CompatibilityRule.NullabilityChanged when isForward => name + " now allows null; version " + version + " does not",
            CompatibilityRule.NullabilityChanged => name + " no longer allows null; version " + version + " does",
            CompatibilityRule.UniquenessChanged when isForward => name + " now allows equal elements; version " + version + " does not",
            CompatibilityRule.UniquenessChanged => name + " no longer allows equal elements; version " + version + " does",
            CompatibilityRule.DiscriminatorChanged => name + " now tells its cases by " + Discriminator(isForward ? reason.Left : reason.Right) + "; version " + version + " by " + Discriminator(isForward ? reason.Right : reason.Left),
            CompatibilityRule.UnionCasesChanged => name + " now allows the cases " + Tags(comparison.Current.Contract, isForward ? reason.Left : reason.Right)
                + "; version " + version + " the cases " + Tags(comparison.Stored.Contract, isForward ? reason.Right : reason.Left),
            _ => name + " now allows " + Wording.Allowed(reason.Kind, isForward ? reason.Left : reason.Right)
                + "; version " + version + " allows " + Wording.Allowed(reason.Kind, isForward ? reason.Right : reason.Left),
        };
    }

    private static string Discriminator(ContractType? type) => type is UnionType union ? Wording.Literal(union.Discriminator) : "nothing";

    /// <summary>Cases are told by their tags; the names of their records are on no wire.</summary>
    private static string Tags(EventContract contract, ContractType? type) => type is UnionType union
        ? string.Join(", ", union.Cases.Select(name => Wording.Literal(contract.Find(name)?.Discriminator?.Tag ?? name)))
        : type is null ? "nothing" : Wording.Type(type);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
