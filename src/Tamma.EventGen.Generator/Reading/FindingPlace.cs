using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Where in the project something is said of a declaration in another, in which nobody who sees the finding can click: at what leads there.
/// </summary>
/// <param name="Leading">The property whose type holds the other project's, or the type that inherits from it.</param>
/// <param name="Type">The type that is read.</param>
internal sealed record FindingPlace(ISymbol Leading, INamedTypeSymbol Type)
{
    /// <summary>The property of a diagnostic on what another project declares.</summary>
    public static readonly ImmutableDictionary<string, string?> Elsewhere = ImmutableDictionary<string, string?>.Empty.Add(nameof(Elsewhere), "");

    /// <summary>The place of what is said while a type is read.</summary>
    /// <param name="type">The type.</param>
    /// <param name="leading">What of the project leads to it.</param>
    /// <param name="compilation">What is read.</param>
    public static FindingPlace Of(INamedTypeSymbol type, ISymbol leading, Compilation compilation) => new(OtherProjects.IsElsewhere(type, compilation) ? leading : type, type);

    /// <summary>Whether the diagnostic with these properties is on what another project declares, so that no edit at its place mends it.</summary>
    public static bool IsElsewhere(ImmutableDictionary<string, string?> properties) => properties.ContainsKey(nameof(Elsewhere));

    /// <summary>The type of the property, or the name of the type.</summary>
    public Location Location(CancellationToken cancellation) => Leading is IPropertySymbol property ? Locations.OfType(property, cancellation) : Locations.Of(Leading);

    /// <summary>The finding as one about what leads to it.</summary>
    public Diagnostic Create(DiagnosticDescriptor rule, object[] arguments, CancellationToken cancellation)
    {
        var message = Diagnostic.Create(rule, location: null, arguments).GetMessage(CultureInfo.InvariantCulture);
        message = char.ToLowerInvariant(message[0]) + message.Substring(1);
        return Leading is IPropertySymbol property
            ? Diagnostic.Create(PropertyRules.PropertyTypeNotSupported, Location(cancellation), Elsewhere, property.Name, property.Type.ToDisplayString(), "in '" + Type.ToDisplayString() + "' of another project, " + message)
            : Diagnostic.Create(DeclarationRules.DeclarationNotSupported, Location(cancellation), Elsewhere, Leading.Name, "in what it inherits from another project, " + message);
    }
}
