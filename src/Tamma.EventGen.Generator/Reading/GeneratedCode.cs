using System;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The mark of the members that this generator writes, by which it and the analyzers know them again.</summary>
internal static class GeneratedCode
{
    /// <summary>The attribute, as a line of source.</summary>
    public const string Line = "[global::" + AttributeName + "(\"" + Tool + "\", null)]";

    private const string AttributeName = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    private const string Tool = "Tamma.EventGen";

    /// <summary>Whether the symbol has the mark.</summary>
    public static bool Marks(ISymbol symbol) =>
        AttributeNames.Find(symbol, AttributeName) is { } attribute && string.Equals(AttributeArguments.TextAt(attribute, 0), Tool, StringComparison.Ordinal);
}
