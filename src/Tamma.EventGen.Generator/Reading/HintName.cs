using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The name of a record's generated file: readable, short, and unique even where names differ in case alone.</summary>
internal static class HintName
{
    private const int ReadableLength = 80;

    /// <summary>The name of a file; a topic tells it from another one of the type.</summary>
    public static string Of(INamedTypeSymbol type, string? topic = null)
    {
        var name = type.ToDisplayString();
        var readable = new string(type.Name.Take(ReadableLength).Select(c => c < 128 ? c : '_').ToArray());
        return readable + "." + Fnv1A(name).ToString("x8", CultureInfo.InvariantCulture) + (topic is null ? "" : "." + topic) + ".g.cs";
    }

    // string.GetHashCode differs from process to process.
    private static uint Fnv1A(string text) => text.Aggregate(2166136261, (hash, c) => unchecked((hash ^ c) * 16777619));
}
