using System.ComponentModel;

namespace Tamma.Events.Bytes;

/// <summary>The document is checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValidateMode : IReadMode
{
    /// <inheritdoc/>
    public static bool Makes => false;
}
