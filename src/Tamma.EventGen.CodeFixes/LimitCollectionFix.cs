using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1051: limits a collection to 1,000 elements. What holds more is a file, or an event for each.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitCollectionFix)), Shared]
public sealed class LimitCollectionFix() : MaxLengthFix("Limit it to 1000 elements", SizeRules.CollectionUnbounded)
{
    private protected override long Limit => SizeCheck.CollectionLimit;
}
