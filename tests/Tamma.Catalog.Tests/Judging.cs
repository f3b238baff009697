using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>The test classes that share the one process of the judge.</summary>
[CollectionDefinition(Name)]
public sealed class Judging : ICollectionFixture<Judge>
{
    public const string Name = "Judge";
}
