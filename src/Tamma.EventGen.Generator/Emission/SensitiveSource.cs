namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// The generated file of a record with sensitive members, of an event or not:
/// <code>
/// namespace N { partial record R { private bool PrintMembers(StringBuilder builder) { … } } }
/// </code>
/// </summary>
internal static class SensitiveSource
{
    public static string Write(SensitiveRecord record)
    {
        var writer = GeneratedFile.Begin();
        using (EventSource.Scope(writer, record.Namespace, record.Containers))
        {
            MaskMembers.WriteAttributes(writer, record.Record);
            using (writer.Block(record.Declaration))
                MaskMembers.Write(writer, record.Record);
        }

        return writer.ToString();
    }
}
