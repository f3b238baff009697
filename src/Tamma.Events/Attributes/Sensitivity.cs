using System;

namespace Tamma.Events;

/// <summary>Why a value must not be shown.</summary>
[Flags]
public enum Sensitivity
{
    /// <summary>Not sensitive.</summary>
    None = 0,

    /// <summary>Personal data.</summary>
    Pii = 1,

    /// <summary>A credential or another secret.</summary>
    Secret = 2,
}
