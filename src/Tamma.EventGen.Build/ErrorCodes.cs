namespace Tamma.EventGen.Build;

/// <summary>The codes of what the tasks report; each has a page, as have those that the targets report by themselves.</summary>
internal static class ErrorCodes
{
    /// <summary>A file can't be written, read or deleted.</summary>
    public const string FileInaccessible = "TEG3001";

    /// <summary>A contract, or the assembly that holds it, can't be read.</summary>
    public const string ContractNotReadable = "TEG3002";

    /// <summary>Two contracts map to one file.</summary>
    public const string FileShared = "TEG3003";

    /// <summary>A version is published with another contract.</summary>
    public const string ContractPublishedDiffers = "TEG3004";

    private const string Pages = "https://github.com/tamma/eventgen/blob/main/docs/diagnostics/";

    /// <summary>The page on a code.</summary>
    public static string HelpLinkOf(string code) => Pages + code + ".md";
}
