using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Text.Json;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>A member of a record.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="IsRequired">Whether a reader demands it.</param>
/// <param name="Source">Its declaration.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Sample">What the sample has for it; null where it is left out.</param>
/// <param name="Information">Ids of the information that may be reported for it.</param>
internal sealed record DeclaredMember(string JsonName, bool IsRequired, string Source, DeclaredValue Value, string? Sample, IReadOnlyList<string> Information)
{
    private enum Presence
    {
        Required,
        RequiredNullable,
        Optional,
        Defaulted,
        NullableDefaulted,
        RequiredByJson,
    }

    private static readonly string[] Summaries =
    [
        "What it holds.", "A <b>part</b> &lt;of&gt; <see langword=\"null\"/>, or <c>\"x\"</c>.", "First.\n/// <para>Second: größe, 名前.</para>",
    ];

    private static readonly Gen<(Presence Presence, bool IsLeftOut, int Annotation, bool HasExample, string Summary)> Form =
        Gen.Select(Gen.Enum<Presence>(), Gen.Bool, Gen.Int[0, 11], Gen.Int[0, 3].Select(n => n == 0), Gen.OneOf(Summaries));

    /// <summary>Between one and a number of members with such values.</summary>
    public static Gen<Func<string, DeclaredMember[]>> ListOf(Gen<ValueOf> values, int most) => Gen.Shuffle(Words.Members, 1, most)
        .SelectMany(names => Gen.Select(values, Form).Array[names.Length].Select(Func<string, DeclaredMember[]> (parts) => stem =>
            [.. names.Select((name, i) => Of(name, parts[i].Item1(stem + (char)('A' + i)), parts[i].Item2.Presence, parts[i].Item2.IsLeftOut, parts[i].Item2.Annotation, parts[i].Item2.HasExample, parts[i].Item2.Summary))]));

    /// <summary>The samples of members as those of one object.</summary>
    public static string SampleOf(IEnumerable<DeclaredMember> members, string first = "") =>
        "{" + string.Join(',', members.Where(member => member.Sample is not null).Select(member => Words.Json(member.JsonName) + ":" + member.Sample).Prepend(first).Where(text => text.Length > 0)) + "}";

    private static DeclaredMember Of(string name, DeclaredValue value, Presence wanted, bool isLeftOut, int annotation, bool hasExample, string summary)
    {
        var presence = value.Initializer is null && wanted is Presence.Defaulted or Presence.NullableDefaulted ? Presence.Required : wanted;
        var isRequired = presence is Presence.Required or Presence.RequiredNullable or Presence.RequiredByJson;
        var isNullable = presence is not (Presence.Required or Presence.Defaulted);
        string[] attributes = [.. value.Attributes, .. AnnotationsOf(annotation, name, value, isRequired), .. presence == Presence.RequiredByJson ? new[] { "JsonRequired" } : []];
        var jsonName = annotation == 1 ? name.Trim('@') + " \"'/~ü" : JsonNamingPolicy.CamelCase.ConvertName(name.Trim('@'));
        var source = $"/// <summary>{summary}</summary>\n"
            + (hasExample && ExampleOf(value) is { } example ? $"/// <example>{SecurityElement.Escape(example)}</example>\n" : "")
            + string.Concat(attributes.Select(attribute => $"[{attribute}]\n"))
            + $"public {(presence is Presence.Required or Presence.RequiredNullable ? "required " : "")}{value.Type}{(isNullable ? "?" : "")} {name} {{ get; init; }}"
            + (presence is Presence.Defaulted or Presence.NullableDefaulted ? $" = {value.Initializer};" : "") + "\n";
        var sample = isRequired || !isLeftOut ? (isNullable && isLeftOut ? "null" : value.Sample) : null;
        return new DeclaredMember(jsonName, isRequired, source, value, sample, value.Information);
    }

    private static string[] AnnotationsOf(int annotation, string name, DeclaredValue value, bool isRequired) => annotation switch
    {
        1 => [$"JsonPropertyName({Words.Literal(name.Trim('@') + " \"'/~ü")})"],
        2 => ["Sensitive(Sensitivity.Secret)"],
        3 when !isRequired => ["Obsolete"],
        4 when !isRequired => ["global::System.Obsolete(\"Use another.\")"],
        5 => [$"RenamedFrom(\"was{name.Trim('@')}\", \"It is clearer.\")"],
        6 => ["AcceptedHazard(CompatibilityHazard.DefaultChanged, \"Nobody relied on it.\")"],
        7 when value.Type is "string" or "int" or "Guid" => [$"EventTag(\"{name.Trim('@')}\")"],
        8 when value.Type is "string" => ["BlobReference(RetentionDays = 30)"],
        9 when value.Type is "int" => ["JsonNumberHandling(JsonNumberHandling.Strict)"],
        _ => [],
    };

    // A comment has no line breaks of a text's own.
    private static string? ExampleOf(DeclaredValue value) => value.Text is null
        ? value.Sample
        : value.Text.AsSpan().IndexOfAny('\n', '\u2028') < 0 ? value.Text : null;
}
