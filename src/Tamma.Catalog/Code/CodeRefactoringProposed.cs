using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>All tests pass, and there is a proposal how to improve the code.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "refactoringId": "ref-1",
///   "opportunities": ["extract method"],
///   "largeChange": false
/// }
/// </example>
[TammaEvent("CODE.REFACTORING.PROPOSED", "1.0.0")]
[CausedBy(typeof(CodeTestCompleted))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record CodeRefactoringProposed
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Identifier of the refactoring, from proposal to decision.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public required string RefactoringId { get; init; }

    /// <summary>What could be improved.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 500)]
    public required IReadOnlyList<string> Opportunities { get; init; }

    /// <summary>Whether it is so large that it always needs an approval.</summary>
    public required bool LargeChange { get; init; }
}
