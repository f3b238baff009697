using System;
using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>Words that say that something has happened.</summary>
public static class PastParticiples
{
    /// <summary>Those of English that don't end with <c>ED</c> and that events are likely to be named by.</summary>
    private static readonly HashSet<string> Irregular = new(StringComparer.Ordinal)
    {
        "BEGUN", "BOUGHT", "BOUND", "BROKEN", "BROUGHT", "BUILT", "CAUGHT", "CHOSEN", "CUT", "DONE", "DRAWN", "DRIVEN", "FED", "FORGOTTEN",
        "FOUND", "FROZEN", "GIVEN", "GONE", "GROWN", "HEARD", "HELD", "HIDDEN", "HIT", "KEPT", "KNOWN", "LED", "LEFT", "LENT", "LET", "LOST", "MADE",
        "MET", "OVERRIDDEN", "OVERRUN", "PAID", "PUT", "READ", "REBUILT", "REDONE", "RESET", "RERUN", "REWRITTEN", "RUN", "SEEN", "SENT", "SET",
        "SHOWN", "SHUT", "SOLD", "SPENT", "SPLIT", "SPUN", "STUCK", "TAKEN", "TAUGHT", "THROWN", "TOLD", "UNDERSTOOD", "UNDONE", "WITHDRAWN",
        "WON", "WRITTEN",
    };

    /// <summary>Whether the word, in upper case, is one.</summary>
    public static bool Contains(string word) => (word.Length > 3 && word.EndsWith("ED", StringComparison.Ordinal)) || Irregular.Contains(word);
}
