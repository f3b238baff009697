namespace Tamma.Catalog.Values;

/// <summary>The identity of a person or a program, as a platform has it.</summary>
internal static class Account
{
    public const int MaxLength = 255;
}
