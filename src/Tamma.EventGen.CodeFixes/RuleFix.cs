using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tamma.EventGen.CodeFixes;

/// <summary>A fix of some rules, with the title of what it does.</summary>
public abstract class RuleFix : CodeFixProvider
{
    private protected RuleFix(string title, params DiagnosticDescriptor[] rules)
    {
        Title = title;
        FixableDiagnosticIds = rules.Select(rule => rule.Id).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected string Title { get; }
}
