using System;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Which readers must understand which events of one version group.</summary>
[Flags]
public enum CompatibilityPolicy
{
    /// <summary>New code reads every stored event.</summary>
    Backward = 1,

    /// <summary>Code of every published version reads every new event.</summary>
    Forward = 2,

    /// <summary>Both.</summary>
    Full = Backward | Forward,
}
