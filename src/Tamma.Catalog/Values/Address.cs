namespace Tamma.Catalog.Values;

/// <summary>An address on the web.</summary>
internal static class Address
{
    public const int MaxLength = 2048;
}
