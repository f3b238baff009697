using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>How an object of a type is made in generated code.</summary>
internal static class CreationForm
{
    /// <summary>The creation of a type that has a form which can be made.</summary>
    public static Creation Of(INamedTypeSymbol type, IReadOnlyList<ReadMember> members, Compilation compilation)
    {
        var form = ConstructorForm.Of(type, compilation);
        return new Creation(KindOf(type, form, members), form.Parameters.Select(parameter => ParameterOf(parameter, form, members)).ToEquatableArray());
    }

    private static CreationKind KindOf(INamedTypeSymbol type, ConstructorForm form, IReadOnlyList<ReadMember> members)
    {
        if (type.IsGenericType || members.Any(member => !member.Binding.IsConstructorArgument && member.Symbol.ContainingType.IsGenericType))
            return CreationKind.Initializer;
        return form.Constructor is null ? CreationKind.Default : CreationKind.Constructor;
    }

    private static ParameterBinding ParameterOf(IParameterSymbol parameter, ConstructorForm form, IReadOnlyList<ReadMember> members)
    {
        var property = form.PropertyOf(parameter);
        for (var i = 0; i < members.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(members[i].Symbol, property))
                return new ParameterBinding(parameter.Name, members[i].Binding.Value.DeclaredType, i, Default: null);
        }

        var type = SymbolNames.DeclaredNameOf(parameter.Type);
        return new ParameterBinding(parameter.Name, type, Member: null, DefaultArgument.Of(parameter, type) ?? "default!");
    }
}
