namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// A state of a Thompson automaton: it reads a code point of one of the classes and goes to <see cref="Next"/>; or, where it
/// reads nothing, it is in both <see cref="Next"/> and <see cref="Alternative"/>.
/// </summary>
/// <param name="Classes">The classes it reads, ascending; null if it reads nothing.</param>
/// <param name="Next">The number of a state.</param>
/// <param name="Alternative">The number of a state; the same as <paramref name="Next"/> for a state that reads.</param>
internal readonly record struct NfaState(int[]? Classes, int Next, int Alternative);
