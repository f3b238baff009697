namespace Tamma.Judging;

/// <summary>One reason why the judge refuses a document.</summary>
/// <param name="Keyword">The JSON Schema keyword that is broken; <c>json</c> where the bytes are no JSON text.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the value; of the object, where a member is missing.</param>
/// <param name="Member">The member that is missing or not declared, or null.</param>
public sealed record JudgeError(string Keyword, string Pointer, string? Member);
