using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>Tests were written before the code that they test, and fail as they should.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "planId": "plan-42-1",
///   "testFiles": ["test/retry.test.ts"],
///   "testCount": 5,
///   "validationErrors": 0
/// }
/// </example>
[TammaEvent("CODE.TEST.GENERATED", "1.0.0")]
[CausedBy(typeof(CodeGenerationStarted))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record CodeTestGenerated
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Identifier of the development plan.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("planId")]
    public required string PlanId { get; init; }

    /// <summary>Paths of the test files.</summary>
    [MaxLength(100)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> TestFiles { get; init; }

    /// <summary>How many test cases were written.</summary>
    [Range(1, int.MaxValue)]
    public required int TestCount { get; init; }

    /// <summary>How many problems were found in them.</summary>
    [Range(0, int.MaxValue)]
    public required int ValidationErrors { get; init; }
}
