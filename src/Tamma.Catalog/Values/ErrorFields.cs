namespace Tamma.Catalog.Values;

/// <summary>What events say of an error: a code for programs, and a message for people.</summary>
internal static class ErrorFields
{
    public const int CodeMaxLength = 100;

    public const string CodePattern = "[A-Z][A-Z0-9_]*";

    public const int MessageMaxLength = 2000;
}
