namespace Tamma.Events.Text;

/// <summary>A state: whether a text may end in it, and its edges.</summary>
internal readonly record struct TextState(bool IsAccepting, TextEdge[] Edges);
