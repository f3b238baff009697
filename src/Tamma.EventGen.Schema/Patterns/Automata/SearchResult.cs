namespace Tamma.EventGen.Schema.Patterns;

/// <summary>What came of the search for a string: it was found, there is none, or the search was given up.</summary>
public abstract record SearchResult
{
    private SearchResult()
    {
    }

    /// <summary>The string, one of the shortest.</summary>
    public sealed record Found(string Text) : SearchResult;

    /// <summary>No string is in the language and of the length: a proof, not a guess.</summary>
    public sealed record None : SearchResult;

    /// <summary>The budget was spent before there was an answer.</summary>
    public sealed record Unknown : SearchResult;
}
