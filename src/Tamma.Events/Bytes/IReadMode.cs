using System.ComponentModel;

namespace Tamma.Events.Bytes;

/// <summary>
/// What a document is read for. One generated method serves both: the JIT compiles it once for each mode, and leaves out what the mode does not need.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReadMode
{
    /// <summary>Whether the record is made; else the document is only checked.</summary>
    static abstract bool Makes { get; }
}
