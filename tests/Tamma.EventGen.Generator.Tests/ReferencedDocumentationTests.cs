using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Words that an event inherits from another project: as the compiler has them at a build, from metadata and the documentation file beside it.</summary>
public sealed class ReferencedDocumentationTests
{
    private const string Library = """
        namespace Lib;

        /// <summary>Has a name.</summary>
        public interface INamed
        {
            /// <summary>The <see cref="Name"/> &amp; more.</summary>
            /// <remarks>In full.</remarks>
            string? Name { get; }
        }

        /// <inheritdoc/>
        public interface IFurther : INamed
        {
            /// <inheritdoc cref="INamed.Name"/>
            string? Other { get; }

            string? Silent { get; }

            /// <inheritdoc cref="Circle.Round"/>
            string? Circular { get; }
        }

        /// <summary>A page of <typeparamref name="T"/>.</summary>
        public class Page<T>
        {
            /// <summary>Of a page.</summary>
            public virtual T? Items { get; init; }

            /// <summary>Inside.</summary>
            public sealed class Inner<U>
            {
                /// <summary>Deep inside.</summary>
                public U? Value { get; init; }
            }
        }

        /// <inheritdoc/>
        public class Numbers : Page<int>
        {
            /// <inheritdoc/>
            public override int Items { get; init; }
        }

        /// <summary>A note.</summary>
        /// <param name="Text">Of the parameter.</param>
        public record Note(string? Text);

        /// <inheritdoc/>
        public record LongNote(string? Text) : Note(Text), ITexted { public override string? ToString() => null; }

        /// <inheritdoc/>
        public record ShortNote(string? Text) : ITexted;

        public interface ITexted
        {
            /// <summary>Of a text.</summary>
            string? Text { get; }
        }

        /// <inheritdoc cref="Note"/>
        public record struct NoteLike(string? Text);

        /// <summary>Not well formed.
        public interface IBroken;

        public interface Circle
        {
            /// <inheritdoc cref="IFurther.Circular"/>
            string? Round { get; }
        }

        [System.ComponentModel.Description("Of the attribute.")]
        public interface IDescribed;

        [System.ComponentModel.Description("Of the attribute.")]
        public readonly record struct Described([System.ComponentModel.Description("Of the parameter's attribute.")] int Number);

        public abstract record Named : INamed
        {
            /// <inheritdoc/>
            public string? Name { get; init; }
        }
        """;

    private static readonly (CSharpCompilation Compilation, MetadataReference Metadata, string Xml) Compiled = Compile();

    [Theory]
    [InlineData("INamed", "Has a name.")]
    [InlineData("INamed.Name", "The Lib.INamed.Name & more.\n\nIn full.")]
    [InlineData("P:Lib.INamed.Name", "The Lib.INamed.Name & more.\n\nIn full.")]
    [InlineData("global::Lib.INamed", "Has a name.")]
    [InlineData("IFurther", "Has a name.")]
    [InlineData("IFurther.Other", "The Lib.INamed.Name & more.\n\nIn full.")]
    [InlineData("IFurther.Silent", null)]
    [InlineData("IFurther.Circular", null)]
    [InlineData("Page{T}", "A page of T.")]
    [InlineData("Page{T}.Items", "Of a page.")]
    [InlineData("Page{T}.Inner{U}", "Inside.")]
    [InlineData("Page{T}.Inner{U}.Value", "Deep inside.")]
    [InlineData("T:Lib.Page`1.Inner`1", "Inside.")]
    [InlineData("Numbers", "A page of T.")]
    [InlineData("Numbers.Items", "Of a page.")]
    [InlineData("Note", "A note.")]
    [InlineData("Note.Text", "Of the parameter.")]
    [InlineData("LongNote", "A note.")]
    [InlineData("LongNote.Text", null)]
    [InlineData("ShortNote", null)]
    [InlineData("ShortNote.Text", "Of a text.")]
    [InlineData("NoteLike.Text", "Of the parameter.")]
    [InlineData("IBroken", null)]
    [InlineData("IDescribed", "Of the attribute.")]
    [InlineData("Here", "Has a name.")]
    [InlineData("Nowhere", null)]
    public void Words_are_those_of_the_file_wherever_the_symbol_is_from(string cref, string? description)
    {
        var source = """
            using Lib;
            namespace N;
            /// <inheritdoc cref="INamed"/>
            public interface Here;
            /// <summary>R.</summary>
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
            {
                /// <inheritdoc cref="
            """ + cref + """
            "/>
                public string? P { get; init; }
            }
            """;

        Assert.Equal(description, ContractOf(source, Compiled.Metadata, File()).Payload.Properties[0].Description);
        Assert.Equal(description, ContractOf(source, Compiled.Compilation.ToMetadataReference(), File()).Payload.Properties[0].Description);
        var documented = MetadataReference.CreateFromStream(Image(Compiled.Compilation).Dll, documentation: new OtherWords());
        Assert.Equal(description, ContractOf(source, documented, File()).Payload.Properties[0].Description);
    }

    [Theory]
    [InlineData("using Lib;", "")]
    [InlineData("", "global using Lib;")]
    public void An_event_has_the_words_of_interfaces_and_of_what_its_bases_have(string local, string global)
    {
        var source = local + """

            namespace N;
            public interface IOwn : INamed;
            /// <inheritdoc/>
            public abstract record Root : IOwn, INamed
            {
                /// <inheritdoc/>
                public virtual string? Name { get; init; }
            }
            /// <inheritdoc cref="INamed"/>
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(string? Text) : Root
            {
                /// <inheritdoc/>
                public override string? Name { get; init; }

                public required Part Part { get; init; }
            }
            /// <inheritdoc cref="Note"/>
            public sealed record Part(string? Text);
            """;
        var contract = ContractOf([source, global], Compiled.Metadata, File());

        Assert.Equal("Has a name.", contract.Payload.Description);
        Assert.Equal("The Lib.INamed.Name & more.\n\nIn full.", contract.Payload.Properties.Single(property => property.JsonName == "name").Description);
        Assert.Equal("A note.", contract.Definitions[0].Description);
        Assert.Equal("Of the parameter.", contract.Definitions[0].Properties[0].Description);
    }

    [Fact]
    public void A_type_of_the_other_project_brings_its_words_along()
    {
        const string Source = """
            /// <summary>R.</summary>
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Lib.Named
            {
                /// <summary>P.</summary>
                public required Lib.LongNote P { get; init; }

                /// <summary>Q.</summary>
                public required Lib.Page<string> Q { get; init; }

                /// <summary>S.</summary>
                public required Lib.Described S { get; init; }
            }
            """;
        foreach (var library in new[] { Compiled.Metadata, Compiled.Compilation.ToMetadataReference() })
        {
            var contract = ContractOf(Source, library, File());
            ObjectDefinition Definition(string name) => contract.Definitions.Single(definition => string.Equals(definition.Name, name, StringComparison.Ordinal));

            Assert.Equal("The Lib.INamed.Name & more.\n\nIn full.", contract.Payload.Properties[0].Description);
            Assert.Equal("A note.", Definition("LongNote").Description);
            Assert.Equal("Of the parameter.", Definition("LongNote").Properties[0].Description);
            Assert.Equal("A page of T.", Definition("PageOfString").Description);
            Assert.Equal("Of a page.", Definition("PageOfString").Properties[0].Description);
            Assert.Equal("Of the attribute.", Definition("Described").Description);
            Assert.Equal("Of the parameter's attribute.", Definition("Described").Properties[0].Description);
            Assert.All(ContractOf(Source, library).Definitions, definition => Assert.True(definition.Description is null or "Of the attribute."));
        }
    }

    [Fact]
    public void Words_of_the_project_itself_count_where_the_other_has_none()
    {
        const string Source = """
            namespace N;
            public interface IHere
            {
                /// <summary>Of here.</summary>
                string? Name { get; }
            }
            /// <summary>R.</summary>
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Lib.INamed, IHere
            {
                /// <inheritdoc/>
                public string? Name { get; init; }
            }
            """;

        Assert.Equal("Of here.", ContractOf(Source, Compiled.Metadata).Payload.Properties[0].Description);
        Assert.StartsWith("The Lib.INamed.Name", ContractOf(Source, Compiled.Metadata, File()).Payload.Properties[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lib.txt", null)]
    [InlineData("Other.xml", null)]
    [InlineData("LIB.xml", null)]
    [InlineData("Lib.xml", "")]
    [InlineData("Lib.xml", "<doc><members><member name='P:Lib.INamed.Name'><summary>Words.</summary></member>")]
    [InlineData("Lib.xml", "<!DOCTYPE doc [<!ENTITY a 'b'>]><doc><members><member name='P:Lib.INamed.Name'><summary>&a;</summary></member></members></doc>")]
    [InlineData("Lib.xml", "<doc><members><member><summary>No name.</summary></member></members></doc>")]
    public void A_file_that_is_not_there_or_broken_says_nothing(string path, string? text)
    {
        var contract = ContractOf(Inheriting, Compiled.Metadata, new DocumentationText("/somewhere/" + path, text ?? Compiled.Xml));

        Assert.Equal(string.Equals(path, "LIB.xml", StringComparison.Ordinal) ? "The Lib.INamed.Name & more.\n\nIn full." : null, contract.Payload.Properties[0].Description);
        Assert.DoesNotContain("somewhere", ContractWriter.WriteIndented(contract), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_opened_only_where_its_words_are_asked_for()
    {
        var file = File();
        ContractOf(Inheriting.Replace("<inheritdoc/>", "<summary>Own.</summary>", StringComparison.Ordinal), Compiled.Metadata, file);
        Assert.Equal(0, file.Opened);
        ContractOf(Inheriting.Replace("<inheritdoc/>", "<inheritdoc cref=\"System.Uri\"/>", StringComparison.Ordinal), Compiled.Metadata, file);
        Assert.Equal(0, file.Opened);

        var other = new DocumentationText("/Other.xml", Compiled.Xml);
        ContractOf(Inheriting, Compiled.Metadata, file, other);
        Assert.NotEqual(0, file.Opened);
        Assert.Equal(0, other.Opened);
    }

    [Fact]
    public void An_edit_opens_the_file_no_more_and_another_file_is_read()
    {
        var file = File();
        var compilation = With([Inheriting, "class Other;"], Compiled.Metadata);
        var driver = GeneratorRun.NewDriver(file).RunGenerators(compilation);
        var opened = file.Opened;
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class Another { int Method() => 1; }", Compilations.ParseOptions));
        driver = driver.RunGenerators(compilation);
        Assert.Equal(opened, file.Opened);

        // Another file that says the same emits nothing; one that says otherwise emits the event.
        var same = new DocumentationText(file.Path, Compiled.Xml + "<!-- Written again. -->");
        driver = driver.ReplaceAdditionalText(file, same).RunGenerators(compilation);
        Assert.All(driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        driver = driver.ReplaceAdditionalText(same, new DocumentationText(file.Path, Compiled.Xml.Replace("In full.", "In short.", StringComparison.Ordinal))).RunGenerators(compilation);
        Assert.Contains(driver.GetRunResult().Results[0].GeneratedSources, source => source.SourceText.ToString().Contains("In short.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_are_no_words_the_analyzer_says_whose_they_are()
    {
        const string Source = """
            /// <inheritdoc cref="Lib.INamed"/>
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Lib.IFurther
            {
                /// <inheritdoc/>
                public string? Name { get; init; }

                /// <inheritdoc/>
                public string? Silent { get; init; }

                /// <inheritdoc/>
                public string? Other { get; init; }

                /// <inheritdoc cref="Nowhere"/>
                public string? Circular { get; init; }
            }
            """;
        const string NoFile = "; <inheritdoc/> leads to 'Lib', of which the build has no documentation file: set GenerateDocumentationFile in that project";

        Assert.Equal(
            ["Circular ", "Name " + NoFile, "Other " + NoFile, "R " + NoFile, "Silent " + NoFile],
            await ReportedAsync(Source));
        Assert.Equal(
            ["Circular ", "Silent ; <inheritdoc/> leads to 'Lib', whose documentation file says nothing of it"],
            await ReportedAsync(Source, File()));
    }

    private const string Inheriting = """
        /// <summary>R.</summary>
        [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Lib.INamed
        {
            /// <inheritdoc/>
            public string? Name { get; init; }
        }
        """;

    private static async Task<IEnumerable<string>> ReportedAsync(string source, params DocumentationText[] files)
    {
        var options = new AnalyzerOptions([.. files], new BuildProperties());
        var reported = await With([source], Compiled.Metadata).WithAnalyzers([new EventAnalyzer(new SummaryCheck())], options).GetAnalyzerDiagnosticsAsync();
        return reported.Select(diagnostic => diagnostic.GetMessage().Split('\'')[1] + " " + string.Concat(diagnostic.GetMessage().SkipWhile(c => c != ';'))).Order(StringComparer.Ordinal);
    }

    private static EventContract ContractOf(string source, MetadataReference library, params DocumentationText[] files) => ContractOf([source], library, files);

    private static EventContract ContractOf(string[] sources, MetadataReference library, params DocumentationText[] files)
    {
        var run = GeneratorRun.Beside(files, With(sources, library));
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return run.Contract;
    }

    private static CSharpCompilation With(string[] sources, MetadataReference library) => Compilations.Create(sources).AddReferences(library);

    private static DocumentationText File() => new("/somewhere/Lib.xml", Compiled.Xml);

    private static (CSharpCompilation Compilation, MetadataReference Metadata, string Xml) Compile()
    {
        var compilation = Compilations.Create(Compilations.ParseOptions.WithDocumentationMode(DocumentationMode.Parse), Library).WithAssemblyName("Lib");
        var (dll, xml) = Image(compilation);
        return (compilation, MetadataReference.CreateFromStream(dll), Encoding.UTF8.GetString(xml.ToArray()));
    }

    private static (MemoryStream Dll, MemoryStream Xml) Image(CSharpCompilation compilation)
    {
        var (dll, xml) = (new MemoryStream(), new MemoryStream());
        Assert.True(compilation.Emit(dll, xmlDocumentationStream: xml).Success);
        dll.Position = 0;
        return (dll, xml);
    }

    private sealed class DocumentationText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public int Opened { get; private set; }

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            Opened++;
            return _text;
        }
    }

    /// <summary>What an editor may have beside a reference, and a build has not.</summary>
    private sealed class OtherWords : DocumentationProvider
    {
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => 0;

        protected override string GetDocumentationForSymbol(string documentationMemberID, System.Globalization.CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
            "<member><summary>Other words.</summary></member>";
    }
}
