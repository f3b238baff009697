using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1074, TEG2023: removes the attribute that has no effect, or none any more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAnnotationFix)), Shared]
public sealed class RemoveAnnotationFix() : RemoveAttributeFix("Remove it", AnnotationRules.AnnotationIgnored, CompatibilityRules.AcknowledgementStale);
