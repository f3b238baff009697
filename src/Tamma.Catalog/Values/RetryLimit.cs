namespace Tamma.Catalog.Values;

/// <summary>How often anything is tried again.</summary>
internal static class RetryLimit
{
    /// <summary>The limit of the whole system.</summary>
    public const int Value = 3;
}
