using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>The page's style sheet and script, which stand in files of their own.</summary>
internal static class PageSource
{
    /// <summary>The file's text, with LF whatever a checkout made of it.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(PageSource).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().Replace("\r\n", "\n");
    }

    /// <summary>The SHA-256 of the text as a content security policy has it (CSP Level 3, section 2.3.1).</summary>
    public static string Digest(string source)
    {
        using var algorithm = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(source)));
    }
}
