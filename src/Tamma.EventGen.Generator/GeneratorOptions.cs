using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator;

/// <summary>What a project sets by MSBuild properties.</summary>
/// <param name="SchemaBaseUri">The base of a contract's <c>$id</c>; null for a URN.</param>
/// <param name="Catalog">Where the catalogue goes.</param>
/// <param name="Policy">Which readers must understand which events, where an event has no policy of its own.</param>
/// <param name="MaxEventSize">Greatest size of an event in bytes; null for none, and for what is no number, which the build refuses.</param>
internal sealed record GeneratorOptions(string? SchemaBaseUri, CatalogOptions Catalog, CompatibilityPolicy Policy, int? MaxEventSize)
{
    private const string DefaultClassName = "EventCatalog";

    /// <summary>Reads the properties that the package makes visible to the compiler.</summary>
    public static GeneratorOptions Of(AnalyzerConfigOptions options) => new(
        BuildProperties.Find(options, "TammaSchemaBaseUri"),
        new CatalogOptions(
            BuildProperties.Find(options, "TammaEventCatalogNamespace") ?? BuildProperties.Find(options, "RootNamespace") ?? "",
            BuildProperties.Find(options, "TammaEventCatalogClass") ?? DefaultClassName),
        BuildProperties.PolicyOf(options),
        int.TryParse(BuildProperties.Find(options, "TammaMaxEventSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null);

    /// <summary>The options with what is missing or no C# name replaced: the catalogue's code must always compile.</summary>
    public static CatalogOptions Complete(CatalogOptions options, string? assemblyName) => new(
        NamespaceOf(options.Namespace.Length > 0 ? options.Namespace : assemblyName ?? ""),
        NameOf(options.ClassName) is var name && SyntaxFacts.IsValidIdentifier(name) ? name : DefaultClassName);

    private static string NamespaceOf(string name) =>
        string.Join(".", name.Split('.').Select(NameOf).Select(IdentifierOf).Where(part => part.Length > 0).Select(part => "@" + part));

    // As in C#, where @ is no part of the name.
    private static string NameOf(string written) => written.StartsWith("@", System.StringComparison.Ordinal) ? written.Substring(1) : written;

    private static string IdentifierOf(string part)
    {
        var identifier = new string(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_').ToArray());
        return identifier.Length == 0 || SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }
}
