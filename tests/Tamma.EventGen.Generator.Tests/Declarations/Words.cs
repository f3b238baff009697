using System;
using System.Text.Json;
using CsCheck;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>The words that declarations are made of.</summary>
internal static class Words
{
    public static readonly string[] Aggregates = ["ISSUE", "AI", "CODE", "GIT", "APPROVAL", "SYSTEM", "CONFIG"];

    public static readonly string[] Objects = ["PULL_REQUEST", "BRANCH", "RETRY", "REVIEW_COMMENT", "BUILD", "WEBHOOK", "MODEL2_RESPONSE", "STEP", "LOOP", "BUDGET"];

    public static readonly string[] Participles = ["CREATED", "IDLED", "SENT", "BUILT", "OVERRIDDEN", "RUN", "SPLIT", "RE_RUN", "SUBMITTED", "EXCEEDED"];

    public static readonly string[] Statuses = ["SUCCESS", "FAILED", "PENDING", "TIMEOUT", "RETRY"];

    public static readonly string[] Versions = ["1.0.0", "0.1.0", "1.2.3", "10.20.30", "2.0.0-beta.1", "1.0.0-rc.1+build.5"];

    /// <summary>Names of members, no two alike without case: words, keywords, other alphabets, acronyms, names of the generated code.</summary>
    public static readonly string[] Members =
    [
        "Repository", "Number", "@class", "@event", "Größe", "名前", "URLValue", "ID", "iOS", "x", "Contract", "Value", "@record", "_hidden",
        "Type", "Name", "Is", "JsonTypeInfo", "Reader", "@default", "Éclair", "A1", "SHA256", "Options", "System", "Read", "Write", "Shape", "@required", "@init",
    ];

    /// <summary>Names of the members of an enum, all in one style.</summary>
    public static readonly string[] EnumMembers = ["Open", "Closed", "Merged", "Lost", "Draft"];

    private static readonly string[] Texts = ["a", "acme", "grüße", "🎉", "x y", "\"quoted\"", "back\\slash", "<b>&amp;", "'", "line\nbreak", "名前", "{0}", "\u2028"];

    public static readonly Gen<string> Text = Gen.OneOf(Texts);

    /// <summary>A text as JSON.</summary>
    public static string Json(string text) => JsonSerializer.Serialize(text);

    /// <summary>A text as a C# literal.</summary>
    public static string Literal(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u2028", "\\u2028", StringComparison.Ordinal) + "\"";

    /// <summary>The length in code points.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
            length++;
        return length;
    }
}
