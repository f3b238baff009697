using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using CsCheck;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Events that nothing is wrong with, in every form that a declaration has.</summary>
internal static class DeclaredEvents
{
    /// <summary>A file that the events' files rely on.</summary>
    public const string Globals = """
        global using Announced = Tamma.Events.TammaEventAttribute;
        [assembly: Tamma.Events.ExternalEvent("GIT.BRANCH.CREATED", "A branch was created elsewhere.")]

        """;

    private const string RecordNameUnrelated = "TEG1032";
    private const string ExampleMissing = "TEG1042";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Tamma.Events;
        using Local = Tamma.Events.TammaEventAttribute;

        """;

    /// <summary>Attributes by their arguments, which are both C# expressions.</summary>
    private static readonly string[] Attributes =
    [
        "[TammaEvent({0}, {1})]", "[TammaEventAttribute({0}, {1}), CausedBy(\"GIT.BRANCH.CREATED\")]", "[Announced({0}, {1})]", "[Local({0}, {1})]", "[global::Tamma.Events.TammaEvent({0}, {1})]",
        "[type: TammaEvent({0}, {1})]", "[TammaEvent(version: {1}, eventType: {0})]", "[Obsolete(\"Use another.\")][TammaEvent({0}, {1}, Compatibility = CompatibilityPolicy.Full)]",
        "[Reserved(\"gone\", \"It is not needed.\"), TammaEvent(@{0}, \"\" + {1})]", "[TammaEvent(\"\"{0}\"\", {1})]", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow), TammaEvent({0}, {1})]",
    ];

    private static readonly string[] Modifiers = ["public sealed partial", "public partial", "internal sealed partial", "sealed internal partial", "public sealed unsafe partial"];

    private static readonly string[] Keywords = ["record", "record class"];

    /// <summary>Records that are not named for their event.</summary>
    private static readonly string[] OtherNames = ["@if", "@object", "Größer", "名", "Something", "_x", "Happened", "EventCatalog", "@record1"];

    private static readonly string[] Enclosing = ["public partial class Outer", "public partial record struct Höhe", "internal static partial class @namespace", "public partial interface IHolder", "internal partial struct S"];

    /// <summary>Members that are none of the contract's.</summary>
    private static readonly string[] Others =
    [
        "", "/// <summary>Computed.</summary>\n[JsonIgnore] public string Twice => \"\";\n", "public static int Count { get; set; }\nprivate readonly int _field = 1;\npublic int Method() => _field;\n",
        "/// <summary>Hidden.</summary>\n[JsonIgnore] public object? Anything { get; set; }\nprivate string? Secret { get; init; }\n", "public const int Limit = 1;\npublic sealed record Inner;\ninternal DateTime At { get; set; }\n",
    ];

    private static readonly Gen<ValueOf> Scalar = Gen.OneOf(TextValues.All, NumberValues.All, EnumValues.All);

    private static readonly Gen<ValueOf> Shallow = Gen.Frequency((4, Scalar), (1, CollectionValues.Of(Scalar)), (1, RecordValues.Of(Scalar)));

    private static readonly Gen<ValueOf> Value = Gen.Frequency((8, Scalar), (2, CollectionValues.Of(Shallow)), (1, RecordValues.Of(Shallow)), (1, RecordValues.UnionsOf(Shallow)));

    private static readonly Gen<(string EventType, bool IsOther)> Name =
        Gen.Select(Gen.OneOf(Words.Aggregates), Gen.OneOf(Words.Objects), Gen.OneOf(Words.Participles), Gen.OneOf(Words.Statuses), Gen.Int[0, 9]).Select((aggregate, thing, participle, status, form) => (form switch
        {
            0 => $"{aggregate}.{thing}#_{participle}",
            1 or 2 => $"{aggregate}.{thing}#.{status}",
            3 => $"{aggregate}.{status}_#.{participle}",
            _ => $"{aggregate}.{thing}_#.{participle}",
        }, form == 9));

    private static readonly Gen<(string Attribute, string Modifiers, string Keyword, string OtherName)> Head =
        Gen.Select(Gen.OneOf(Attributes), Gen.OneOf(Modifiers), Gen.OneOf(Keywords), Gen.OneOf(OtherNames));

    private static readonly Gen<(int Namespace, string[] Enclosing, bool IsInParts, string Others, bool HasExample)> Place =
        Gen.Select(Gen.Int[0, 3], Gen.Shuffle(Enclosing, 0, 2), Gen.Int[0, 4].Select(n => n == 0), Gen.OneOf(Others), Gen.Bool);

    /// <summary>A number of events, no two of one type or in one namespace.</summary>
    public static Gen<DeclaredEvent[]> Of(int count) => Gen
        .Select(Name, Gen.OneOf(Words.Versions), DeclaredMember.ListOf(Value, 6), Head, Place).Array[count]
        .Select(parts => parts.Select((part, i) => Of(i, part.Item1, part.Item2, part.Item3, part.Item4, part.Item5)).ToArray());

    private static DeclaredEvent Of(
        int number,
        (string EventType, bool IsOther) name,
        string version,
        Func<string, DeclaredMember[]> list,
        (string Attribute, string Modifiers, string Keyword, string OtherName) head,
        (int Namespace, string[] Enclosing, bool IsInParts, string Others, bool HasExample) place)
    {
        var eventType = name.EventType.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        // In the global namespace a name of its own for everything.
        var isGlobal = place.Namespace == 0;
        var isOther = name.IsOther && !isGlobal;
        var record = isOther ? head.OtherName : RecordName.Of(eventType);
        var members = list(isGlobal ? $"Of{number}" : "Of");
        var half = place.IsInParts ? members.Length / 2 : members.Length;
        var attribute = string.Format(CultureInfo.InvariantCulture, head.Attribute, Words.Literal(eventType), Words.Literal(version));
        var example = place.HasExample ? $"/// <example>{SecurityElement.Escape(DeclaredMember.SampleOf(members))}</example>\n" : "";
        var declaration = $"{head.Modifiers} {head.Keyword} {record}\n{{\n";
        var first = $"/// <summary>It happened.</summary>\n{example}{attribute}\n{declaration}{RecordValues.SourceOf(members[..half])}{place.Others}}}\n";
        var second = $"{declaration}{RecordValues.SourceOf(members[half..])}}}\n";
        return new DeclaredEvent(
            eventType,
            version,
            [.. (place.IsInParts ? new[] { first, second } : [first]).Select((part, i) => FileOf(number, place.Namespace, place.Enclosing, part, i == 0 ? RecordValues.TypesOf(members) : ""))],
            members,
            [.. RecordValues.InformationOf(members), .. isOther ? new[] { RecordNameUnrelated } : [], .. place.HasExample ? Array.Empty<string>() : [ExampleMissing]]);
    }

    private static string FileOf(int number, int space, IReadOnlyList<string> enclosing, string record, string types)
    {
        // Types in the global namespace would need names of their own.
        var within = space == 0 ? [] : enclosing;
        var body = string.Concat(within.Select(type => type + "\n{\n")) + record + string.Concat(within.Select(_ => "}\n")) + types;
        return Usings + space switch
        {
            0 => body,
            1 => $"namespace Generated.N{number};\n\n{body}",
            2 => $"namespace @for.Größe{number}\n{{\n{body}}}\n",
            _ => $"namespace A{number}\n{{\nnamespace System.@int\n{{\n{body}}}\n}}\n",
        };
    }
}
