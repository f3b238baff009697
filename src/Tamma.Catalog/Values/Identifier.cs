namespace Tamma.Catalog.Values;

/// <summary>An identifier that Tamma, a platform or a provider made.</summary>
internal static class Identifier
{
    public const int MaxLength = 100;
}
