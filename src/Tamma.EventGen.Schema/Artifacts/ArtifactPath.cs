using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>
/// Where an artifact stands. An event type or version of any text is one name in one folder on every file system: what is not
/// <c>A-Z a-z 0-9 _ . -</c> is percent-encoded as UTF-8 (RFC 3986, section 2.1), and so is the start of a name that means something
/// to a system (<c>..</c>, <c>AUX.PORT.OPENED</c> on Windows).
/// </summary>
public static class ArtifactPath
{
    /// <summary>The envelope's schema.</summary>
    public const string Envelope = "envelope.schema.json";

    /// <summary>The catalogue for programs.</summary>
    public const string CatalogJson = "catalog.json";

    /// <summary>The catalogue for people, as Markdown.</summary>
    public const string CatalogMarkdown = "CATALOG.md";

    /// <summary>The catalogue for people, as a page.</summary>
    public const string CatalogHtml = "catalog.html";

    /// <summary>The events as types of TypeScript.</summary>
    public const string TypeScript = "events.d.ts";

    private static readonly string[] WindowsDevices = ["CON", "PRN", "AUX", "NUL"];
    private static readonly string[] NumberedWindowsDevices = ["COM", "LPT"];
    private static readonly string[] TopFiles = [Envelope, CatalogJson, CatalogMarkdown, CatalogHtml, TypeScript];

    /// <summary>The contract: <c>TYPE/VERSION.schema.json</c>.</summary>
    public static string OfContract(EventContract contract) => Stem(contract) + ".schema.json";

    /// <summary>The envelope bound to the contract: <c>TYPE/VERSION.event.schema.json</c>.</summary>
    public static string OfEventSchema(EventContract contract) => Stem(contract) + ".event.schema.json";

    /// <summary>The name as one segment of a path.</summary>
    public static string Segment(string name)
    {
        if (name.Length == 0)
            return "%";
        var text = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(name))
        {
            if (IsPlain((char)unit) && (text.Length > 0 || !IsRefusedStart(name)))
                text.Append((char)unit);
            else
                AppendEncoded(text, unit);
        }

        // Windows drops a dot at the end of a name.
        if (text[text.Length - 1] == '.')
            text.Remove(text.Length - 1, 1).Append("%2E");
        return text.ToString();
    }

    private static string Stem(EventContract contract) => Segment(contract.EventType) + "/" + Segment(contract.Version);

    private static bool IsPlain(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or '-';

    private static bool IsRefusedStart(string name) =>
        name[0] == '.'
        || IsWindowsDevice(name.Split('.')[0])
        || TopFiles.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Windows takes such a name for a device with any extension.</summary>
    private static bool IsWindowsDevice(string stem) =>
        WindowsDevices.Contains(stem, StringComparer.OrdinalIgnoreCase)
        || (stem.Length == 4 && stem[3] is >= '0' and <= '9' && NumberedWindowsDevices.Contains(stem.Substring(0, 3), StringComparer.OrdinalIgnoreCase));

    private static void AppendEncoded(StringBuilder text, byte unit) =>
        text.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
}
