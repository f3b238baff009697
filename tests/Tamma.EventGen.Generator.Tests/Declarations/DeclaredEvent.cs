using System.Collections.Generic;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>An event that nothing is wrong with, and what must come of it.</summary>
/// <param name="EventType">Its type.</param>
/// <param name="Version">Its version.</param>
/// <param name="Files">Its source.</param>
/// <param name="Members">The members of its record.</param>
/// <param name="Information">Ids of the information that may be reported for it.</param>
internal sealed record DeclaredEvent(string EventType, string Version, IReadOnlyList<string> Files, IReadOnlyList<DeclaredMember> Members, IReadOnlyList<string> Information)
{
    /// <summary>A payload that its contract takes.</summary>
    public string Sample => DeclaredMember.SampleOf(Members);
}
