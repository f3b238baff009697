using System.Globalization;
using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The whole generated file of one event:
/// <code>
/// [assembly: Tamma.Events.EventContract("ISSUE.SELECTED.SUCCESS", "1.0.0", """{…}""")]
/// namespace N { partial record R : IEvent&lt;R&gt; { public static EventContract&lt;R&gt; Contract => …; } }
/// namespace Tamma.Events.__Generated { file sealed class Contract : EventContract&lt;R&gt; { …shapes, read, write, JSON type info… } }
/// </code>
/// </summary>
internal static class EventSource
{
    public static string Write(EventDeclaration declaration, EventMigrations migrations)
    {
        var contract = declaration.Contract;
        var writer = GeneratedFile.Begin()
            .Line("[assembly: global::Tamma.Events.EventContractAttribute(" + Literal.Of(contract.EventType) + ", " + Literal.Of(contract.Version) + ", "
                + Literal.Raw(ContractWriter.WriteCompact(contract)) + ")]")
            .Line();
        using (Scope(writer, declaration))
        {
            using (writer.Block(declaration.Declaration + " : global::Tamma.Events.IEvent<" + declaration.Record.FullName + ">"))
            {
                WriteContractProperty(writer, declaration);
                MigrationMembers.WriteCalls(writer, declaration, migrations);
            }
        }

        writer.Line();
        WriteContract(writer, declaration, migrations);
        return writer.ToString();
    }

    /// <summary>The namespace and the types that the record stands in.</summary>
    public static System.IDisposable Scope(SourceWriter writer, EventDeclaration declaration) => Scope(writer, declaration.Namespace, declaration.Containers);

    /// <summary>A namespace, empty for the global one, and the types in it, outermost first.</summary>
    public static System.IDisposable Scope(SourceWriter writer, string space, EquatableArray<string> containers)
    {
        var scopes = new Scopes();
        if (space.Length > 0)
            scopes.Push(writer.Block("namespace " + space));
        foreach (var container in containers)
            scopes.Push(writer.Block(container));
        return scopes;
    }

    /// <summary>The property by which everything else finds the contract.</summary>
    public static void WriteContractProperty(SourceWriter writer, EventDeclaration declaration)
    {
        var type = declaration.Record.FullName;
        var signature = "static global::Tamma.Events.EventContract<" + type + "> ";
        const string Body = "Contract => global::Tamma.Events.__Generated.Contract.Instance;";
        if (declaration.OffersContract)
        {
            writer.Line("/// <summary>The contract of event <c>" + GeneratedFile.Documented(declaration.Contract.EventType) + "</c>, version " + GeneratedFile.Documented(declaration.Contract.Version) + ": validates, parses and writes it.</summary>");
            writer.Line("public " + signature + Body);
        }
        else
        {
            writer.Line(signature + "global::Tamma.Events.IEvent<" + type + ">." + Body);
        }
    }

    /// <summary>The contract's classes, in their namespace.</summary>
    public static void WriteContract(SourceWriter writer, EventDeclaration declaration, EventMigrations migrations)
    {
        using (writer.Block("namespace Tamma.Events.__Generated"))
        {
            foreach (var space in new[] { "System", "System.Collections.Generic", "System.Runtime.CompilerServices", "System.Text.Json", "System.Text.Json.Serialization.Metadata", "Tamma.Events.Bytes", "Tamma.Events.Json", "Tamma.Events.Shapes" })
                writer.Line("using global::" + space + ";");
            foreach (var type in new[] { "System.Runtime.CompilerServices.UnsafeAccessorKind", "Tamma.Events.Bytes.JsonBytes", "Tamma.Events.Bytes.ScalarReader", "Tamma.Events.Shapes.StringShape", "Tamma.Events.__Generated.Shapes" })
                writer.Line("using static global::" + type + ";");
            writer.Use(new TypeAliases(declaration));
            writer.Line();
            WriteClass(writer, declaration, migrations);
            writer.UseFullNames();
            MigrationMembers.WriteSteps(writer, migrations);
        }
    }

    private static void WriteClass(SourceWriter writer, EventDeclaration declaration, EventMigrations migrations)
    {
        var record = declaration.Record.FullName;
        var contract = declaration.Contract;
        var shapes = new ShapeTable(contract);
        GeneratedFile.Mark(writer);
        // What is obsolete may use what is obsolete, even where that is an error.
        writer.Line("[global::System.ObsoleteAttribute]");
        using (writer.Block("file sealed class Contract : global::Tamma.Events.EventContract<" + record + ">"))
        {
            writer.Line("internal static readonly Contract Instance = new();").Line();
            writer.Line("private Contract() : base(" + Literal.Of(contract.EventType) + ", " + Literal.Of(contract.Version) + ", Root) { }").Line();
            if (declaration.ReadsNewerVersions == true)
                writer.Line("protected override bool ReadsNewerVersions => true;").Line();
            if (declaration.MaxEventSize is { } size)
                writer.Line("public override int? MaxEventSize => " + size.ToString(CultureInfo.InvariantCulture) + ";").Line();
            MigrationMembers.WriteOverride(writer, declaration, migrations);
            CreationMembers.Write(writer, declaration);
            var collections = new Collections(declaration);
            ReadMembers.Write(writer, declaration, shapes);
            WriteMembers.Write(writer, declaration, collections);
            JsonTypeInfoMembers.Write(writer, declaration, collections);
            AccessorMembers.Write(writer, declaration);
        }

        writer.Line();
        ShapeMembers.Write(writer, declaration, shapes);
    }

    /// <summary>Blocks that are open, the innermost last.</summary>
    private sealed class Scopes : System.Collections.Generic.Stack<System.IDisposable>, System.IDisposable
    {
        public void Dispose()
        {
            while (Count > 0)
                Pop().Dispose();
        }
    }
}
