using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>
/// Reads what a record says of its older versions: its methods <c>Migrate</c>, and names that generated types can't have. The generator
/// sees the record without those types, and the analyzer with them: both must find the same, so that it is read by syntax, and by what
/// names mean outside of the record.
/// </summary>
internal static class MigrationReader
{
    private const string MethodName = "Migrate";
    private const string ClassName = "__Migrations";

    /// <summary>The event with what its record says of older versions.</summary>
    public static EventDeclaration Read(EventDeclaration declaration, INamedTypeSymbol record, Compilation compilation, CancellationToken cancellation)
    {
        // A nested type would hide what the record inherits.
        var inherited = declaration.Record.Members.Select(member => member.Property.MemberName).Where(IsOfVersions);
        var members = record.GetMembers().Where(member => IsOfVersions(member.Name) && !GeneratedCode.Marks(member)).Select(member => member.Name).Concat(inherited).Append(record.Name).ToArray();
        return declaration with
        {
            MigrationMethods = MethodsOf(record, cancellation).Select(method => Read(method, record)).ToEquatableArray(),
            TakenVersionNames = members.Where(IsVersionName).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            UsedVersionNames = TypeNamesOf(record, cancellation).Where(IsVersionName).Concat(QualifiersOf(record, compilation, cancellation)).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            MigrationClass = new VersionNames(members).Add(ClassName),
        };
    }

    /// <summary>The methods that migrate, in the order of <see cref="EventDeclaration.MigrationMethods"/>.</summary>
    public static IEnumerable<MethodDeclarationSyntax> MethodsOf(INamedTypeSymbol record, CancellationToken cancellation) => MembersOf(record, cancellation)
        .OfType<MethodDeclarationSyntax>()
        .Where(method => string.Equals(method.Identifier.ValueText, MethodName, StringComparison.Ordinal)
            && method.ParameterList.Parameters.FirstOrDefault()?.Type is { } from && IsVersionName(NameOf(from)));

    private static IEnumerable<MemberDeclarationSyntax> MembersOf(INamedTypeSymbol record, CancellationToken cancellation) => PartsOf(record, cancellation).SelectMany(part => part.Members);

    private static IEnumerable<TypeDeclarationSyntax> PartsOf(INamedTypeSymbol record, CancellationToken cancellation) => record.DeclaringSyntaxReferences
        .ByFile(reference => reference.SyntaxTree)
        .Select(reference => reference.GetSyntax(cancellation))
        .OfType<TypeDeclarationSyntax>();

    /// <summary>The names in the types of properties that a nested type of that name would hide: what follows a dot or <c>::</c> is found in spite of it.</summary>
    private static IEnumerable<string> TypeNamesOf(INamedTypeSymbol record, CancellationToken cancellation) => MembersOf(record, cancellation)
        .OfType<PropertyDeclarationSyntax>()
        .SelectMany(property => property.Type.DescendantNodesAndSelf())
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Parent switch
        {
            QualifiedNameSyntax qualified => qualified.Left == name,
            AliasQualifiedNameSyntax => false,
            _ => true,
        })
        .Select(name => name.Identifier.ValueText);

    /// <summary>The names before a dot, anywhere in the record, that are of a type or a namespace outside, as a generated type has nothing of what follows.</summary>
    private static IEnumerable<string> QualifiersOf(INamedTypeSymbol record, Compilation compilation, CancellationToken cancellation) => PartsOf(record, cancellation)
        .SelectMany(part => Inside(part)
            .SelectMany(node => node.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => IsVersionName(name.Identifier.ValueText)
                && NameBehind(name) is { } member
                && compilation.GetSemanticModel(part.SyntaxTree) is var model
                && model.GetSymbolInfo(name, cancellation).Symbol is INamespaceOrTypeSymbol
                && model.LookupNamespacesAndTypes(part.Identifier.SpanStart, container: null, name.Identifier.ValueText).Any(outside => Has(outside, member))))
        .Select(name => name.Identifier.ValueText);

    // Parameters and bases are bound outside, but not what the base is given.
    private static IEnumerable<SyntaxNode> Inside(TypeDeclarationSyntax part) => part.BaseList is { } bases
        ? bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Select(parent => (SyntaxNode)parent.ArgumentList).Concat(part.Members)
        : part.Members;

    /// <summary>What follows a name and a dot; null where the name itself follows one, or nothing does.</summary>
    private static string? NameBehind(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == name => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified when qualified.Left == name => qualified.Right.Identifier.ValueText,
        _ => null,
    };

    private static bool Has(ISymbol outside, string name) => outside switch
    {
        IAliasSymbol alias => Has(alias.Target, name),
        INamespaceSymbol space => space.GetMembers(name).Any(),
        INamedTypeSymbol type => DeclaredMembers.BasesOf(type).Prepend(type)
            .SelectMany(part => part.GetMembers(name))
            .Any(member => (member.IsStatic || member is INamedTypeSymbol) && !GeneratedCode.Marks(member)),
        _ => false,
    };

    private static MigrationMethod Read(MethodDeclarationSyntax method, INamedTypeSymbol record)
    {
        var from = NameOf(method.ParameterList.Parameters[0].Type!);
        var to = NameOf(method.ReturnType);
        return new MigrationMethod(from, string.Equals(to, record.Name, StringComparison.Ordinal) ? "" : to, WhyNot(method, to, record.Name));
    }

    private static string? WhyNot(MethodDeclarationSyntax method, string to, string record)
    {
        if (!method.Modifiers.Any(SyntaxKind.StaticKeyword))
            return "it is not static";
        if (method.TypeParameterList is not null)
            return "it is generic";
        if (method.ParameterList.Parameters.Count > 1)
            return "it has more than one parameter";
        if (method.ParameterList.Parameters[0].Modifiers.Any())
            return "its parameter has a modifier";
        return string.Equals(to, record, StringComparison.Ordinal) || IsVersionName(to)
            ? null
            : "it returns '" + method.ReturnType + "' and not '" + record + "' or a later version of it";
    }

    /// <summary>The last name of a type, without its nullability.</summary>
    private static string NameOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsOfVersions(string name) => IsVersionName(name) || name.StartsWith(ClassName, StringComparison.Ordinal);

    private static bool IsVersionName(string name) => name.Length > 1 && name[0] == 'V' && name[1] is >= '0' and <= '9';
}
