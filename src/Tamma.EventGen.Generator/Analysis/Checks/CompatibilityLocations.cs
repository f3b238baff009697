using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Where in source a compatibility finding is shown: at the part of the declaration that says what changed.</summary>
internal sealed class CompatibilityLocations(AttributeData attribute, DeclaredSymbols symbols, Compilation compilation, IReadOnlyList<PublishedContract> published, CancellationToken cancellation)
{
    private static readonly Dictionary<CompatibilityRule, string[]> Attributes = new()
    {
        [CompatibilityRule.RangeChanged] = [AttributeNames.Range, AttributeNames.Items],
        [CompatibilityRule.LengthChanged] = [AttributeNames.StringLength, AttributeNames.MaxLength, AttributeNames.MinLength, AttributeNames.Length, AttributeNames.Items],
        [CompatibilityRule.CountChanged] = [AttributeNames.MaxLength, AttributeNames.MinLength, AttributeNames.Length],
        [CompatibilityRule.PatternChanged] = [AttributeNames.RegularExpression, AttributeNames.Url, AttributeNames.Required, AttributeNames.Items],
        [CompatibilityRule.FormatChanged] = [AttributeNames.EmailAddress, AttributeNames.Url, AttributeNames.Base64String],
        [CompatibilityRule.ValuesChanged] = [AttributeNames.AllowedValues, AttributeNames.EnumDataType, AttributeNames.Items],
        [CompatibilityRule.MultipleOfChanged] = [AttributeNames.MultipleOf, AttributeNames.Scale],
        [CompatibilityRule.AcknowledgementStale] = [AttributeNames.RenamedFrom, AttributeNames.AcceptedHazard, AttributeNames.Reserved],
    };

    private static readonly HashSet<CompatibilityRule> OfTheType =
    [
        CompatibilityRule.TypeChanged,
        CompatibilityRule.NullabilityChanged,
        CompatibilityRule.PrecisionLost,
        CompatibilityRule.UniquenessChanged,
        CompatibilityRule.UnionCasesChanged,
        CompatibilityRule.DiscriminatorChanged,
        CompatibilityRule.EnumRenumbered,
        .. Attributes.Keys,
    ];

    /// <summary>The primary location.</summary>
    public Location Of(CompatibilityFinding finding)
    {
        if (finding.Place.Object is not { } reference || symbols.TypeOf(reference) is not { } type)
            return Locations.OfVersion(attribute, cancellation);
        if (IsElsewhere(finding))
            return symbols.PlaceOf(type)!.Location(cancellation);
        if (finding.Place.Member is not { } member || symbols.PropertyOf(reference, member) is not { } property)
            return AttributeOf(type, finding) ?? Locations.Of(type);
        if (AttributeOf(property, finding) is { } location)
            return location;
        if (finding.Rule == CompatibilityRule.DefaultChanged)
            return Locations.OfInitializer(property, cancellation);
        return OfTheType.Contains(finding.Rule) ? Locations.OfType(property, cancellation) : Locations.Of(property);
    }

    /// <summary>Whether what changed is declared in another project, where nothing can be edited from here.</summary>
    public bool IsElsewhere(CompatibilityFinding finding)
    {
        if (finding.Place.Object is not { } reference || symbols.TypeOf(reference) is not { } type)
            return false;
        var declared = finding.Place.Member is { } member ? symbols.PropertyOf(reference, member) : null;
        return OtherProjects.IsElsewhere((ISymbol?)declared ?? type, compilation);
    }

    /// <summary>The line of the published contract, where there is one, and then the version in the event's attribute.</summary>
    public IEnumerable<Location> AdditionalOf(CompatibilityFinding finding)
    {
        if (published.FirstOrDefault(file => string.Equals(file.Contract.Version, finding.PublishedVersion, StringComparison.Ordinal)) is { } contract)
            yield return contract.LocationOf(finding.PublishedPlace);
        yield return Locations.OfVersion(attribute, cancellation);
    }

    private Location? AttributeOf(ISymbol symbol, CompatibilityFinding finding)
    {
        if (!Attributes.TryGetValue(finding.Rule, out var names))
            return null;
        var found = names
            .SelectMany(name => MemberAttributes.FindAll(symbol, name, compilation))
            .Where(attribute => finding.Acknowledgement is not { } acknowledgement || AcknowledgementReader.Is(attribute, acknowledgement))
            .ToArray();
        // Of several limits, such as those of a list and of its items, it isn't known which one changed.
        return found.Length == 1 || (found.Length > 1 && finding.Acknowledgement is not null) ? Locations.Of(found[0], cancellation) : null;
    }
}
