using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>What a version changed, as its author sees it: for the change log of the catalogue.</summary>
public static class ContractChanges
{
    /// <summary>What differs where no document does.</summary>
    public const string Words = "documentation, names or annotations";

    /// <summary>The changes, each a clause; empty where only words or annotations differ.</summary>
    public static IReadOnlyList<ContractChange> Of(EventContract older, EventContract newer)
    {
        var contracts = ContractMatch.Of(older, newer);
        return contracts.Objects.SelectMany(match => Of(match, contracts)).Distinct().ToArray();
    }

    /// <summary>The first changes, in one clause.</summary>
    public static string Summary(EventContract older, EventContract newer)
    {
        var changes = Of(older, newer);
        if (changes.Count > 0)
            return First(changes.Select(change => change.Text));
        var places = ContractMatch.Of(older, newer).Objects.SelectMany(OfWords).Distinct(StringComparer.Ordinal).ToArray();
        return Words + (places.Length > 0 ? " of " + First(places) : "");
    }

    private static string First(IEnumerable<string> changes)
    {
        const int Limit = 3;
        var all = changes.ToArray();
        return string.Join(", ", all.Take(Limit)) + (all.Length > Limit ? " and more" : "");
    }

    /// <summary>Where what is said differs.</summary>
    private static IEnumerable<string> OfWords(ObjectMatch match)
    {
        var prefix = PrefixOf(match);
        if (match.Older with { Properties = match.Newer.Properties } != match.Newer)
            yield return "'" + match.Newer.Name + "'";
        foreach (var member in match.Kept.Where(member => member.Older != member.Newer))
            yield return "'" + prefix + member.Newer.JsonName + "'";
    }

    private static string PrefixOf(ObjectMatch match) => string.Equals(match.NewerName, ContractReference.Root, StringComparison.Ordinal) ? "" : match.Newer.Name + ".";

    private static IEnumerable<ContractChange> Of(ObjectMatch match, ContractMatch contracts)
    {
        var prefix = PrefixOf(match);
        foreach (var added in match.Added)
            yield return new ContractChange("'" + prefix + added.JsonName + "' added" + (added.IsRequired ? ", required" : added.Default is { } value ? ", " + Wording.Document(value) + " when absent" : ""), null);
        foreach (var removed in match.Removed)
            yield return new ContractChange("'" + prefix + removed.JsonName + "' removed", Reason(match.Newer.Reserved, removed.JsonName));
        foreach (var member in match.Kept)
        {
            var name = "'" + prefix + member.Newer.JsonName + "'";
            if (member.IsRenamed)
                yield return new ContractChange("'" + prefix + member.Older.JsonName + "' renamed to " + name, Reason(member.Newer.RenamedFrom, member.Older.JsonName));
            foreach (var change in Of(member, name, contracts))
                yield return change;
        }

        if (match.Older.IsClosed != match.Newer.IsClosed)
            yield return new ContractChange("'" + match.Newer.Name + (match.Newer.IsClosed ? "' refuses unknown members" : "' ignores unknown members"), Reason(match.Newer.Accepted, Hazards.ReaderClosed));
        if (match.Older.Deprecation is null && match.Newer.Deprecation is { } deprecation)
            yield return new ContractChange("'" + match.Newer.Name + "' deprecated", deprecation.Message);
    }

    private static IEnumerable<ContractChange> Of(MemberMatch member, string name, ContractMatch contracts)
    {
        var (older, newer) = (member.Older, member.Newer);
        var (from, to) = (WithTags(older.Type, contracts.Older), WithTags(newer.Type, contracts.Newer));
        if (WithoutNames(from) != WithoutNames(to))
            yield return new ContractChange(name + " " + Difference(from, to), Reason(newer.Accepted, Hazards.PrecisionLost));
        if (older.IsRequired != newer.IsRequired)
            yield return new ContractChange(name + (newer.IsRequired ? " required" : " no longer required"), null);
        if (!Equals(older.Default, newer.Default))
            yield return new ContractChange(name + (newer.Default is { } value ? " is " + Wording.Document(value) + " when absent" : " has no default"), Reason(newer.Accepted, Hazards.DefaultChanged));
        if (older.Deprecation is null && newer.Deprecation is { } deprecation)
            yield return new ContractChange(name + " deprecated", deprecation.Message);
    }

    /// <summary>From one type to another, or the keywords that differ.</summary>
    private static string Difference(ContractType older, ContractType newer)
    {
        var (from, to) = (Wording.Type(older), Wording.Type(newer));
        if (!string.Equals(from, to, StringComparison.Ordinal))
            return "from " + from + " to " + to;
        var (left, right) = (ContractWriter.WriteType(WithoutNames(older)), ContractWriter.WriteType(WithoutNames(newer)));
        return string.Join(", ", left.Members.Concat(right.Members).Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .Select(keyword => (Keyword: keyword, Older: left[keyword], Newer: right[keyword]))
            .Where(pair => !Equals(pair.Older, pair.Newer))
            .Select(pair => pair.Keyword + " " + Value(pair.Older) + " → " + Value(pair.Newer)));
    }

    private static string Value(Json.JsonValue? value) => value is null ? "none" : Wording.Document(value);

    /// <summary>Records are compared where they stand: the names of their definitions say nothing.</summary>
    private static ContractType WithoutNames(ContractType type) => type switch
    {
        ReferenceType reference => reference with { Name = "" },
        ArrayType array => array with { Items = WithoutNames(array.Items) },
        MapType map => map with { Values = WithoutNames(map.Values) },
        IntegerType integer => integer with { EnumNames = default },
        _ => type,
    };

    /// <summary>The cases of a union are told by their tags, whatever their order: the names of their records are on no wire.</summary>
    private static ContractType WithTags(ContractType type, EventContract contract) => type switch
    {
        ArrayType array => array with { Items = WithTags(array.Items, contract) },
        MapType map => map with { Values = WithTags(map.Values, contract) },
        UnionType union => union with { Cases = union.Cases.Select(name => TagOf(contract.Find(name)!.Discriminator!)).OrderBy(tag => tag, StringComparer.Ordinal).ToEquatableArray() },
        _ => type,
    };

    private static string TagOf(Discriminator discriminator) => discriminator.JsonName + " " + Wording.Literal(discriminator.Tag);

    private static string? Reason(EquatableArray<Acknowledgement> acknowledgements, string name) =>
        acknowledgements.FirstOrDefault(acknowledgement => string.Equals(acknowledgement.Name, name, StringComparison.Ordinal))?.Reason;
}

/// <summary>One change.</summary>
/// <param name="Text">What changed.</param>
/// <param name="Reason">Why, where its author said so.</param>
public sealed record ContractChange(string Text, string? Reason);
