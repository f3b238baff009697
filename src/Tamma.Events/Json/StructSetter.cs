using System.ComponentModel;

namespace Tamma.Events.Json;

/// <summary>Sets a member of a struct in its place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void StructSetter<TObject, TValue>(ref TObject value, TValue member)
    where TObject : struct;
