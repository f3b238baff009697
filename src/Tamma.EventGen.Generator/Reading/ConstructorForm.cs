using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The constructor that makes an object when it is read, and the properties whose values it takes. It is the one that System.Text.Json
/// chooses: that with <c>[JsonConstructor]</c>, the public one without parameters, the only public one; but a positional record is
/// made by its parameters, a struct too, and a constructor may also be one that others can't see.
/// </summary>
internal sealed class ConstructorForm
{
    // A type of another project is one object in many compilations, which need not see the same of it.
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<INamedTypeSymbol, ConstructorForm>> Forms = new();

    private readonly Dictionary<IParameterSymbol, IPropertySymbol> _properties = new(SymbolEqualityComparer.Default);

    private ConstructorForm(INamedTypeSymbol type, Compilation compilation)
    {
        Constructor = Choose(type, compilation);
        IsDefault = Constructor is null && type.IsValueType;
        foreach (var parameter in Parameters)
        {
            if (PropertyOf(parameter, type, compilation) is { } property)
                _properties[parameter] = property;
        }
    }

    /// <summary>The constructor; null for a struct that is its default, and where there is none.</summary>
    public IMethodSymbol? Constructor { get; }

    /// <summary>Whether an object begins as the default of its struct: then no initializer runs, of a property or a field.</summary>
    public bool IsDefault { get; }

    /// <summary>Whether the constructor leaves nothing that is <c>required</c> to whoever calls it.</summary>
    public bool SetsRequired => Constructor is { } constructor && AttributeNames.Find(constructor, AttributeNames.SetsRequiredMembers) is not null;

    /// <summary>What the constructor takes.</summary>
    public IReadOnlyList<IParameterSymbol> Parameters => Constructor is { } constructor ? constructor.Parameters : Array.Empty<IParameterSymbol>();

    /// <summary>The form of a type.</summary>
    public static ConstructorForm Of(INamedTypeSymbol type, Compilation compilation) =>
        Forms.GetValue(compilation, static _ => new()).GetValue(type, type => new ConstructorForm(type, compilation));

    /// <summary>The constructor that the parameters beside a type's name declare; null where there are none.</summary>
    public static IMethodSymbol? PrimaryOf(INamedTypeSymbol type) => type.InstanceConstructors
        .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>The constructor of a record whose properties its parameters declare; null where there is none.</summary>
    public static IMethodSymbol? PositionalOf(INamedTypeSymbol type, Compilation compilation)
    {
        if (OtherProjects.IsElsewhere(type, compilation))
            return OtherProjects.PrimaryOf(type, compilation);
        return type.IsRecord ? PrimaryOf(type) : null;
    }

    /// <summary>The parameter that takes a property's value; null where none does.</summary>
    public IParameterSymbol? ParameterOf(IPropertySymbol property) => Parameters
        .FirstOrDefault(parameter => _properties.TryGetValue(parameter, out var found) && SymbolEqualityComparer.Default.Equals(found, property));

    /// <summary>The property whose value a parameter takes; null where there is none.</summary>
    public IPropertySymbol? PropertyOf(IParameterSymbol parameter) => _properties.TryGetValue(parameter, out var property) ? property : null;

    /// <summary>Why the type can't be made of the values of its properties, as the end of a sentence; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol type, Compilation compilation)
    {
        var form = Of(type, compilation);
        if (form.Constructor is null)
            return form.IsDefault ? null : "it has no constructor that its properties fill; mark one with [JsonConstructor], or declare one without parameters";
        if (form.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None) is { } reference)
            return "the parameter '" + reference.Name + "' of its constructor is passed by reference; pass it by value";
        if (OtherProjects.IsElsewhere(type, compilation) && form.Parameters.Select(parameter => MissingTypes.WhyNot(parameter.Type, compilation)).FirstOrDefault(whyNot => whyNot is not null) is { } missing)
            return "its constructor can't be called: " + missing;
        return form.Parameters.FirstOrDefault(parameter => !parameter.HasExplicitDefaultValue && !form.IsRead(parameter)) is { } open
            ? "no member that is read has the name and the type of '" + open.Name + "', which its constructor takes; declare a property of that name and type, or give the parameter a default"
            : null;
    }

    private static IMethodSymbol? Choose(INamedTypeSymbol type, Compilation compilation)
    {
        var all = type.InstanceConstructors.Where(constructor => OtherProjects.HasMember(constructor, compilation) && !IsCopy(constructor) && !(type.IsValueType && constructor.IsImplicitlyDeclared)).ToArray();
        var open = all.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        var marked = all.FirstOrDefault(constructor => AttributeNames.Find(constructor, AttributeNames.JsonConstructor) is not null);
        var plain = all.FirstOrDefault(constructor => constructor.Parameters.IsEmpty);
        var positional = PositionalOf(type, compilation);
        var only = open.Length == 1 ? open[0] : null;
        if (type.IsValueType)
            return marked ?? positional ?? plain;
        return marked
            ?? (plain?.DeclaredAccessibility == Accessibility.Public ? plain : null)
            ?? positional
            ?? (only is not null && only.Parameters.All(parameter => parameter.HasExplicitDefaultValue || PropertyOf(parameter, type, compilation) is not null) ? only : null)
            ?? plain
            ?? only;
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    // What no reader sees has no value that a parameter could take.
    private bool IsRead(IParameterSymbol parameter) => PropertyOf(parameter) is { DeclaredAccessibility: Accessibility.Public } property && !PropertyReader.IsIgnored(property);

    // A positional parameter has its very name; any other may begin with a small letter.
    private static IPropertySymbol? PropertyOf(IParameterSymbol parameter, INamedTypeSymbol type, Compilation compilation) => DeclaredMembers.Of(type, compilation)
        .OfType<IPropertySymbol>()
        .Where(property => !property.IsIndexer
            && string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type))
        .OrderBy(property => !string.Equals(property.Name, parameter.Name, StringComparison.Ordinal))
        .FirstOrDefault();
}
