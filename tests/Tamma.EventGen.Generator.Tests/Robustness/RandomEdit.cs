using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>An edit of source text at a random place.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="First">Decides the place.</param>
/// <param name="Second">Decides the other place, or what is inserted.</param>
internal readonly record struct RandomEdit(RandomEdit.Change Kind, int First, int Second)
{
    internal enum Change
    {
        Remove,
        Swap,
        Insert,
        Replace,
        Duplicate,
        Strange,
        RemoveCharacters,
        Truncate,
    }

    /// <summary>What nobody expects, wherever it is put.</summary>
    private static readonly string[] Strange =
    [
        "\ud800", "\"\\ud800\"", "\"\\udc00x\"", "\0", "@class", "größe", "名前", "\u2028", "\"\"\"", "'", "/*", "///<summary>", "/// <example>{</example>\n", "\n#if\n", "\n#line 1 \"x\"\n", "\n#nullable disable\n", "\n#nullable restore\n",
        "unsafe", "ref", "scoped", "file", "static", "abstract", "required", "partial", "field", "?", "<>", "[]", "[,]", "dynamic", "nint", "int*", "(int A, int B)", "T<T<T>>", "delegate*<int>", "default!", "null", "typeof(", "nameof(", "1e999", "-9223372036854775808", "'\\ud800'",
        "[JsonConverter(typeof(", "[JsonDerivedType(typeof(int), 1)]", "[Range(double.NaN, 1)]", "[Range(5, 3)]", "[RegularExpression(\"(\")]", "[RegularExpression(null)]", "[AllowedValues(null, 1, \"a\")]", "[Items(Pattern = \"(?<=a)\", Maximum = \"x\")]", "[MultipleOf(\"1e-999999\")]", "[Length(-1, -2)]", "[Obsolete(null, true)]",
        "[TammaEvent(null!, \"\")]", "[TammaEvent(\"A.B\", \"1.0.0\", Compatibility = (CompatibilityPolicy)99)]", "[CausedBy(typeof(void))]", "[CausedBy(typeof(System.Collections.Generic.List<>))]", "[JsonPropertyName(\"\\ud800\")]", "record", "struct", "enum E : string { }", "= throw new()", "where T : notnull", "extern alias X;", "init", "set", "=> 1",
    ];

    /// <summary>Up to a number of them.</summary>
    public static Gen<RandomEdit[]> UpTo(int most) =>
        Gen.Select(Gen.Enum<Change>(), Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Select((kind, first, second) => new RandomEdit(kind, first, second)).Array[1, most];

    /// <summary>The source after the edits.</summary>
    public static string Apply(string source, IEnumerable<RandomEdit> edits)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        foreach (var edit in edits.TakeWhile(_ => tokens.Count > 0))
            edit.Apply(tokens);
        return string.Concat(tokens);
    }

    private void Apply(List<string> tokens)
    {
        var (i, j) = (First % tokens.Count, Second % tokens.Count);
        switch (Kind)
        {
            case Change.Remove:
                tokens.RemoveAt(i);
                break;
            case Change.Swap:
                (tokens[i], tokens[j]) = (tokens[j], tokens[i]);
                break;
            case Change.Insert:
                tokens.Insert(i, tokens[j]);
                break;
            case Change.Replace:
                tokens[i] = tokens[j];
                break;
            case Change.Duplicate:
                tokens.InsertRange(i, tokens.GetRange(i, Math.Min(j % 40, tokens.Count - i)));
                break;
            case Change.Strange:
                tokens.Insert(i, " " + Strange[Second % Strange.Length] + " ");
                break;
            case Change.RemoveCharacters:
                tokens[i] = tokens[i][..(Second % (tokens[i].Length + 1))];
                break;
            default:
                tokens.RemoveRange(i, First % 4 == 0 ? tokens.Count - i : 0);
                break;
        }
    }
}
