using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Published;

/// <summary>A published contract with the path of its file: value-equal, without the file's text.</summary>
internal sealed record PublishedVersion(string Path, EventContract Contract) : IPublished;
