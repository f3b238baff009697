using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Rules on what an event changes about its published versions: TEG2001 to TEG2029. Their messages are what changed, what comes of it, the way out.</summary>
internal static class CompatibilityRules
{
    public static readonly DiagnosticDescriptor FieldRemoved = Rule.Change("TEG2001", "A published member is not removed");

    public static readonly DiagnosticDescriptor FieldRenamed = Rule.Change("TEG2002", "A published member keeps its name");

    public static readonly DiagnosticDescriptor FieldAdded = Rule.Change("TEG2003", "A member that published events lack is not demanded");

    public static readonly DiagnosticDescriptor PresenceChanged = Rule.Change("TEG2004", "A published member stays required or optional");

    public static readonly DiagnosticDescriptor NullabilityChanged = Rule.Change("TEG2005", "A published member stays nullable or not");

    public static readonly DiagnosticDescriptor TypeChanged = Rule.Change("TEG2006", "A published member keeps its type");

    public static readonly DiagnosticDescriptor ValuesChanged = Rule.Change("TEG2007", "A published list of values stays legal");

    public static readonly DiagnosticDescriptor RangeChanged = Rule.Change("TEG2008", "The published limits of a number stay legal");

    public static readonly DiagnosticDescriptor MultipleOfChanged = Rule.Change("TEG2009", "The published multiples of a number stay legal");

    public static readonly DiagnosticDescriptor LengthChanged = Rule.Change("TEG2010", "The published lengths of a text stay legal");

    public static readonly DiagnosticDescriptor PatternChanged = Rule.Change("TEG2011", "The published patterns of a text stay legal");

    public static readonly DiagnosticDescriptor FormatChanged = Rule.Change("TEG2012", "The published format of a text stays legal");

    public static readonly DiagnosticDescriptor CountChanged = Rule.Change("TEG2013", "The published number of elements stays legal");

    public static readonly DiagnosticDescriptor UniquenessChanged = Rule.Change("TEG2014", "Equal elements stay legal or not");

    public static readonly DiagnosticDescriptor UnionCasesChanged = Rule.Change("TEG2015", "The published cases of a union stay legal");

    public static readonly DiagnosticDescriptor DiscriminatorChanged = Rule.Change("TEG2016", "The cases of a union are told by the published member");

    public static readonly DiagnosticDescriptor ReaderClosed = Rule.Change("TEG2017", "A published record keeps ignoring unknown members");

    public static readonly DiagnosticDescriptor PrecisionLost = Rule.Change("TEG2018", "A published number keeps its digits");

    public static readonly DiagnosticDescriptor DefaultChanged = Rule.Change("TEG2019", "An absent member keeps its meaning");

    public static readonly DiagnosticDescriptor EnumRenumbered = Rule.Change("TEG2020", "The names of a published enum keep their numbers");

    public static readonly DiagnosticDescriptor CompatibilityNotProved = Rule.Change("TEG2021", "An event can be compared with its published versions");

    public static readonly DiagnosticDescriptor ReservedNameReused = Rule.Change("TEG2022", "A reserved name is not used again");

    public static readonly DiagnosticDescriptor AcknowledgementStale = Rule.Warning("TEG2023", "An acknowledgement is about a change", Rule.ChangeMessage);

    public static readonly DiagnosticDescriptor ForwardBroken = Rule.Information("TEG2024", "Published code reads new events", Rule.ChangeMessage);

    public static readonly DiagnosticDescriptor PublishedContractChanged = Rule.Change("TEG2025", "A published version never changes");

    public static readonly DiagnosticDescriptor VersionStepTooSmall = Rule.Change("TEG2026", "The version says how much has changed");

    public static readonly DiagnosticDescriptor VersionBelowPublished = Rule.Change("TEG2027", "The declared version is not below a published one");

    public static readonly DiagnosticDescriptor ContractNotPublished = Rule.Information("TEG2028", "The declared version is published", Rule.ChangeMessage);

    private static readonly Dictionary<CompatibilityRule, DiagnosticDescriptor> ByRule = new()
    {
        [CompatibilityRule.FieldRemoved] = FieldRemoved,
        [CompatibilityRule.FieldRenamed] = FieldRenamed,
        [CompatibilityRule.FieldAdded] = FieldAdded,
        [CompatibilityRule.PresenceChanged] = PresenceChanged,
        [CompatibilityRule.NullabilityChanged] = NullabilityChanged,
        [CompatibilityRule.TypeChanged] = TypeChanged,
        [CompatibilityRule.ValuesChanged] = ValuesChanged,
        [CompatibilityRule.RangeChanged] = RangeChanged,
        [CompatibilityRule.MultipleOfChanged] = MultipleOfChanged,
        [CompatibilityRule.LengthChanged] = LengthChanged,
        [CompatibilityRule.PatternChanged] = PatternChanged,
        [CompatibilityRule.FormatChanged] = FormatChanged,
        [CompatibilityRule.CountChanged] = CountChanged,
        [CompatibilityRule.UniquenessChanged] = UniquenessChanged,
        [CompatibilityRule.UnionCasesChanged] = UnionCasesChanged,
        [CompatibilityRule.DiscriminatorChanged] = DiscriminatorChanged,
        [CompatibilityRule.ReaderClosed] = ReaderClosed,
        [CompatibilityRule.PrecisionLost] = PrecisionLost,
        [CompatibilityRule.DefaultChanged] = DefaultChanged,
        [CompatibilityRule.EnumRenumbered] = EnumRenumbered,
        [CompatibilityRule.CompatibilityNotProved] = CompatibilityNotProved,
        [CompatibilityRule.ReservedNameReused] = ReservedNameReused,
        [CompatibilityRule.AcknowledgementStale] = AcknowledgementStale,
        [CompatibilityRule.ForwardBroken] = ForwardBroken,
        [CompatibilityRule.PublishedContractChanged] = PublishedContractChanged,
        [CompatibilityRule.VersionStepTooSmall] = VersionStepTooSmall,
        [CompatibilityRule.VersionBelowPublished] = VersionBelowPublished,
        [CompatibilityRule.ContractNotPublished] = ContractNotPublished,
    };

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(CompatibilityRule rule) => ByRule[rule];

    /// <summary>All descriptors.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => ByRule.Values;
}
