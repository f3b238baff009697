namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// A number of steps that may be made: a step is a small bounded piece of work, and takes a few dozen bytes at most where it
/// remembers something. Steps are counted, not time, so that every machine and every run comes to the same result.
/// </summary>
internal sealed class WorkBudget(long steps)
{
    private long _left = steps;

    /// <summary>A budget that is never spent.</summary>
    public static WorkBudget Unlimited => new(long.MaxValue);

    /// <summary>Whether more was spent than there was: what was found since then is incomplete.</summary>
    public bool IsSpent => _left < 0;

    public void Spend(long steps) => _left -= steps;
}
