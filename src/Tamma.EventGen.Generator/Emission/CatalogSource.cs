using System.Collections.Generic;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The assembly's catalogue:
/// <code>
/// namespace Root { public static class EventCatalog { public static EventRegistry Registry { get; } = …; public static EventReadResult Read(…) => …; } }
/// </code>
/// </summary>
internal static class CatalogSource
{
    public const string HintName = "EventCatalog.g.cs";

    public static string Write(CatalogOptions options, IReadOnlyList<CatalogEntry> entries)
    {
        var writer = GeneratedFile.Begin();
        if (options.Namespace.Length == 0)
        {
            WriteClass(writer, options, entries);
            return writer.ToString();
        }

        using (writer.Block("namespace " + options.Namespace))
            WriteClass(writer, options, entries);
        return writer.ToString();
    }

    private static void WriteClass(SourceWriter writer, CatalogOptions options, IReadOnlyList<CatalogEntry> entries)
    {
        writer.Line("/// <summary>The events of this assembly: reads any of them by its type and version.</summary>");
        GeneratedFile.Mark(writer);
        using (writer.Block("public static class @" + options.ClassName))
        {
            writer.Line("/// <summary>The contracts. Also a resolver for <c>JsonSerializerOptions.TypeInfoResolverChain</c>.</summary>");
            writer.Line("public static global::Tamma.Events.EventRegistry Registry { get; } = new global::Tamma.Events.EventRegistry(Contracts());").Line();
            writer.Line("/// <summary>Reads an event with its envelope, validated; bad data is a result.</summary>");
            writer.Line("/// <param name=\"utf8Json\">One JSON document; the envelope keeps its payload's part of it.</param>");
            writer.Line("public static global::Tamma.Events.EventReadResult Read(global::System.ReadOnlyMemory<byte> utf8Json) => Registry.Read(utf8Json);").Line();
            // What is obsolete may use what is obsolete, even where that is an error.
            writer.Line("[global::System.ObsoleteAttribute]");
            using (writer.Block("private static global::Tamma.Events.EventContract[] Contracts() => new global::Tamma.Events.EventContract[]", "};"))
            {
                foreach (var entry in entries)
                    writer.Line("global::Tamma.Events.EventContract.Of<" + entry.FullName + ">(),");
            }
        }
    }
}
