using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>How the events of older versions become the current record.</summary>
/// <param name="Steps">The step that leaves each older version, the oldest first.</param>
/// <param name="Ways">The way of each older version.</param>
internal sealed record EventMigrations(EquatableArray<MigrationStep> Steps, EquatableArray<MigrationWay> Ways)
{
    /// <summary>There are no older versions, or an error stands in the way.</summary>
    public static readonly EventMigrations None = new(default, default);
}

/// <summary>A step from an older version to a later one.</summary>
/// <param name="From">The older version's name: <c>V1</c>.</param>
/// <param name="FromType">Its record, with <c>global::</c>.</param>
/// <param name="ToType">The record that comes out, with <c>global::</c>.</param>
/// <param name="Derived">The derived step; null where user code migrates.</param>
internal sealed record MigrationStep(string From, string FromType, string ToType, DerivedStep? Derived);

/// <summary>The whole way from an older version.</summary>
/// <param name="FromType">The older record, with <c>global::</c>.</param>
/// <param name="Steps">The places of its steps in <see cref="EventMigrations.Steps"/>, in their order.</param>
/// <param name="Example">A payload of the older version.</param>
internal sealed record MigrationWay(string FromType, EquatableArray<int> Steps, string Example);
