using System.ComponentModel;

namespace Tamma.Events.Bytes;

/// <summary>The document is checked, and becomes a record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ParseMode : IReadMode
{
    /// <inheritdoc/>
    public static bool Makes => true;
}
