namespace Tamma.EventGen.Schema.Patterns;

/// <summary>What parsing a pattern gives: exactly one of the two is not null.</summary>
public sealed record PatternResult(Pattern? Pattern, PatternError? Error);

/// <summary>Why a pattern is refused.</summary>
/// <param name="Message">One sentence or two: what is wrong, and the way out.</param>
/// <param name="Position">Index of the UTF-16 code unit in the pattern's text; its length for "something is missing at the end".</param>
public sealed record PatternError(string Message, int Position);
