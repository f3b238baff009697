namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>A file that the build writes.</summary>
/// <param name="Path">Relative to the folder of the artifacts, with <c>/</c>, and never out of it.</param>
/// <param name="Text">The content: LF line ends, a final newline, UTF-8 without byte order mark when written.</param>
public sealed record Artifact(string Path, string Text);
