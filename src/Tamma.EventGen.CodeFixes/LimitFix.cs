using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>
/// Adds a limit to a member: an attribute, or named arguments of <c>[Items]</c> where the finding is on what a collection holds. A limit
/// that contradicts what the author says is not added.
/// </summary>
public abstract class LimitFix : PropertyFix
{
    private protected LimitFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    /// <summary>The full name of the attribute that limits the member itself.</summary>
    private protected abstract string Attribute { get; }

    /// <summary>Its arguments.</summary>
    private protected abstract IReadOnlyList<string> Arguments { get; }

    /// <summary>What limits the items, as names of <c>[Items]</c> with their values.</summary>
    private protected abstract IReadOnlyList<(string Name, string Value)> ItemArguments { get; }

    private protected sealed override SolutionEdit? EditOf(FoundProperty found, Diagnostic diagnostic)
    {
        if (LimitedPart.IsContradicted(diagnostic.Properties))
            return null;
        var declaration = found.Declaration;
        var isItem = LimitedPart.IsOnItem(diagnostic.Properties);
        var name = isItem ? AttributeNames.Items : Attribute;
        var existing = MemberAttributes.Find(found.Symbol, name, found.Model.Compilation);
        var place = existing is null ? -1 : MemberSyntax.AttributesOf(declaration).FindIndex(attribute => attribute.SyntaxTree == existing.ApplicationSyntaxReference?.SyntaxTree && attribute.Span == existing.ApplicationSyntaxReference.Span);
        var tightened = existing is null || place < 0 ? null : isItem ? WithItemArguments(MemberSyntax.AttributesOf(declaration)[place], existing) : Tighten(MemberSyntax.AttributesOf(declaration)[place], existing);
        if (existing is not null && tightened is null)
            return null;
        return new SolutionEdit(Title, async (editor, token) =>
            (await editor.GetDocumentEditorAsync(found.Document.Id, token).ConfigureAwait(false)).ReplaceNode(declaration, (current, _) => tightened is null
                ? new AddedAttribute(WithoutSuffix(name), isItem ? ItemArguments.Select(Named).ToArray() : Arguments.Select(Positional).ToArray()).AddTo(current)
                // Other fixes add their attributes behind those that there are.
                : current.ReplaceNode(MemberSyntax.AttributesOf(current)[place].ArgumentList!, tightened)));
    }

    /// <summary>The arguments of the attribute that is there already with tighter limits, or null where those are the author's to choose.</summary>
    private protected virtual AttributeArgumentListSyntax? Tighten(AttributeSyntax attribute, AttributeData existing) => null;

    private AttributeArgumentListSyntax? WithItemArguments(AttributeSyntax attribute, AttributeData existing)
    {
        var added = ItemArguments.Where(argument => AttributeArguments.Named(existing, argument.Name) is null).Select(Named).ToArray();
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } list || added.Length == 0)
            return null;
        return list.WithArguments(SyntaxFactory.SeparatedList(
            list.Arguments.Concat(added),
            list.Arguments.GetSeparators().Concat(Enumerable.Repeat(AddedAttribute.Comma(), added.Length))));
    }

    private static string WithoutSuffix(string fullName) => fullName.Substring(0, fullName.Length - "Attribute".Length);

    private static AttributeArgumentSyntax Positional(string value) => SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(value));

    private static AttributeArgumentSyntax Named((string Name, string Value) argument) => SyntaxFactory.AttributeArgument(
        SyntaxFactory.NameEquals(argument.Name),
        nameColon: null,
        SyntaxFactory.ParseExpression(argument.Value)).NormalizeWhitespace();
}
