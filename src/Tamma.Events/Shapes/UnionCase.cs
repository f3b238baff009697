using System.ComponentModel;
using System.Text;

namespace Tamma.Events.Shapes;

/// <summary>A case of a union.</summary>
/// <param name="tag">The text that chooses it.</param>
/// <param name="shape">The object, its tag among the members.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase(string tag, ObjectShape shape)
{
    internal string Tag { get; } = tag;

    internal ObjectShape Shape { get; } = shape;

    internal byte[] Utf8Tag { get; } = Encoding.UTF8.GetBytes(tag);
}
