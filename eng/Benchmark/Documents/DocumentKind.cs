namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>What is validated, parsed and written.</summary>
public enum DocumentKind
{
    /// <summary>An envelope and a few fields, some 450 bytes.</summary>
    Small,

    /// <summary>An envelope and a dozen fields, some 1,000 bytes, in the writer's order without white space.</summary>
    Typical,

    /// <summary>Long texts with escapes, arrays of objects, numbers; some 18 KB.</summary>
    Large,

    /// <summary>A forge's webhook of some 24 KB, of which the contract knows few members.</summary>
    Webhook,

    /// <summary>The same webhook, with a contract that knows every member.</summary>
    Full,

    /// <summary>The typical one with a space after each colon and comma, as Python writes.</summary>
    Spaced,

    /// <summary>The typical one on indented lines.</summary>
    Indented,

    /// <summary>The typical one with the members of each object in random order.</summary>
    Shuffled,

    /// <summary>The webhook with other names each time, where the contract knows none: what was learned of them is of no use.</summary>
    Renamed,
}
