using System.Threading.Tasks;
using Tamma.EventGen.Generator.Analysis.Usage;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>The event that the rules on usage are about; its generated half as far as they need it.</summary>
internal static class UsedEvent
{
    public const string Source = """
        [TammaEvent("ISSUE.CREATED", "1.0.0")]
        public sealed partial record IssueCreated : IEvent<IssueCreated>
        {
            public static EventContract<IssueCreated> Contract => null!;
        }

        """;

    private const string Catalog = """
        [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)]
        public static class EventCatalog
        {
            public static EventReadResult Read(System.ReadOnlyMemory<byte> utf8Json) => default!;
        }

        public static class Inbox
        {
            public static EventReadResult Read(System.ReadOnlyMemory<byte> utf8Json) => default!;
        }

        """;

    /// <summary>A method of a consumer.</summary>
    public static string InMethod(string body) => Source + Catalog + "internal static class Consumer { static async System.Threading.Tasks.Task M(byte[] bytes, IssueCreated issue, EventRegistry registry, EventContract? some, System.IO.Stream stream) { await System.Threading.Tasks.Task.Yield(); " + body + " } }";
}

public sealed class ResultIgnoredTests
{
    [Theory]
    [InlineData("{|TEG4001:IssueCreated.Contract.IsValid(bytes)|};")]
    [InlineData("{|TEG4001:IssueCreated.Contract.Validate(bytes)|};")]
    [InlineData("{|TEG4001:IssueCreated.Contract.Parse(bytes)|};")]
    [InlineData("{|TEG4001:IssueCreated.Contract.TryParse(bytes, out _)|};")]
    [InlineData("{|TEG4001:EventContract.Of<IssueCreated>().IsValid(bytes)|};")]
    [InlineData("{|TEG4001:EventEnvelope.Parse(bytes)|};")]
    [InlineData("{|TEG4001:registry.Read(bytes)|};")]
    [InlineData("{|TEG4001:EventCatalog.Read(bytes)|};")]
    [InlineData("{|TEG4001:registry.VerifyMigrations()|};")]
    [InlineData("some?{|TEG4001:.IsValid(bytes)|};")]
    public Task Reports_the_call(string statement) => AnalyzerVerifier<ResultIgnoredAnalyzer>.VerifyAsync(UsedEvent.InMethod(statement));

    [Fact]
    public Task Reports_what_the_result_says() => AnalyzerVerifier<ResultIgnoredAnalyzer>.VerifyAsync(
        UsedEvent.InMethod("{|#0:registry.Read(bytes)|};"),
        Microsoft.CodeAnalysis.Testing.DiagnosticResult.CompilerWarning("TEG4001").WithLocation(0)
            .WithMessage("'Read' changes nothing and throws for no document: what it returns says what the document holds, or what is wrong with it. Use the result, or remove the call."));

    [Theory]
    [InlineData("_ = IssueCreated.Contract.IsValid(bytes);")]
    [InlineData("if (!IssueCreated.Contract.IsValid(bytes)) return;")]
    [InlineData("IssueCreated.Contract.TryParse(bytes, out var value); if (value is null) return;")]
    [InlineData("IssueCreated? value; IssueCreated.Contract.TryParse(bytes, out value); if (value is null) return;")]
    [InlineData("IssueCreated.Contract.ToUtf8Json(issue);")]
    [InlineData("var read = EventCatalog.Read(bytes); Inbox.Read(bytes);")]
    [InlineData("registry.Find(\"ISSUE.CREATED\", \"1.0.0\");")]
    [InlineData("System.Guid.Parse(\"\"); int.TryParse(\"\", out _);")]
    [InlineData("System.Action act = () => IssueCreated.Contract.Parse(bytes);")]
    [InlineData("Validate(bytes); static bool Validate(byte[] b) => IssueCreated.Contract.IsValid(b);")]
    public Task Ignores_a_result_that_is_used_or_other_calls(string statement) => AnalyzerVerifier<ResultIgnoredAnalyzer>.VerifyAsync(UsedEvent.InMethod(statement));

    [Fact]
    public Task Ignores_another_type_of_the_name() => AnalyzerVerifier<ResultIgnoredAnalyzer>.VerifyAsync(
        "namespace Mine; public class EventContract { public bool IsValid(byte[] b) => b.Length > 0; public void M() { IsValid([]); } }");
}

public sealed class PayloadAloneTests
{
    [Theory]
    [InlineData("{|TEG4002:System.Text.Json.JsonSerializer.Serialize(issue)|};")]
    [InlineData("{|TEG4002:System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(issue)|};")]
    [InlineData("{|TEG4002:System.Text.Json.JsonSerializer.Serialize(issue, typeof(IssueCreated))|};")]
    [InlineData("var read = {|TEG4002:System.Text.Json.JsonSerializer.Deserialize(bytes, typeof(IssueCreated))|};")]
    [InlineData("await {|TEG4002:System.Text.Json.JsonSerializer.SerializeAsync(stream, issue)|};")]
    [InlineData("var read = {|TEG4002:System.Text.Json.JsonSerializer.Deserialize<IssueCreated>(bytes)|};")]
    [InlineData("var read = await {|TEG4002:System.Text.Json.JsonSerializer.DeserializeAsync<IssueCreated>(stream)|};")]
    public Task Reports_the_call(string statement) => AnalyzerVerifier<PayloadAloneAnalyzer>.VerifyAsync(UsedEvent.InMethod(statement));

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new EventEnvelope<IssueCreated> { Payload = issue, EventId = System.Guid.Empty, CorrelationId = \"\", Timestamp = default, ActorId = \"a\", ActorType = default, Metadata = null! });")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new[] { issue });")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(1);")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(typeof(IssueCreated).Name, typeof(string));")]
    [InlineData("IssueCreated.Contract.ToUtf8Json(issue);")]
    [InlineData("string.Join(\",\", issue);")]
    public Task Ignores_envelopes_and_what_is_no_event(string statement) => AnalyzerVerifier<PayloadAloneAnalyzer>.VerifyAsync(UsedEvent.InMethod(statement));
}

public sealed class SerializableIgnoresContractTests
{
    private const string Context = "public abstract class Context(System.Text.Json.JsonSerializerOptions o) : JsonSerializerContext(o);";

    [Theory]
    [InlineData("IssueCreated")]
    [InlineData("EventEnvelope<IssueCreated>")]
    [InlineData("EventEnvelope")]
    public Task Reports_the_attribute(string type) => AnalyzerVerifier<SerializableEventAnalyzer>.VerifyAsync(
        UsedEvent.Source + "[JsonSerializable(typeof(int)), {|TEG4003:JsonSerializable(typeof(" + type + "))|}] " + Context);

    [Theory]
    [InlineData("System.DateTime")]
    [InlineData("List<IssueCreated>")]
    [InlineData("Dictionary<string, EventEnvelope>")]
    public Task Ignores_other_types_and_collections_that_the_context_must_know(string type) => AnalyzerVerifier<SerializableEventAnalyzer>.VerifyAsync(
        UsedEvent.Source + "[JsonSerializable(typeof(" + type + "))] " + Context);
}
