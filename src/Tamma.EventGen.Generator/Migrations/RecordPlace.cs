namespace Tamma.EventGen.Generator.Migrations;

/// <summary>A record on one side: its definition in the contract, and its place among the types.</summary>
/// <param name="Reference">The name of its definition.</param>
/// <param name="Type">Its place among the types.</param>
internal readonly record struct RecordPlace(string Reference, int Type);
