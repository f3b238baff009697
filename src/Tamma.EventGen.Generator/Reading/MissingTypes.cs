using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Types that the declarations in another project name, and that this one does not have. The compiler says nothing of them as long as no
/// code here has to do with them, so that what they hold would be missing without a word.
/// </summary>
internal static class MissingTypes
{
    /// <summary>The first type that is missing in a type: itself, or one that it is made of; null where there is none.</summary>
    public static ITypeSymbol? In(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => type,
        IArrayTypeSymbol array => In(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => RecordForm.Enclosing(generic).SelectMany(part => part.TypeArguments).Select(In).FirstOrDefault(missing => missing is not null),
        _ => null,
    };

    /// <summary>Whether the arguments of an attribute can't be read, or have to do with a type that is missing.</summary>
    public static bool AreNamedBy(AttributeData attribute) => attribute.AttributeConstructor is not { } constructor
        || constructor.Parameters.Length != attribute.ConstructorArguments.Length
        || attribute.ConstructorArguments.Any(IsMissing);

    /// <summary>Why a type that is named in another project can't be read, as the end of a sentence; null where nothing of it is missing.</summary>
    public static string? WhyNot(ITypeSymbol type, Compilation compilation)
    {
        if (In(type) is not { } missing)
            return null;
        var name = "'" + missing.ToDisplayString(NullableFlowState.None) + "'";
        if (missing.ContainingAssembly is not { } assembly)
            return name + " can't be found from this project; reference what declares it";
        return compilation.SourceModule.ReferencedAssemblies.Any(referenced => string.Equals(referenced.Name, assembly.Name, StringComparison.OrdinalIgnoreCase))
            ? name + " is not in the version of '" + assembly.Name + "' that this project references; reference the one that the other project is built with"
            : name + " is in an assembly that this project does not reference; add a reference to '" + assembly.Name + "'";
    }

    private static bool IsMissing(TypedConstant argument) => argument.Kind == TypedConstantKind.Array
        ? argument.Values is { IsDefault: false } values && values.Any(IsMissing)
        : argument.Kind == TypedConstantKind.Error || argument.Type is IErrorTypeSymbol || (argument.Value is ITypeSymbol type && In(type) is not null);
}
