using System.Linq;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Enums that are written as numbers or as names, of the type or of the member, renamed in one style or in several.</summary>
internal static class EnumValues
{
    private const string MixedNames = "TEG1033";

    public static readonly Gen<ValueOf> All = Gen.Select(Gen.Shuffle(Words.EnumMembers, 1, 5), Gen.Int[0, 4], Gen.OneOf("", " : byte", " : short", " : uint", " : long"), Gen.Bool).Select(ValueOf (members, form, underlying, isVerbatim) => stem =>
    {
        var type = stem + "Kind";
        var renamed = members.Select((member, i) => form switch
        {
            2 => member.ToLowerInvariant(),
            3 => i == 0 ? "very \"high\"" : "NOT_" + member.ToUpperInvariant(),
            _ => member,
        }).ToArray();
        var isText = form is 1 or 2 or 3;
        var onMember = form == 4;
        var fields = members.Select((member, i) =>
            "/// <summary>One.</summary>\n"
            + (form is 2 or 3 ? $"[JsonStringEnumMemberName({Words.Literal(renamed[i])})] " : "")
            + (isVerbatim ? "@" : "") + member + (i == 0 ? " = 3" : "") + ",\n");
        return new DeclaredValue(type, isText || onMember ? Words.Json(renamed[0]) : "3")
        {
            Text = isText || onMember ? renamed[0] : null,
            Initializer = type + "." + members[0],
            Attributes = onMember ? [$"JsonConverter(typeof(JsonStringEnumConverter<{type}>))"] : [],
            Types = $"/// <summary>A kind.</summary>\n{(isText ? $"[JsonConverter(typeof(JsonStringEnumConverter<{type}>))] " : "")}public enum {type}{underlying}\n{{\n{string.Concat(fields)}}}\n",
            Information = form switch { 0 => ["TEG1019"], 3 => [MixedNames], _ => [] },
        };
    });
}
