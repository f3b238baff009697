using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A run of the tests ended; its outcome says whether the gate lets the change through.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "testRunId": "tr-1",
///   "phase": "green",
///   "outcome": "passed",
///   "total": 214,
///   "passed": 214,
///   "failed": 0,
///   "errors": 0,
///   "skipped": 0,
///   "coveragePercent": 88.4,
///   "failures": [],
///   "logBlobKey": "logs/tr-1.txt",
///   "retryAttempt": 0,
///   "durationMs": 18400
/// }
/// </example>
[TammaEvent("CODE.TEST.COMPLETED", "1.0.0")]
[CausedBy(typeof(CodeTestStarted))]
public sealed partial record CodeTestCompleted
{
    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Identifier of the test run.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("testRunId")]
    public required string TestRunId { get; init; }

    /// <summary>Part of the test-first cycle that the tests were run in.</summary>
    public required TestPhase Phase { get; init; }

    /// <summary>How the run ended as a whole.</summary>
    public required TestOutcome Outcome { get; init; }

    /// <summary>How many tests ran.</summary>
    [Range(0, int.MaxValue)]
    public required int Total { get; init; }

    /// <summary>How many tests passed.</summary>
    [Range(0, int.MaxValue)]
    public required int Passed { get; init; }

    /// <summary>How many tests failed by an assertion.</summary>
    [Range(0, int.MaxValue)]
    public required int Failed { get; init; }

    /// <summary>How many tests ended with an exception that they did not expect.</summary>
    [Range(0, int.MaxValue)]
    public required int Errors { get; init; }

    /// <summary>How many tests were left out.</summary>
    [Range(0, int.MaxValue)]
    public required int Skipped { get; init; }

    /// <summary>Lines that the tests cover, in percent.</summary>
    [Range(0, 100)]
    public double? CoveragePercent { get; init; }

    /// <summary>The first failures, twenty at most; the log has the others.</summary>
    [MaxLength(20)]
    public IReadOnlyList<TestFailure>? Failures { get; init; }

    /// <summary>Key of the blob that holds all that the run printed.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? LogBlobKey { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}

/// <summary>A test that failed.</summary>
public sealed partial record TestFailure
{
    /// <summary>Name of the test.</summary>
    [MaxLength(500)]
    public required string Test { get; init; }

    /// <summary>Path of the file that the test is in.</summary>
    [MaxLength(1024)]
    public required string File { get; init; }

    /// <summary>How the test failed.</summary>
    public required TestFailureKind Kind { get; init; }

    /// <summary>What the test said, with secrets masked.</summary>
    [MaxLength(1000)]
    [Sensitive(Sensitivity.Secret)]
    public required string Message { get; init; }
}

/// <summary>How a test run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TestOutcome>))]
public enum TestOutcome
{
    /// <summary>All tests passed.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed,

    /// <summary>A test failed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The run itself failed.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Tests passed that should fail, the code not being written yet.</summary>
    [JsonStringEnumMemberName("unexpected_pass")]
    UnexpectedPass,

    /// <summary>The run was broken off.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

/// <summary>How a test failed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TestFailureKind>))]
public enum TestFailureKind
{
    /// <summary>Something was not as the test asserts.</summary>
    [JsonStringEnumMemberName("assertion")]
    Assertion,

    /// <summary>It ended with an exception.</summary>
    [JsonStringEnumMemberName("exception")]
    Exception,

    /// <summary>It took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,
}
