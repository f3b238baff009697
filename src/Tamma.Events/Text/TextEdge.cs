namespace Tamma.Events.Text;

/// <summary>To the next state by any code point of a range.</summary>
internal readonly record struct TextEdge(int First, int Last, int Next);
