using System.Linq;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>
/// What hides the sensitive members of a record where it is shown to people. Whether one is null is hidden, too: that somebody has a
/// doctor's note is as personal as what it says.
/// <code>
/// [DebuggerDisplay("{ToString(),nq}")]
/// [DebuggerTypeProxy(typeof(R.__DebuggerView))]
/// partial record R
/// {
///     private bool PrintMembers(StringBuilder builder) { builder.Append("Title = ").Append((object?)this.Title); builder.Append(", Token = ***"); return true; }
///     internal sealed class __DebuggerView { public __DebuggerView(R value) { this.Title = value.Title; … } public object? Title { get; } public string Token => "***"; }
/// }
/// </code>
/// </summary>
internal static class MaskMembers
{
    private const string Mask = "***";

    /// <summary>The attributes of the record's declaration.</summary>
    public static void WriteAttributes(SourceWriter writer, MaskedRecord record)
    {
        if (!record.HasDisplay)
            writer.Line("[global::System.Diagnostics.DebuggerDisplayAttribute(\"{ToString(),nq}\")]");
        if (record.View is { } view)
            writer.Line("[global::System.Diagnostics.DebuggerTypeProxyAttribute(typeof(" + record.FullName + "." + view + "))]");
    }

    /// <summary>The members of the record.</summary>
    public static void Write(SourceWriter writer, MaskedRecord record)
    {
        if (record.PrintModifiers is { } modifiers)
            WritePrintMembers(writer, record, modifiers);
        if (record.View is { } view)
            WriteView(writer, record, view);
    }

    private static void WritePrintMembers(SourceWriter writer, MaskedRecord record, string modifiers)
    {
        GeneratedFile.Mark(writer);
        using (writer.Block(modifiers + " bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            var isDerived = modifiers.EndsWith("override", System.StringComparison.Ordinal);
            writer.Line("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
            if (isDerived && record.Printed.Count > 0)
                writer.Line("if (base.PrintMembers(builder)) builder.Append(\", \");");
            for (var i = 0; i < record.Printed.Count; i++)
            {
                var member = record.Printed[i];
                var name = (i > 0 ? ", " : "") + member.Name + " = ";
                writer.Line("builder.Append(" + Literal.Of(member.IsSensitive ? name + Mask : name) + ")" + (member.IsSensitive ? ";" : ".Append(" + ValueOf(member, i) + ");"));
            }

            writer.Line("return " + (record.Printed.Count > 0 ? "true" : isDerived ? "base.PrintMembers(builder)" : "false") + ";");
            // What is obsolete may use what is obsolete, even where that is an error.
            for (var i = 0; i < record.Printed.Count; i++)
            {
                if (record.Printed[i] is { IsObsolete: true, IsSensitive: false })
                    writer.Line("[global::System.ObsoleteAttribute] static object? Obsolete" + Names.Number(i) + "(" + record.FullName + " value) => value.@" + record.Printed[i].Name + ";");
            }
        }

        writer.Line();
    }

    private static string ValueOf(MaskedMember member, int number) => member.IsObsolete ? "Obsolete" + Names.Number(number) + "(this)" : "(object?)this.@" + member.Name;

    private static void WriteView(SourceWriter writer, MaskedRecord record, string view)
    {
        GeneratedFile.Mark(writer);
        writer.Line("[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line("[global::System.ObsoleteAttribute]");
        using (writer.Block("internal sealed class " + view))
        {
            using (writer.Block("public " + view + "(" + record.FullName + " value)"))
            {
                foreach (var member in record.Viewed.Where(member => !member.IsSensitive))
                    writer.Line("this.@" + member.Name + " = value.@" + member.Name + ";");
            }

            foreach (var member in record.Viewed)
                writer.Line(member.IsSensitive ? "public string @" + member.Name + " => \"" + Mask + "\";" : "public object? @" + member.Name + " { get; }");
        }

        writer.Line();
    }
}
