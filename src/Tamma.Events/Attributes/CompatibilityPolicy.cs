namespace Tamma.Events;

/// <summary>What a new version of a contract owes to the published versions of its major.</summary>
public enum CompatibilityPolicy
{
    /// <summary>What the project says in its MSBuild property <c>TammaEventCompatibility</c>; backward where it says nothing.</summary>
    Project = 0,

    /// <summary>New code reads every event that old code wrote.</summary>
    Backward,

    /// <summary>Old code reads every event that new code writes.</summary>
    Forward,

    /// <summary>Both.</summary>
    Full,
}
