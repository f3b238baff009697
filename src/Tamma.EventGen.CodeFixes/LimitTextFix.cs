using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1050: limits a text to 2,000 characters. That is a long paragraph; what may be longer is a document and belongs into a blob.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitTextFix)), Shared]
public sealed class LimitTextFix() : MaxLengthFix("Limit the length to 2000 characters", SizeRules.TextUnbounded)
{
    private protected override long Limit => SizeCheck.TextLimit;
}
