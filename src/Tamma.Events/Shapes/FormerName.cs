using System;
using System.ComponentModel;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>What a member is called in documents of some published versions.</summary>
/// <param name="name">The JSON name there.</param>
/// <param name="versions">Those versions, SemVer 2.0; all are before the contract's own.</param>
/// <exception cref="ArgumentException">A version is not SemVer.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormerName(string name, params string[] versions)
{
    internal string Name { get; } = name;

    internal SemanticVersion[] Versions { get; } = Array.ConvertAll(versions, SemanticVersion.Parse);
}
