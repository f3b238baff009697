namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Why bytes are no JSON of a contract's.</summary>
internal enum StrictFault
{
    /// <summary>They are no JSON at all, or no UTF-8.</summary>
    Syntax,

    /// <summary>An object has two members of one name.</summary>
    DuplicateName,

    /// <summary>An escape is half of a surrogate pair.</summary>
    LoneSurrogate,

    /// <summary>It is more than 64 levels deep.</summary>
    Depth,
}
