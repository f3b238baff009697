using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Analysis.Usage;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// TEG4003: removes the attribute. A context that names nothing else would not compile without
/// it: what to do with that, only the author knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveJsonSerializableFix)), Shared]
public sealed class RemoveJsonSerializableFix() : RemoveAttributeFix("Remove [JsonSerializable]", UsageRules.SerializableIgnoresContract)
{
    private protected override bool CanApply(AttributeSyntax node, Diagnostic diagnostic) => !SerializableEventAnalyzer.IsOfEmptyContext(diagnostic.Properties);
}
