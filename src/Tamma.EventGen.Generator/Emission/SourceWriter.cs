using System;
using System.Text;

namespace Tamma.EventGen.Generator.Emission;

/// <summary>Writes source text with LF line ends, indented by tabs: a compiler reads every byte.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private TypeAliases? _aliases;

    /// <summary>A line; an empty one without trailing spaces.</summary>
    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append('\t', _indent).Append(_aliases?.Shorten(text) ?? text);
        _text.Append('\n');
        return this;
    }

    /// <summary>A block in braces: <c>using (writer.Block("class C")) { … }</c>.</summary>
    public IDisposable Block(string head, string end = "}")
    {
        Line(head).Line("{");
        _indent++;
        return new Scope(this, end);
    }

    /// <summary>Lines one step deeper.</summary>
    public IDisposable Indent()
    {
        _indent++;
        return new Scope(this, end: null);
    }

    /// <summary>Declares short names of types and uses them from here to the end of the block.</summary>
    public void Use(TypeAliases aliases)
    {
        foreach (var directive in aliases.Directives)
            Line(directive);
        _aliases = aliases;
    }

    /// <summary>Uses the full names of types again.</summary>
    public void UseFullNames() => _aliases = null;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private sealed class Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (end is not null)
                writer.Line(end);
        }
    }
}
