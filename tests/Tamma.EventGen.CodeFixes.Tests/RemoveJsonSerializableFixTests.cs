using System.Threading.Tasks;
using Tamma.EventGen.Generator.Analysis.Usage;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>The fix for TEG4003: what else the context names stays.</summary>
public sealed class RemoveJsonSerializableFixTests
{
    [Fact]
    public Task It_removes_the_attribute_and_an_empty_list() => new Test
    {
        TestCode = Source("""
            /// <summary>Of issues.</summary>
            [{|TEG4003:JsonSerializable(typeof(IssueCreated))|}]
            [JsonSerializable(typeof(int)), {|TEG4003:JsonSerializable(typeof(EventEnvelope))|}]
            """),
        FixedCode = Source("""
            /// <summary>Of issues.</summary>
            [JsonSerializable(typeof(int))]
            """),
    }.RunAsync();

    [Fact]
    public Task It_keeps_comments_and_directives() => new Test
    {
        TestCode = Source("""
            /// <summary>Of issues.</summary>
            [{|TEG4003:JsonSerializable(typeof(IssueCreated))|}]
            // Numbers.
            [JsonSerializable(typeof(int))]
            #if !LISTS
            [{|TEG4003:JsonSerializable(typeof(EventEnvelope))|}]
            #endif
            """),
        FixedCode = Source("""
            /// <summary>Of issues.</summary>
            // Numbers.
            [JsonSerializable(typeof(int))]
            #if !LISTS
            #endif
            """),
    }.RunAsync();

    [Fact]
    public Task It_leaves_alone_a_context_that_names_nothing_else()
    {
        var source = Source("[{|TEG4003:JsonSerializable(typeof(IssueCreated))|}, {|TEG4003:JsonSerializable(typeof(EventEnvelope))|}]");
        return new Test { TestCode = source, FixedCode = source }.RunAsync();
    }

    private static string Source(string attributes) => $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        [TammaEvent("ISSUE.CREATED", "1.0.0")]
        public sealed record IssueCreated;

        {{attributes}}
        public abstract class IssueJson(JsonSerializerOptions options) : JsonSerializerContext(options);
        """;

    private sealed class Test : FixTest<SerializableEventAnalyzer, RemoveJsonSerializableFix>
    {
    }
}
