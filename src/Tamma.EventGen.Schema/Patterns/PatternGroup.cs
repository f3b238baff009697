using System;
using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Steps over the opening of a group: all groups are plain ones, and names only have to be legal.</summary>
internal sealed class PatternGroup
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Open(PatternCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take("(");
        if (!cursor.Take("?") || cursor.Take(":"))
            return;
        if (!cursor.At("<") || cursor.At("<=") || cursor.At("<!"))
        {
            cursor.Fail(PatternRefusals.Group(cursor), start);
            return;
        }

        cursor.Take("<");
        var first = cursor.Position;
        while (cursor.AtAsciiLetter || cursor.AtAny("_$") || (cursor.Position > first && cursor.AtAny("0123456789")))
            cursor.TakeUnit();
        var name = cursor.Text.Substring(first, cursor.Position - first);
        if (name.Length == 0 || !cursor.Take(">"))
            cursor.Fail("The name of a group is made of ASCII letters, digits, _ and $, and doesn't start with a digit: rename it, or write (?:...).", start);
        else if (!_names.Add(name))
            cursor.Fail("Two groups have the name " + name + ": rename one, or write (?:...).", start);
    }
}
