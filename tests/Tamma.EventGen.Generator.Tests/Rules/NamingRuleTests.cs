using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.EventNamingCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1003</summary>
public sealed class EventTypeMalformedTests
{
    [Theory]
    [InlineData("git.pr")]
    [InlineData("GIT")]
    [InlineData("A.B.C.D")]
    [InlineData("")]
    [InlineData("GIT.PULL REQUEST")]
    public Task Reports_the_argument(string eventType) => Verify.VerifyAsync(
        "[TammaEvent({|TEG1003:\"" + eventType + "\"|}, \"1.0.0\")] public sealed partial record R;");

    [Fact]
    public Task Reports_a_constant_where_it_is_used() => Verify.VerifyAsync(
        """static class Names { public const string Wrong = "wrong"; } [TammaEvent({|TEG1003:Names.Wrong|}, "1.0.0")] public sealed partial record R;""");

    [Fact]
    public Task Reports_the_argument_of_that_name() => Verify.VerifyAsync(
        """[TammaEvent(version: "1", eventType: {|TEG1003:"wrong"|})] public sealed partial record R;""");

    [Fact]
    public Task Reports_another_number_of_segments_than_the_project_wants() => Verify.VerifyConfiguredAsync(
        """
        [TammaEvent({|#0:"ISSUE.CREATED"|}, "1.0.0")] public sealed partial record IssueCreated;
        [TammaEvent("ISSUE.COMMENT.CREATED", "1.0.0")] public sealed partial record CommentCreated;
        """,
        "root = true\n[*.cs]\ntamma_event_segments = 3\n",
        new DiagnosticResult(Diagnostics.NamingRules.EventTypeMalformed).WithLocation(0).WithArguments("ISSUE.CREATED", "three segments"));

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "PullRequestCreated")]
    [InlineData("APPROVAL.REQUESTED", "ApprovalRequested")]
    public Task Ignores_a_well_formed_type(string eventType, string record) => Verify.VerifyAsync(
        "[TammaEvent(\"" + eventType + "\", \"1.0.0\")] public sealed partial record " + record + ";");

    [Theory]
    [InlineData("tamma_event_segments = 2-4")]
    [InlineData("tamma_event_segments = 4")]
    public Task Ignores_as_many_segments_as_the_project_wants(string option) => Verify.VerifyConfiguredAsync(
        """[TammaEvent("GIT.PULL_REQUEST.REVIEW.CREATED", "1.0.0")] public sealed partial record PullRequestReviewCreated;""", "root = true\n[*.cs]\n" + option + "\n");

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("3-2")]
    [InlineData("two")]
    [InlineData("1-2-3")]
    public Task Ignores_an_option_that_is_no_number(string option) => Verify.VerifyConfiguredAsync(
        """
        [TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record IssueCreated;
        [TammaEvent({|TEG1003:"ISSUE"|}, "1.0.0")] public sealed partial record Issue;
        """,
        "root = true\n[*.cs]\ntamma_event_segments = " + option + "\n");
}

/// <summary>TEG1030</summary>
public sealed class AggregateUnknownTests
{
    private const string BuildCompleted = """[TammaEvent("BUILD.RUN.COMPLETED", "1.0.0")] public sealed partial record RunCompleted;""";

    [Fact]
    public Task Reports_the_argument_and_lists_the_aggregates() => Verify.VerifyAsync(
        """[TammaEvent({|#0:"BUILD.RUN.COMPLETED"|}, "1.0.0")] public sealed partial record RunCompleted;""",
        new DiagnosticResult(Diagnostics.NamingRules.AggregateUnknown).WithLocation(0)
            .WithArguments("BUILD.RUN.COMPLETED", "BUILD", "ISSUE, AI, CODE, GIT, APPROVAL, SYSTEM, CONFIG"));

    [Theory]
    [InlineData("root = true\n[*.cs]\ntamma_event_aggregates = BUILD, DEPLOY\n")]
    [InlineData("is_global = true\nbuild_property.TammaEventAggregates = BUILD, DEPLOY\n")]
    public Task Reports_what_is_not_in_the_projects_own_list(string configuration) => Verify.VerifyConfiguredAsync(
        """[TammaEvent({|#0:"GIT.BRANCH.CREATED"|}, "1.0.0")] public sealed partial record BranchCreated;""",
        configuration,
        new DiagnosticResult(Diagnostics.NamingRules.AggregateUnknown).WithLocation(0).WithArguments("GIT.BRANCH.CREATED", "GIT", "BUILD, DEPLOY"));

    [Theory]
    [InlineData("root = true\n[*.cs]\ntamma_event_aggregates = BUILD\n")]
    [InlineData("root = true\n[*.cs]\ntamma_event_aggregates = DEPLOY BUILD\n")]
    [InlineData("root = true\n[*.cs]\ntamma_event_aggregates = *\n")]
    [InlineData("is_global = true\nbuild_property.TammaEventAggregates = DEPLOY,BUILD\n")]
    [InlineData("is_global = true\nbuild_property.TammaEventAggregates = *\n")]
    public Task Ignores_what_the_project_allows(string configuration) => Verify.VerifyConfiguredAsync(BuildCompleted, configuration);

    [Theory]
    [InlineData("ISSUE")]
    [InlineData("AI")]
    [InlineData("CODE")]
    [InlineData("GIT")]
    [InlineData("APPROVAL")]
    [InlineData("SYSTEM")]
    [InlineData("CONFIG")]
    public Task Ignores_an_aggregate_of_Tamma(string aggregate) => Verify.VerifyAsync(
        "[TammaEvent(\"" + aggregate + ".PART.CREATED\", \"1.0.0\")] public sealed partial record PartCreated;");

    /// <summary>A property of the project that is set to nothing is one that is not set.</summary>
    [Fact]
    public Task Ignores_an_option_without_a_value() => Verify.VerifyConfiguredAsync(
        """[TammaEvent("GIT.BRANCH.CREATED", "1.0.0")] public sealed partial record BranchCreated;""", "is_global = true\nbuild_property.TammaEventAggregates =\n");

    /// <summary>The nearer one holds: a folder may have its own.</summary>
    [Fact]
    public async Task Ignores_the_property_where_an_editorconfig_says_otherwise()
    {
        var files = new[] { ("/.globalconfig", "is_global = true\nbuild_property.TammaEventAggregates = DEPLOY\n"), ("/.editorconfig", "root = true\n[*.cs]\ntamma_event_aggregates = BUILD\n") };
        await Verify.VerifyConfiguredAsync(BuildCompleted, files);
    }
}

/// <summary>TEG1031</summary>
public sealed class EventNameNotPastTests
{
    private const string NotPast = "doesn't say what has happened: end it with a past participle, such as CREATED, or a status (SUCCESS, FAILED, PENDING, TIMEOUT, RETRY)";

    [Theory]
    [InlineData("CODE.BUILD.COMPLETE", "COMPLETE", "BuildComplete")]
    [InlineData("CODE.BUILD.ERROR", "ERROR", "BuildError")]
    [InlineData("GIT.PULL_REQUEST", "PULL_REQUEST", "PullRequest")]
    public Task Reports_what_says_not_what_has_happened(string eventType, string last, string record) => Verify.VerifyAsync(
        "[TammaEvent({|#0:\"" + eventType + "\"|}, \"1.0.0\")] public sealed partial record " + record + ";",
        new DiagnosticResult(Diagnostics.NamingRules.EventNameNotPast).WithLocation(0).WithArguments(eventType, last, NotPast));

    [Fact]
    public Task Reports_a_status_of_nothing() => Verify.VerifyAsync(
        """[TammaEvent({|#0:"CODE.FAILED"|}, "1.0.0")] public sealed partial record CodeFailed;""",
        new DiagnosticResult(Diagnostics.NamingRules.EventNameNotPast).WithLocation(0)
            .WithArguments("CODE.FAILED", "FAILED", "is a status, and nothing says of what: put a segment before it, such as 'CODE.BUILD.FAILED'"));

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "PullRequestCreated")]
    [InlineData("APPROVAL.REQUESTED", "ApprovalRequested")]
    [InlineData("CODE.FILE.READ", "FileRead")]
    [InlineData("SYSTEM.NOTIFICATION.SENT", "NotificationSent")]
    [InlineData("CODE.BUILD.FAILED", "BuildFailed")]
    [InlineData("AI.REQUEST.RETRY", "RequestRetry")]
    [InlineData("GIT.CHECK.PENDING", "CheckPending")]
    [InlineData("APPROVAL.RESPONSE.TIMEOUT", "ResponseTimeout")]
    [InlineData("ISSUE.SELECTED.SUCCESS", "IssueSelectedSuccess")]
    [InlineData("SYSTEM.RETRY.EXHAUSTED", "RetryExhausted")]
    public Task Ignores_what_has_happened_and_how_it_went(string eventType, string record) => Verify.VerifyAsync(
        "[TammaEvent(\"" + eventType + "\", \"1.0.0\")] public sealed partial record " + record + ";");

    [Theory]
    [InlineData("root = true\n[*.cs]\ntamma_event_participles = LIVE, GONE_LIVE\n")]
    [InlineData("is_global = true\nbuild_property.TammaEventParticiples = LIVE\n")]
    public Task Ignores_a_participle_of_the_project(string configuration) => Verify.VerifyConfiguredAsync(
        """[TammaEvent("SYSTEM.SERVICE.LIVE", "1.0.0")] public sealed partial record ServiceLive;""", configuration);
}

/// <summary>TEG1032</summary>
public sealed class RecordNameUnrelatedTests
{
    [Theory]
    [InlineData("PullRequestOpened")]
    [InlineData("Created")]
    public Task Reports_the_record(string record) => Verify.VerifyAsync(
        "[TammaEvent(\"GIT.PULL_REQUEST.CREATED\", \"1.0.0\")] public sealed partial record {|#0:" + record + "|};",
        new DiagnosticResult(Diagnostics.NamingRules.RecordNameUnrelated).WithLocation(0).WithArguments(record, "GIT.PULL_REQUEST.CREATED", "GitPullRequestCreated"));

    [Theory]
    [InlineData("PullRequestCreated")]
    [InlineData("GitPullRequestCreated")]
    [InlineData("PullRequestCreatedEvent")]
    public Task Ignores_a_record_that_is_named_for_its_event(string record) => Verify.VerifyAsync(
        "[TammaEvent(\"GIT.PULL_REQUEST.CREATED\", \"1.0.0\")] public sealed partial record " + record + ";");

    /// <summary>The record has the name that its event is to have.</summary>
    [Theory]
    [InlineData("TEG1031", "CODE.BUILD.COMPLETE", "BuildCompleted")]
    [InlineData("TEG1034", "GIT.PR.MERGED", "PullRequestMerged")]
    public Task Ignores_a_record_that_is_named_for_the_event_type_that_was_meant(string rule, string eventType, string record) => Verify.VerifyAsync(
        "[TammaEvent({|" + rule + ":\"" + eventType + "\"|}, \"1.0.0\")] public sealed partial record " + record + ";");

    [Fact]
    public Task Reports_the_name_for_the_event_type_that_was_meant() => Verify.VerifyAsync(
        "[TammaEvent({|TEG1031:\"CODE.BUILD.COMPLETE\"|}, \"1.0.0\")] public sealed partial record {|#0:Done|};",
        new DiagnosticResult(Diagnostics.NamingRules.RecordNameUnrelated).WithLocation(0).WithArguments("Done", "CODE.BUILD.COMPLETE", "CodeBuildCompleted"));

    /// <summary>The event's name has to change first.</summary>
    [Fact]
    public Task Ignores_the_record_of_a_malformed_event_type() => Verify.VerifyAsync(
        """[TammaEvent({|TEG1003:"created"|}, "1.0.0")] public sealed partial record PullRequest;""");
}

/// <summary>TEG1033</summary>
public sealed class EnumNamesMixedTests
{
    private const string Event = """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Level Level { get; init; } } """;

    [Fact]
    public Task Reports_the_enum_with_two_names_that_differ() => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(
        Event + """
        [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
        public enum {|#0:Level|}
        {
            [JsonStringEnumMemberName("low")] Low,
            [JsonStringEnumMemberName("very_low")] VeryLow,
            [JsonStringEnumMemberName("veryHigh")] VeryHigh,
        }
        """,
        new DiagnosticResult(Diagnostics.NamingRules.EnumNamesMixed).WithLocation(0).WithArguments("Level", "very_low", "veryHigh"));

    [Fact]
    public Task Reports_names_that_only_some_members_have() => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(
        Event + """[JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum {|TEG1033:Level|} { [JsonStringEnumMemberName("low")] Low, High }""");

    /// <summary>What makes it text may stand where it is used.</summary>
    [Theory]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<Level>))] public required Level P { get; init; }")]
    [InlineData("public required IReadOnlyDictionary<Level, int> P { get; init; }")]
    [InlineData("public required Held P { get; init; }")]
    public Task Reports_an_enum_that_an_event_writes_as_text(string property) => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(
        "public enum {|TEG1033:Level|} { low, VeryHigh } public sealed record Held { [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public Level? Level { get; init; } } "
        + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + property + " }");

    [Fact]
    public Task Reports_an_enum_of_a_generic_type() => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(
        "public static class Page<T> { public enum {|TEG1033:Level|} { low, VeryHigh } } "
        + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required IReadOnlyDictionary<Page<int>.Level, int> P { get; init; } }");

    [Theory]
    [InlineData("Low, VeryHigh")]
    [InlineData("""[JsonStringEnumMemberName("low")] Low, [JsonStringEnumMemberName("very-high")] VeryHigh""")]
    [InlineData("""[JsonStringEnumMemberName("€")] Euro, [JsonStringEnumMemberName("USD")] Dollar, [JsonStringEnumMemberName("")] Unknown""")]
    [InlineData("")]
    public Task Ignores_names_of_one_style(string members) => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(
        Event + "[JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { " + members + " }");

    [Fact]
    public Task Ignores_an_enum_that_is_written_as_numbers() => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(Event + "public enum Level { low, VeryHigh }");

    [Fact]
    public Task Ignores_an_enum_that_no_event_holds() => AnalyzerVerifier<Analysis.EnumNamingAnalyzer>.VerifyAsync(
        "[JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { low, VeryHigh } public sealed record R { public required Level Level { get; init; } }");
}

/// <summary>TEG1034</summary>
public sealed class EventNameAbbreviatedTests
{
    [Theory]
    [InlineData("GIT.PR.CREATED", "PrCreated", "PR", "PULL_REQUEST")]
    [InlineData("GIT.MR_REVIEW.SUBMITTED", "MrReviewSubmitted", "MR", "MERGE_REQUEST")]
    [InlineData("GIT.CHECK.REPO_CLONED", "CheckRepoCloned", "REPO", "REPOSITORY")]
    [InlineData("CODE.PR.FAILED", "PrFailed", "PR", "PULL_REQUEST")]
    public Task Reports_a_word_that_is_written_in_full(string eventType, string record, string word, string full) => Verify.VerifyAsync(
        "[TammaEvent({|#0:\"" + eventType + "\"|}, \"1.0.0\")] public sealed partial record " + record + ";",
        new DiagnosticResult(Diagnostics.NamingRules.EventNameAbbreviated).WithLocation(0).WithArguments(eventType, word, full));

    [Theory]
    [InlineData("root = true\n[*.cs]\ntamma_event_abbreviations = WF=WORKFLOW\n")]
    [InlineData("is_global = true\nbuild_property.TammaEventAbbreviations = WF=WORKFLOW\n")]
    public Task Reports_a_word_of_the_project(string configuration) => Verify.VerifyConfiguredAsync(
        """
        [TammaEvent({|TEG1034:"CODE.WF.STARTED"|}, "1.0.0")] public sealed partial record WfStarted;
        [TammaEvent("GIT.PR.CREATED", "1.0.0")] public sealed partial record PrCreated;
        """,
        configuration);

    [Theory]
    [InlineData("PR=")]
    [InlineData("PR")]
    [InlineData("=, PR=PULL=REQUEST")]
    public Task Ignores_a_word_without_a_full_form(string abbreviations) => Verify.VerifyConfiguredAsync(
        """[TammaEvent("GIT.PR.CREATED", "1.0.0")] public sealed partial record PrCreated;""",
        "root = true\n[*.cs]\ntamma_event_abbreviations = " + abbreviations + "\n");

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "PullRequestCreated")]
    [InlineData("GIT.PRIORITY.CHANGED", "PriorityChanged")]
    public Task Ignores_words_in_full(string eventType, string record) => Verify.VerifyAsync(
        "[TammaEvent(\"" + eventType + "\", \"1.0.0\")] public sealed partial record " + record + ";");

    /// <summary>One thing at a time: the fix of the other fault writes the words in full as well.</summary>
    [Theory]
    [InlineData("{|TEG1031:\"GIT.PR.CREATE\"|}", "PrCreate")]
    [InlineData("{|TEG1030:\"CI.PR.CREATED\"|}", "PrCreated")]
    public Task Ignores_a_name_with_another_fault(string eventType, string record) => Verify.VerifyAsync(
        "[TammaEvent(" + eventType + ", \"1.0.0\")] public sealed partial record " + record + ";");

    /// <summary>What the project calls its aggregates is its own word.</summary>
    [Theory]
    [InlineData("tamma_event_aggregates = REPO")]
    [InlineData("tamma_event_aggregates = REPO\ntamma_event_abbreviations = REPO=REPO")]
    public Task Ignores_an_aggregate_of_the_project(string options) => Verify.VerifyConfiguredAsync(
        """[TammaEvent("REPO.BRANCH.CREATED", "1.0.0")] public sealed partial record BranchCreated;""", "root = true\n[*.cs]\n" + options + "\n");

    [Fact]
    public Task Ignores_a_word_that_stands_for_itself() => Verify.VerifyConfiguredAsync(
        """[TammaEvent("GIT.PR.CREATED", "1.0.0")] public sealed partial record PrCreated;""", "root = true\n[*.cs]\ntamma_event_abbreviations = PR=PR\n");
}

/// <summary>TEG1035</summary>
public sealed class EnumMemberIgnoredTests
{
    private const string Event = """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required E E { get; init; } } """;

    [Fact]
    public Task Reports_the_member() => AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.EnumNamingAnalyzer>.VerifyAsync(
        Event + """[JsonConverter(typeof(JsonStringEnumConverter<E>))] public enum E { Low, [System.Runtime.Serialization.EnumMember(Value = "very-high")] {|#0:VeryHigh|} }""",
        new DiagnosticResult(Diagnostics.NamingRules.EnumMemberIgnored).WithLocation(0).WithArguments("VeryHigh", "\"very-high\""));

    [Theory]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<E>))] public enum E { [System.Runtime.Serialization.EnumMember] A, [System.Runtime.Serialization.EnumMember(Value = \"B\")] B }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<E>))] public enum E { [System.Runtime.Serialization.EnumMember(Value = \"b\"), JsonStringEnumMemberName(\"b\")] A }")]
    [InlineData("public enum E { [System.Runtime.Serialization.EnumMember(Value = \"b\")] A }")]
    public Task Ignores_a_name_that_is_written_or_an_enum_without_names(string source) => AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.EnumNamingAnalyzer>.VerifyAsync(Event + source);

    [Fact]
    public Task Ignores_an_enum_that_no_event_holds() => AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.EnumNamingAnalyzer>.VerifyAsync(
        """[JsonConverter(typeof(JsonStringEnumConverter<E>))] public enum E { [System.Runtime.Serialization.EnumMember(Value = "a")] A }""");
}
