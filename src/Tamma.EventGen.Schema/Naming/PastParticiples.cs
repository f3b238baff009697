using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>Words that say that something has happened, all in upper case.</summary>
public static class PastParticiples
{
    private static readonly string[] NounEndings = ["ING", "ION", "NESS"];

    /// <summary>Those of English that don't end with <c>ED</c> and that events are likely to be named by, after their verbs.</summary>
    private static readonly Dictionary<string, string> Irregular = """
        BEGIN=BEGUN BIND=BOUND BREAK=BROKEN BRING=BROUGHT BUILD=BUILT BUY=BOUGHT CATCH=CAUGHT CHOOSE=CHOSEN CUT=CUT DO=DONE
        DRAW=DRAWN DRIVE=DRIVEN FEED=FED FIND=FOUND FORGET=FORGOTTEN FREEZE=FROZEN GIVE=GIVEN GO=GONE GROW=GROWN HEAR=HEARD
        HIDE=HIDDEN HIT=HIT HOLD=HELD KEEP=KEPT KNOW=KNOWN LEAD=LED LEAVE=LEFT LEND=LENT LET=LET LOSE=LOST MAKE=MADE
        MEET=MET OVERRIDE=OVERRIDDEN OVERRUN=OVERRUN PAY=PAID PUT=PUT READ=READ REBUILD=REBUILT REDO=REDONE RERUN=RERUN
        RESET=RESET REWRITE=REWRITTEN RUN=RUN SEE=SEEN SELL=SOLD SEND=SENT SET=SET SHOW=SHOWN SHUT=SHUT SPEND=SPENT
        SPIN=SPUN SPLIT=SPLIT STICK=STUCK TAKE=TAKEN TEACH=TAUGHT TELL=TOLD THROW=THROWN UNDERSTAND=UNDERSTOOD UNDO=UNDONE
        WIN=WON WITHDRAW=WITHDRAWN WRITE=WRITTEN
        """
        .Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly HashSet<string> Known = new(Irregular.Values, StringComparer.Ordinal);

    /// <summary>Verbs that are stressed at their end and so double its consonant.</summary>
    private static readonly HashSet<string> Doubling = new(StringComparer.Ordinal)
    {
        "ADMIT", "COMMIT", "CONTROL", "DEFER", "EMIT", "FORMAT", "OMIT", "PERMIT", "PREFER", "REFER", "REMIT", "SUBMIT", "TRANSFER", "TRANSMIT", "UNPIN", "UNPLUG", "UNZIP",
    };

    /// <summary>Whether the word is one.</summary>
    public static bool Contains(string word) => (word.Length > 3 && word.EndsWith("ED", StringComparison.Ordinal)) || Known.Contains(word);

    /// <summary>The participle of a word that may be a verb; null where the word is none, such as one on <c>ION</c>, a plural or a participle.</summary>
    public static string? Of(string word)
    {
        if (Irregular.TryGetValue(word, out var irregular))
            return irregular;
        if (word.Length < 3 || Contains(word) || !word.All(IsLetter) || NounEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) || IsPlural(word))
            return null;
        var last = word[word.Length - 1];
        if (last == 'E')
            return word + "D";
        if (last == 'Y' && !IsVowel(word[word.Length - 2]))
            return word.Substring(0, word.Length - 1) + "IED";
        return Doubling.Contains(word) || IsShort(word) ? word + last + "ED" : word + "ED";
    }

    private static bool IsPlural(string word) => word.EndsWith("S", StringComparison.Ordinal) && !word.EndsWith("SS", StringComparison.Ordinal);

    /// <summary>One syllable that ends with one vowel and one consonant: <c>STOP</c>, but not <c>LOAD</c>, <c>LINK</c> or <c>FIX</c>.</summary>
    private static bool IsShort(string word) =>
        word.Count(IsVowel) == 1 && IsVowel(word[word.Length - 2]) && word[word.Length - 1] is not ('W' or 'X' or 'Y');

    private static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z';
}
