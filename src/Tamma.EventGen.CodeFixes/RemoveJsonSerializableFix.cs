using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG4003: removes the attribute, and its list where it is the only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveJsonSerializableFix)), Shared]
public sealed class RemoveJsonSerializableFix() : SyntaxFix<AttributeSyntax>("Remove [JsonSerializable]", UsageRules.SerializableIgnoresContract)
{
    private protected override SyntaxNode Apply(SyntaxNode root, AttributeSyntax node) => AttributeRemoval.Remove(root, node);
}
