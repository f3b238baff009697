using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// What is done with a payload when its event is created; nothing for a record that declares nothing of it:
/// <code>
/// protected override void WriteTags(ref JsonOutput json, R value)
/// {
///     if (value.Number is { } tag0) json.WriteInt32(",\"prId\":"u8, tag0);
/// }
/// protected override R Shorten(R value)
/// {
///     if (TextTruncation.TryShorten(value.Title, 200, out var text0, out var length0)) value = value with { Title = text0, TitleLength = length0 };
///     return value;
/// }
/// </code>
/// </summary>
internal static class CreationMembers
{
    public static void Write(SourceWriter writer, EventDeclaration declaration)
    {
        WriteTag(writer, declaration.Record);
        WriteShorten(writer, declaration.Record);
    }

    private static void WriteTag(SourceWriter writer, TypeBinding record)
    {
        var tagged = record.Members.Where(member => member.Property.TagKey is not null).ToArray();
        if (tagged.Length == 0)
            return;
        using (writer.Block("protected override void WriteTags(ref JsonOutput json, " + record.FullName + " value)"))
        {
            for (var i = 0; i < tagged.Length; i++)
            {
                var local = "tag" + Names.Number(i);
                var name = OutputName.Of(tagged[i].Property.TagKey!);
                writer.Line("if (" + Names.Get("value", tagged[i].Property.MemberName) + " is { } " + local + ") "
                    + OutputName.Braced(name.Key + WriteMembers.Scalar(tagged[i].Value, name.Fragment, local)));
            }
        }

        writer.Line();
    }

    private static void WriteShorten(SourceWriter writer, TypeBinding record)
    {
        var shortened = record.Members.Where(member => member.Property.Truncation is not null).ToArray();
        if (shortened.Length == 0)
            return;
        using (writer.Block("protected override " + record.FullName + " Shorten(" + record.FullName + " value)"))
        {
            for (var i = 0; i < shortened.Length; i++)
            {
                var (property, number) = (shortened[i].Property, Names.Number(i));
                var name = property.MemberName;
                var length = record.Members.FirstOrDefault(member => string.Equals(member.Property.JsonName, property.Truncation!.OriginalLength, System.StringComparison.Ordinal));
                writer.Line("if (global::Tamma.Events.Text.TextTruncation.TryShorten(" + Names.Get("value", name) + ", " + Names.Number(property.Truncation!.Length) + ", out string text" + number + ", out int length" + number + Minimum(property.Type) + "))");
                using (writer.Indent())
                    writer.Line("value = value with { @" + name + " = text" + number + (length is null ? "" : ", @" + length.Property.MemberName + " = length" + number) + " };");
            }

            writer.Line("return value;");
        }

        writer.Line();
    }

    /// <summary>One is kept anyway.</summary>
    private static string Minimum(ContractType type) =>
        type is StringType { Length.Minimum: > 1 and var minimum } ? ", minimum: " + Names.Number(minimum) : "";
}
