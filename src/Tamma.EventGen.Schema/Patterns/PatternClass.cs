using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Reads <c>[...]</c> (ECMA-262 22.2.1: CharacterClass, with the <c>u</c> flag).</summary>
internal static class PatternClass
{
    /// <summary>Reads a class, the bracket being the next character.</summary>
    public static CodePointSet Read(PatternCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take("[");
        var isNegated = cursor.Take("^");
        var ranges = new List<CodePointRange>();
        while (!cursor.Take("]"))
        {
            if (cursor.AtEnd)
            {
                cursor.Fail("This class has no end: add ].", start);
                break;
            }

            ReadRange(cursor, ranges);
        }

        var set = CodePointSet.Of(ranges);
        return isNegated ? set.Complement() : set;
    }

    private static void ReadRange(PatternCursor cursor, List<CodePointRange> ranges)
    {
        var start = cursor.Position;
        var first = ReadAtom(cursor);
        if (!cursor.At("-") || cursor.At("-]"))
        {
            ranges.AddRange(first.Set.Ranges);
            return;
        }

        RefuseSubtraction(cursor);
        cursor.Take("-");
        if (cursor.AtEnd)
            return;
        var last = ReadAtom(cursor);
        if (first.CodePoint is not { } from || last.CodePoint is not { } to)
            cursor.Fail(PatternRefusals.ClassAsBound, start);
        else if (from > to)
            cursor.Fail("This range is out of order: write the smaller code point first.", start);
        else
            ranges.Add(new CodePointRange(from, to));
    }

    private static ClassAtom ReadAtom(PatternCursor cursor)
    {
        RefuseSubtraction(cursor);
        return cursor.At("\\") ? PatternEscape.Read(cursor, inClass: true) : cursor.TakeCodePoint();
    }

    private static void RefuseSubtraction(PatternCursor cursor)
    {
        if (cursor.At("-["))
            cursor.Fail(PatternRefusals.ClassSubtraction, cursor.Position);
    }
}
