using System.Threading.Tasks;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>The fix for TEG1007: the case is listed where the others are.</summary>
public sealed class AddUnionCaseFixTests
{
    [Fact]
    public Task It_lists_each_case_in_the_file_of_the_union()
    {
        const string Records = """
            using Tamma.Events;

            namespace People.Cases
            {
                public sealed record UserActor : Actor;

                public sealed record {|TEG1007:BotActor|} : Actor;

                public sealed record {|TEG1007:TeamActor|} : Actor;

                public abstract record Machine : Actor;

                public sealed record {|TEG1007:Crane|} : Machine;
            }

            namespace People
            {
                [TammaEvent("ISSUE.OPENED", "1.0.0")]
                public sealed partial record IssueOpened { public required Actor By { get; init; } }
            }
            """;
        var left = Records.Replace("{|TEG1007:BotActor|}", "BotActor", System.StringComparison.Ordinal).Replace("{|TEG1007:TeamActor|}", "TeamActor", System.StringComparison.Ordinal);
        var test = new Test { NumberOfFixAllIterations = 1, NumberOfFixAllInDocumentIterations = 1 };
        test.TestState.Sources.Add(Records);
        test.TestState.Sources.Add(Union(""));
        test.FixedState.Sources.Add(left);
        test.FixedState.Sources.Add(Union("""
            [JsonDerivedType(typeof(Cases.BotActor), "bot")]
            [JsonDerivedType(typeof(Cases.TeamActor), "team")]

            """));
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        return test.RunAsync();
    }

    private static string Union(string added) => $"""
        using System.Text.Json.Serialization;

        namespace People;

        /// <summary>Who did it.</summary>
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Cases.UserActor), "user")]
        {added}public abstract record Actor;
        """;

    private sealed class Test : FixTest<UnionCaseAnalyzer, AddUnionCaseFix>
    {
    }
}
