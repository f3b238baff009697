using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Reads the regular part of ECMA-262's patterns with the <c>u</c> flag (22.2.1), by recursive descent.</summary>
/// <param name="text">The text of the pattern.</param>
/// <param name="named">The set that a class of one letter is; null for a letter that is none.</param>
internal sealed class PatternParser(string text, Func<char, CodePointSet?> named)
{
    private readonly PatternCursor _cursor = new(text, named);
    private readonly PatternGroup _group = new();

    public PatternResult Parse()
    {
        if (text.Length > PatternLimits.TextLength)
            _cursor.Fail("This pattern is longer than " + PatternLimits.TextLength + " characters: split it, or check the value elsewhere.", PatternLimits.TextLength);
        var pattern = ReadAlternatives(depth: 0).Pattern;
        if (_cursor.At(")"))
            _cursor.Fail(PatternRefusals.Unbalanced, _cursor.Position);
        if (_cursor.Error is null && PatternLimits.CountPositions(pattern) > PatternLimits.Positions)
            _cursor.Fail("This pattern has more than " + PatternLimits.Positions + " positions when its repeats are written out: lower their bounds, and state the length with [StringLength].", 0);
        return _cursor.Error is { } error ? new PatternResult(null, error) : new PatternResult(pattern, null);
    }

    private AnchoredPattern ReadAlternatives(int depth)
    {
        var alternatives = new List<AnchoredPattern>();
        do
        {
            alternatives.Add(ReadSequence(depth));
        }
        while (_cursor.Take("|"));
        return alternatives.Count == 1
            ? alternatives[0]
            : new AnchoredPattern(
                new Alternation(alternatives.Select(a => a.Pattern).ToEquatableArray()),
                alternatives.Select(a => a.Caret).FirstOrDefault(position => position is not null),
                alternatives.Select(a => a.Dollar).FirstOrDefault(position => position is not null));
    }

    private AnchoredPattern ReadSequence(int depth)
    {
        var items = new List<Pattern>();
        int? caret = null;
        int? dollar = null;
        while (!_cursor.AtEnd && !_cursor.AtAny("|)"))
        {
            var term = ReadTerm(depth);
            if (items.Count > 0 && term.Caret is { } misplacedCaret)
                _cursor.Fail(PatternRefusals.Caret, misplacedCaret);
            if (dollar is { } misplacedDollar && !term.IsDollar)
                _cursor.Fail(PatternRefusals.Dollar, misplacedDollar);
            caret ??= term.Caret;
            dollar ??= term.Dollar;
            if (!term.IsAnchor)
                items.Add(term.Pattern);
        }

        Pattern pattern = items.Count switch
        {
            0 => new Empty(),
            1 => items[0],
            _ => new Sequence(items.ToEquatableArray()),
        };
        return new AnchoredPattern(pattern, caret, dollar);
    }

    private AnchoredPattern ReadTerm(int depth)
    {
        var start = _cursor.Position;
        var atom = ReadAtom(depth);
        if (PatternQuantifier.TryRead(_cursor) is not { } quantifier)
            return atom;
        if (atom.IsAnchor)
            _cursor.Fail(PatternRefusals.QuantifiedAnchor, start);
        if ((atom.Caret ?? atom.Dollar) is { } anchor && quantifier.Maximum is not (0 or 1))
            _cursor.Fail(PatternRefusals.RepeatedAnchor, anchor);
        return atom with { Pattern = new Repeat(atom.Pattern, quantifier.Minimum, quantifier.Maximum) };
    }

    private AnchoredPattern ReadAtom(int depth)
    {
        var start = _cursor.Position;
        if (_cursor.Take("^"))
            return AnchoredPattern.CaretAt(start);
        if (_cursor.Take("$"))
            return AnchoredPattern.DollarAt(start);
        if (_cursor.At("("))
            return ReadGroup(depth + 1);
        return new AnchoredPattern(ReadSet(), null, null);
    }

    private CodePointSet ReadSet()
    {
        if (_cursor.At("["))
            return PatternClass.Read(_cursor);
        if (_cursor.At("\\"))
            return PatternEscape.Read(_cursor, inClass: false).Set;
        if (_cursor.Take("."))
            return EcmaSets.Dot;
        if (_cursor.AtAny("*+?"))
            _cursor.Fail(PatternRefusals.NothingToRepeat, _cursor.Position);
        else if (_cursor.AtAny("{}]"))
            _cursor.Fail(PatternRefusals.Literal(text[_cursor.Position]), _cursor.Position);
        return CodePointSet.Of(_cursor.TakeCodePoint());
    }

    private AnchoredPattern ReadGroup(int depth)
    {
        var start = _cursor.Position;
        _group.Open(_cursor);
        if (depth > PatternLimits.Nesting)
            _cursor.Fail("Groups are nested deeper than " + PatternLimits.Nesting + " levels: write the pattern flatter.", start);
        var inner = ReadAlternatives(depth);
        if (!_cursor.Take(")"))
            _cursor.Fail("This group has no end: add ).", start);
        return inner;
    }
}
