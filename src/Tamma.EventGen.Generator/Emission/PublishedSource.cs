using System.Linq;
using Tamma.EventGen.Generator.Migrations;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The generated file of an older version, which only its published contract changes:
/// <code>
/// namespace N { partial record R { public sealed record V1 : IEvent&lt;V1&gt; { public required string Title { get; init; } … } public sealed record V1Author { … } } }
/// namespace Tamma.Events.__Generated { file sealed class Contract : EventContract&lt;R.V1&gt; { … } }
/// </code>
/// </summary>
internal static class PublishedSource
{
    public static string Write(EventDeclaration declaration)
    {
        var writer = GeneratedFile.Begin();
        using (EventSource.Scope(writer, declaration))
        {
            for (var i = 0; i < declaration.Types.Count; i++)
                WriteRecord(writer, declaration, i);
            foreach (var union in declaration.Unions)
            {
                WriteAttributes(writer, "One of several records of version " + declaration.Contract.Version + ".");
                writer.Line("public abstract record @" + union.Name + ";").Line();
            }
        }

        writer.Line();
        EventSource.WriteContract(writer, declaration, EventMigrations.None);
        return writer.ToString();
    }

    private static void WriteRecord(SourceWriter writer, EventDeclaration declaration, int index)
    {
        var type = declaration.Types[index];
        var definition = index == 0 ? declaration.Contract.Payload : declaration.Contract.Definitions[index - 1];
        var version = "Version " + declaration.Contract.Version + ", as it is published";
        WriteAttributes(writer, definition.Description is { } description ? description + " (" + version + ".)" : version + ".");
        var union = declaration.Unions.FirstOrDefault(union => union.Cases.Any(@case => @case.Type == index))?.FullName;
        var masked = MaskedRecord.Of(type, isCase: union is not null);
        if (masked is not null)
            MaskMembers.WriteAttributes(writer, masked);
        var parent = union
            ?? (index == 0 ? "global::Tamma.Events.IEvent<" + type.FullName + ">" : null);
        using (writer.Block("public sealed record @" + type.Name + (parent is null ? "" : " : " + parent)))
        {
            foreach (var member in type.Members)
                WriteProperty(writer, member);
            if (masked is not null)
                MaskMembers.Write(writer, masked);
            if (index == 0)
                EventSource.WriteContractProperty(writer, declaration);
        }

        writer.Line();
    }

    private static void WriteProperty(SourceWriter writer, MemberBinding member)
    {
        var property = member.Property;
        if (property.Description is { } description)
            GeneratedFile.Document(writer, description);
        var initializer = member.HasInitializer ? " = " + Initializer.Of(property.Default!, member.Value) + ";" : "";
        writer.Line("public " + (property.IsRequired ? "required " : "") + member.Value.DeclaredType + " @" + property.MemberName + " { get; init; }" + initializer).Line();
    }

    private static void WriteAttributes(SourceWriter writer, string summary)
    {
        GeneratedFile.Document(writer, summary);
        GeneratedFile.Mark(writer);
    }
}
