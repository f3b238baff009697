namespace Tamma.EventGen.Generator.Migrations;

/// <summary>A method of the record that migrates, as it is written: the types that it names don't exist yet when it is read.</summary>
/// <param name="From">The name of the older version's type: <c>V1</c>.</param>
/// <param name="To">The name of what it returns.</param>
/// <param name="WhyNot">Why it can't be called, as the end of a sentence; null where it can.</param>
internal sealed record MigrationMethod(string From, string To, string? WhyNot);
