using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Reads how a record with sensitive members shows itself. Any partial record, of an event or not: a record that holds a secret is not
/// always read before it is printed.
/// </summary>
internal static class SensitiveReader
{
    private const string DebuggerDisplay = "System.Diagnostics.DebuggerDisplayAttribute";
    private const string DebuggerTypeProxy = "System.Diagnostics.DebuggerTypeProxyAttribute";

    /// <summary>Reads the record of a sensitive member, where the member is the first of its record.</summary>
    /// <param name="member">The property's declaration, or the parameter's.</param>
    /// <param name="record">The record that declares it.</param>
    /// <param name="compilation">What is read.</param>
    /// <param name="symbols">Notes the record.</param>
    /// <param name="cancellation">Says that nobody waits any more.</param>
    public static SensitiveReading Read(SyntaxNode member, INamedTypeSymbol record, Compilation compilation, DeclaredSymbols symbols, CancellationToken cancellation)
    {
        symbols.AddPart(record);
        var first = record.GetMembers().OfType<IPropertySymbol>().Select(property => MemberAttributes.Find(property, AttributeNames.Sensitive, compilation)).FirstOrDefault(attribute => attribute is not null);
        // Of a partial property, either part may have the attribute.
        return new SensitiveReading(first?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent == member && WhyNot(record, cancellation) is null
            ? Read(record, compilation)
            : null);
    }

    /// <summary>Whether the member is sensitive.</summary>
    public static bool IsSensitive(IPropertySymbol property, Compilation compilation) => MemberAttributes.Find(property, AttributeNames.Sensitive, compilation) is not null;

    /// <summary>Why nothing can be generated that masks the record's members, as the end of a sentence; null where it can, or where it is no record.</summary>
    public static string? WhyNot(INamedTypeSymbol record, CancellationToken cancellation)
    {
        var types = RecordForm.Enclosing(record).ToArray();
        if (types.Any(type => type.Arity > 0))
            return "it is in a generic type; write PrintMembers yourself";
        if (types.Any(type => type.IsFileLocal))
            return "it is in a type that is file-local; remove the modifier 'file', or write PrintMembers yourself";
        return types.FirstOrDefault(type => !PartialDeclaration.IsAllowed(type, cancellation)) is { } closed ? "make '" + closed.Name + "' partial, so that *** stands for it" : null;
    }

    /// <summary>Whether the author decides what the record prints.</summary>
    public static bool PrintsItself(INamedTypeSymbol record) => IsWritten(record, "PrintMembers", "System.Text.StringBuilder") || IsWritten(record, "ToString");

    private static SensitiveRecord Read(INamedTypeSymbol record, Compilation compilation)
    {
        var printed = MembersOf(record, compilation).ToEquatableArray();
        var viewed = printed.Concat(BasesOf(record).SelectMany(type => MembersOf(type, compilation)))
            .GroupBy(member => member.Name, System.StringComparer.Ordinal)
            .Select(members => members.First())
            .ToEquatableArray();
        var masked = new MaskedRecord(
            SymbolNames.FullNameOf(record),
            IsWritten(record, "PrintMembers", "System.Text.StringBuilder") ? null : MaskedRecord.ModifiersOf(record.IsSealed || record.IsValueType, BasesOf(record).Any()),
            printed.Where(member => !member.IsOverride).Select(member => member.Masked).ToEquatableArray(),
            viewed.Select(member => member.Masked).ToEquatableArray(),
            AttributeNames.Find(record, DebuggerDisplay) is not null,
            AttributeNames.Find(record, DebuggerTypeProxy) is null ? MaskedRecord.ViewBeside(record.GetMembers().Select(member => member.Name).Concat(viewed.Select(member => member.Name))) : null);
        return new SensitiveRecord(
            PartialDeclaration.NamespaceOf(record),
            PartialDeclaration.ContainersOf(record),
            PartialDeclaration.Of(record),
            HintName.Of(record, "Sensitive"),
            masked);
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol record)
    {
        for (var type = record.BaseType; type is { IsRecord: true }; type = type.BaseType)
            yield return type;
    }

    /// <summary>What the compiler prints of a record's own members: its public fields and properties.</summary>
    private static IEnumerable<ShownMember> MembersOf(INamedTypeSymbol record, Compilation compilation)
    {
        foreach (var member in record.GetMembers().Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }))
        {
            if (member is IFieldSymbol field && IsObject(field.Type))
                yield return new ShownMember(new MaskedMember(field.Name, IsSensitive: false, IsObsolete(field)), IsOverride: false);
            if (member is IPropertySymbol { IsIndexer: false, GetMethod: not null } property && IsObject(property.Type))
                yield return new ShownMember(new MaskedMember(property.Name, IsMasked(property, compilation), IsObsolete(property)), property.IsOverride);
        }
    }

    // What is sensitive in the base is so in what overrides it.
    private static bool IsMasked(IPropertySymbol? property, Compilation compilation)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (IsSensitive(property, compilation))
                return true;
        }

        return false;
    }

    private static bool IsObject(ITypeSymbol type) => type is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) };

    private static bool IsObsolete(ISymbol symbol) => AttributeNames.Find(symbol, AttributeNames.Obsolete) is not null || (symbol is IPropertySymbol { GetMethod: { } getter } && IsObsolete(getter));

    private static bool IsWritten(INamedTypeSymbol record, string method, params string[] parameters) => record.GetMembers(method)
        .Any(member => member is IMethodSymbol { IsImplicitlyDeclared: false, Arity: 0 } written && written.Parameters.Select(parameter => SymbolNames.Of(parameter.Type.OriginalDefinition)).SequenceEqual(parameters, System.StringComparer.Ordinal));

    private readonly record struct ShownMember(MaskedMember Masked, bool IsOverride)
    {
        public string Name => Masked.Name;
    }
}
