namespace Tamma.Catalog.Values;

/// <summary>The identifier of an AI model.</summary>
internal static class ModelName
{
    public const int MaxLength = 200;
}
