using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Records, and unions of records, of other values.</summary>
internal static class RecordValues
{
    private static readonly string[] Attributes = ["", "", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]\n", "[Reserved(\"gone\", \"It is not needed.\")]\n"];

    /// <summary>Records with members of such values.</summary>
    public static Gen<ValueOf> Of(Gen<ValueOf> values) => Gen.Select(DeclaredMember.ListOf(values, 4), Gen.OneOf(Attributes), Gen.Bool).Select(ValueOf (list, attribute, holdsItself) => stem =>
    {
        var type = stem + "Part";
        var members = list(stem);
        return new DeclaredValue(type, DeclaredMember.SampleOf(members))
        {
            IsToken = false,
            Types = $"/// <summary>A part.</summary>\n{attribute}public sealed partial record {type}\n{{\n{PartOf(members)}{(holdsItself ? $"/// <summary>Another.</summary>\npublic {type}? Inner {{ get; init; }}\n" : "")}}}\n{TypesOf(members)}",
            Information = InformationOf(members),
        };
    });

    /// <summary>Unions of one to three cases with members of such values.</summary>
    public static Gen<ValueOf> UnionsOf(Gen<ValueOf> values) => Gen.Select(DeclaredMember.ListOf(values, 2).Array[1, 3], Gen.OneOf("kind", "$type", "is a")).Select(ValueOf (lists, discriminator) => stem =>
    {
        var type = stem + "Union";
        var cases = lists.Select((list, i) => list(stem + i)).ToArray();
        var attributes = string.Concat(cases.Select((_, i) => $"[JsonDerivedType(typeof({type}{i}), \"cäse {i}\")]\n"));
        var records = cases.Select((members, i) => $"/// <summary>A case.</summary>\npublic sealed partial record {type}{i} : {type}\n{{\n{PartOf(members)}}}\n{TypesOf(members)}");
        return new DeclaredValue(type, DeclaredMember.SampleOf(cases[0], Words.Json(discriminator) + ":" + Words.Json("cäse 0")))
        {
            IsToken = false,
            Types = $"/// <summary>One of several.</summary>\n[JsonPolymorphic(TypeDiscriminatorPropertyName = \"{discriminator}\")]\n{attributes}public abstract record {type}\n{{\n/// <summary>What all have.</summary>\n[MaxLength(9)]\npublic string? Note {{ get; init; }}\n}}\n{string.Concat(records)}",
            Information = InformationOf(cases.SelectMany(members => members)),
        };
    });

    /// <summary>Nothing of a part is promoted to tags.</summary>
    private static string PartOf(IEnumerable<DeclaredMember> members) => string.Concat(SourceOf(members).Split('\n').Where(line => !line.StartsWith("[EventTag(", StringComparison.Ordinal)).Select(line => line + "\n"));

    /// <summary>The declarations of members.</summary>
    public static string SourceOf(IEnumerable<DeclaredMember> members) => string.Concat(members.Select(member => member.Source));

    /// <summary>The declarations that members need.</summary>
    public static string TypesOf(IEnumerable<DeclaredMember> members) => string.Concat(members.Select(member => member.Value.Types));

    /// <summary>The information that members may have.</summary>
    public static string[] InformationOf(IEnumerable<DeclaredMember> members) => [.. members.SelectMany(member => member.Information).Distinct()];
}
