namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>How a document was made.</summary>
internal enum DocumentKind
{
    /// <summary>From the contract, so that it is legal.</summary>
    Legal,

    /// <summary>From a legal one, by a value that is just beyond a limit.</summary>
    Broken,

    /// <summary>From a legal one, by a value that means something elsewhere.</summary>
    Changed,

    /// <summary>From the bytes of a legal one.</summary>
    Mutated,

    /// <summary>By the contract's own writer.</summary>
    Written,
}
