using System;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>Records that another project declares in every form: an editor that has their source, and a build that has their assembly, see the same.</summary>
public sealed class OtherProjectDeclarationTests
{
    [Fact]
    public Task The_source_says_no_more_than_the_assembly() =>
        DeclaredEvents.Of(30).SampleAsync(AssertAlikeAsync, print: events => $"{events.Length} records", iter: Effort.Times(1), threads: 1);

    private static async Task AssertAlikeAsync(DeclaredEvent[] events)
    {
        var library = Compilations.Create([DeclaredEvents.Globals, .. events.SelectMany(declared => declared.Files)]).WithAssemblyName("Library");
        var records = library.GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => AttributeNames.Find(type, AttributeNames.TammaEvent) is not null && RecordForm.Enclosing(type).All(part => part.DeclaredAccessibility == Accessibility.Public))
            .Select(type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .Order(StringComparer.Ordinal);
        // Some of the random records are obsolete, and what holds them is not.
        var source = "#pragma warning disable CS0612, CS0618\nnamespace Holders;\n" + string.Concat(records.Select((record, i) =>
            $"[Tamma.Events.TammaEvent(\"ISSUE.R{i}.CREATED\", \"1.0.0\")] public sealed partial record R{i} {{ public required {record} P {{ get; init; }} }}\n"
            + $"[Tamma.Events.TammaEvent(\"ISSUE.Q{i}.CREATED\", \"1.0.0\")] public sealed partial record Q{i} {{ public System.Collections.Generic.IReadOnlyList<{record}>? P {{ get; init; }} }}\n"));
        var project = OtherProject.Of(library);

        var refused = (await project.ReportedAsync(source)).Count(reported => reported.StartsWith("TEG1010", StringComparison.Ordinal));
        Assert.InRange(project.Run(source).Contracts.Count(), 1, 60 - refused);
    }
}
