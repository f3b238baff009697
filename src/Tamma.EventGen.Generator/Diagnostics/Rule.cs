using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Diagnostics;

/// <summary>Makes descriptors alike: category, help link, on by default.</summary>
internal static class Rule
{
    private const string Category = "Tamma.Events";

    private const string HelpLink = "https://github.com/tamma/eventgen/blob/main/docs/diagnostics/";

    /// <summary>What changed, what comes of it, the way out.</summary>
    public const string ChangeMessage = "{0}. {1}. {2}.";

    /// <summary>A change that a published version forbids.</summary>
    public static DiagnosticDescriptor Change(string id, string title) => Error(id, title, ChangeMessage);

    public static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Information(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    /// <summary>A rule that needs the whole compilation, and so shows at the build.</summary>
    public static DiagnosticDescriptor ErrorAtEnd(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error, WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>A rule that needs the whole compilation, and so shows at the build.</summary>
    public static DiagnosticDescriptor WarningAtEnd(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink + id + ".md", customTags: tags);
}
