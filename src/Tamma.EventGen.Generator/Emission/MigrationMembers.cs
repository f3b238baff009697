using System.Linq;
using Tamma.EventGen.Generator.Migrations;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The ways of older versions to the record. Methods of the record may be private, so that a nested class calls them:
/// <code>
/// partial record R { internal static class __Migrations { internal static R FromV1(V1 old) => Migrate(old); } }
/// protected override EventMigration&lt;R&gt;[] Migrations => new EventMigration&lt;R&gt;[] { new EventMigration&lt;R.V1, R&gt;(EventContract.Of&lt;R.V1&gt;(), static old => FromV2.Migrate(R.__Migrations.FromV1(old)), "{…}") };
/// file static class FromV2 { …conversions… }
/// </code>
/// </summary>
internal static class MigrationMembers
{
    /// <summary>The record's part.</summary>
    public static void WriteCalls(SourceWriter writer, EventDeclaration declaration, EventMigrations migrations)
    {
        var steps = migrations.Steps.Where(step => step.Derived is null).ToArray();
        if (steps.Length == 0)
            return;
        writer.Line();
        GeneratedFile.Mark(writer);
        writer.Line("[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line("[global::System.ObsoleteAttribute]");
        using (writer.Block("internal static class " + declaration.MigrationClass))
        {
            foreach (var step in steps)
                writer.Line("internal static " + step.ToType + " From" + step.From + "(" + step.FromType + " old) => Migrate(old);");
        }
    }

    /// <summary>The contract's part.</summary>
    public static void WriteOverride(SourceWriter writer, EventDeclaration declaration, EventMigrations migrations)
    {
        if (migrations.Ways.Count == 0)
            return;
        var record = declaration.Record.FullName;
        var calls = record + "." + declaration.MigrationClass + ".From";
        var migration = "global::Tamma.Events.EventMigration<";
        using (writer.Block("protected override " + migration + record + ">[] Migrations => new " + migration + record + ">[]", "};"))
        {
            foreach (var way in migrations.Ways)
            {
                var call = way.Steps.Aggregate("old", (inner, step) => Call(migrations.Steps[step], calls) + "(" + inner + ")");
                writer.Line("new " + migration + way.FromType + ", " + record + ">(global::Tamma.Events.EventContract.Of<" + way.FromType + ">(), static old => " + call + ", "
                    + Literal.Of(way.Example) + "),");
            }
        }

        writer.Line();
    }

    /// <summary>The classes of the derived steps.</summary>
    public static void WriteSteps(SourceWriter writer, EventMigrations migrations)
    {
        foreach (var step in migrations.Steps.Where(step => step.Derived is not null))
        {
            writer.Line();
            GeneratedFile.Mark(writer);
            writer.Line("[global::System.ObsoleteAttribute]");
            using (writer.Block("file static class From" + step.From))
            {
                writer.Line("internal static " + step.ToType + " Migrate(" + step.FromType + " old) => Convert0(old);").Line();
                ConverterMembers.Write(writer, step.Derived!);
            }
        }
    }

    private static string Call(MigrationStep step, string calls) => step.Derived is null ? calls + step.From : "From" + step.From + ".Migrate";
}
