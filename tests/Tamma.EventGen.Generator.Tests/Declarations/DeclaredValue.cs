using System.Collections.Generic;

namespace Tamma.EventGen.Generator.Tests.Declarations;

/// <summary>A type that a member may have, with limits that hold values, and one of those values.</summary>
/// <param name="Type">The type in C#, not nullable.</param>
/// <param name="Sample">A legal value as JSON.</param>
internal sealed record DeclaredValue(string Type, string Sample)
{
    /// <summary>What stands between the brackets of attributes on the member.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>The same value as a C# initializer; null where there is none.</summary>
    public string? Initializer { get; init; }

    /// <summary>The text of the value where it is a string in JSON; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>The declarations that the type needs.</summary>
    public string Types { get; init; } = "";

    /// <summary>Ids of the information that may be reported for the value.</summary>
    public IReadOnlyList<string> Information { get; init; } = [];

    /// <summary>Whether a set may hold such values.</summary>
    public bool IsToken { get; init; } = true;
}

/// <summary>Makes a value whose declarations are named after a stem that nothing else has.</summary>
internal delegate DeclaredValue ValueOf(string stem);
