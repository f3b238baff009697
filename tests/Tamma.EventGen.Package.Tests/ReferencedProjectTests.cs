using System;
using System.IO;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests;

/// <summary>An event that holds types of a project that it references, and inherits its words.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ReferencedProjectTests(PackageFeed feed)
{
    private const string Schema = "bin/Debug/net10.0/contracts/ORDER.BASKET.CREATED/1.0.0.schema.json";
    private const string Assembly = "bin/Debug/net10.0/Events.dll";

    private const string Library = """
        namespace Library;

        public interface INamed
        {
            /// <summary>As the customer wrote it.</summary>
            string Name { get; }
        }

        /// <summary>What it costs.</summary>
        /// <param name="Amount">How much.</param>
        /// <param name="Currency">Of what.</param>
        public sealed record Money([property: System.ComponentModel.DataAnnotations.Range(0, 100)] decimal Amount, string Currency = "EUR");

        public static class Body
        {
            public static int Number() => 1;
        }
        """;

    private const string Event = """
        using Tamma.Events;

        namespace Shop;

        /// <summary>A basket was made.</summary>
        [TammaEvent("ORDER.BASKET.CREATED", "1.0.0")]
        public sealed partial record BasketCreated : Library.INamed
        {
            /// <inheritdoc/>
            public required string Name { get; init; }

            /// <summary>All of it.</summary>
            public required Library.Money Price { get; init; }
        }
        """;

    private const string Program = """
        var basket = Shop.BasketCreated.Contract.Parse("{\"name\":\"n\",\"price\":{\"amount\":2}}"u8).Value!;
        System.Console.WriteLine(System.Text.Encoding.UTF8.GetString(Shop.BasketCreated.Contract.ToUtf8Json(basket)));
        System.Console.WriteLine(Shop.BasketCreated.Contract.IsValid("{\"name\":\"n\",\"price\":{\"amount\":200}}"u8));
        """;

    [Fact]
    public async Task Types_and_words_of_a_referenced_project_are_in_the_contract()
    {
        var library = new Consumer(feed, "referenced/Library", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <!-- It has words only where the events ask for them. -->
                <NoWarn>CS1591</NoWarn>
              </PropertyGroup>
            </Project>
            """).Write("Library.cs", Library);
        var events = feed.NewProject(
            "referenced/Events",
            "<TargetFramework>net10.0</TargetFramework><RootNamespace>Shop</RootNamespace><OutputType>Exe</OutputType>",
            """<ProjectReference Include="../Library/Library.csproj" />""").Write("Event.cs", Event).Write("Program.cs", Program);

        var build = (await events.DotNetAsync("build")).AssertSucceeded();
        Assert.DoesNotContain("TEG1041", build.Output, StringComparison.Ordinal);
        Assert.Contains("As the customer wrote it.", events.Read(Schema), StringComparison.Ordinal);
        Assert.Contains("\"description\": \"How much.\"", events.Read(Schema), StringComparison.Ordinal);
        Assert.DoesNotContain("tamma-documentation", events.Read(Assembly), StringComparison.Ordinal);

        var run = (await events.DotNetAsync("run", "--no-build")).AssertSucceeded();
        Assert.Equal("""{"name":"n","price":{"amount":2,"currency":"EUR"}}""" + "\nFalse", run.Output.Trim().ReplaceLineEndings("\n"));

        // Neither a second build nor what the words do not say compiles the events again.
        var compiled = Compiled(events);
        (await events.DotNetAsync("build", "--no-restore")).AssertSucceeded();
        Assert.Equal(compiled, Compiled(events));
        library.Write("Library.cs", Library.Replace("=> 1", "=> 2", StringComparison.Ordinal));
        (await events.DotNetAsync("build", "--no-restore")).AssertSucceeded();
        Assert.Equal(compiled, Compiled(events));

        library.Write("Library.cs", Library.Replace("As the customer wrote it.", "As the customer says it.", StringComparison.Ordinal).Replace("Range(0, 100)", "Range(0, 300)", StringComparison.Ordinal));
        (await events.DotNetAsync("build", "--no-restore")).AssertSucceeded();
        Assert.Contains("As the customer says it.", events.Read(Schema), StringComparison.Ordinal);
        Assert.Contains("\"maximum\": 300", events.Read(Schema), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(events.Folder, "obj"), "Library.xml", SearchOption.AllDirectories));

        var without = (await events.DotNetAsync("build", "--no-restore", "-p:TammaIncludeReferencedDocumentation=false")).AssertSucceeded();
        Assert.Contains("leads to 'Library', of which the build has no documentation file: set GenerateDocumentationFile in that project", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("As the customer says it.", events.Read(Schema), StringComparison.Ordinal);
    }

    private static DateTime Compiled(Consumer events) => File.GetLastWriteTimeUtc(Path.Combine(events.Folder, "obj/Debug/net10.0/Events.dll"));
}
