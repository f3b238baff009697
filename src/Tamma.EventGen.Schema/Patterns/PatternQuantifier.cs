namespace Tamma.EventGen.Schema.Patterns;

/// <summary>How often something repeats; a null maximum is no limit.</summary>
internal readonly record struct PatternQuantifier(int Minimum, int? Maximum)
{
    /// <summary>Reads a quantifier with its laziness, which doesn't matter to a whole match; null if there is none.</summary>
    public static PatternQuantifier? TryRead(PatternCursor cursor)
    {
        if (TryReadGreedy(cursor) is not { } quantifier)
            return null;
        cursor.Take("?");
        if (cursor.At("+"))
            cursor.Fail(PatternRefusals.Possessive, cursor.Position);
        return quantifier;
    }

    private static PatternQuantifier? TryReadGreedy(PatternCursor cursor)
    {
        if (cursor.Take("*"))
            return new(0, null);
        if (cursor.Take("+"))
            return new(1, null);
        if (cursor.Take("?"))
            return new(0, 1);
        return cursor.At("{") ? ReadBounds(cursor) : null;
    }

    private static PatternQuantifier ReadBounds(PatternCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take("{");
        var minimum = cursor.TakeDecimal(PatternLimits.RepeatBound);
        var maximum = minimum;
        if (cursor.Take(","))
            maximum = cursor.TakeDecimal(PatternLimits.RepeatBound);
        if (minimum is not { } least || !cursor.Take("}"))
        {
            cursor.Fail("A quantifier is {n}, {n,} or {n,m}; for the character, write \\{.", start);
            return default;
        }

        if (least > PatternLimits.RepeatBound || maximum > PatternLimits.RepeatBound)
            cursor.Fail("A bound of a quantifier is at most " + PatternLimits.RepeatBound + ": state a greater length with [StringLength].", start);
        if (maximum < least)
            cursor.Fail("The bounds of this quantifier are out of order: write the smaller number first.", start);
        return new(least, maximum);
    }
}
