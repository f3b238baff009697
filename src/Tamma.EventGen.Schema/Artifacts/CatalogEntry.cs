using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>A contract in the catalogue, with its file and its history.</summary>
/// <param name="contract">The contract.</param>
/// <param name="published">Published contracts, of other event types too.</param>
public sealed class CatalogEntry(EventContract contract, IReadOnlyList<EventContract>? published = null)
{
    /// <summary>The contract.</summary>
    public EventContract Contract { get; } = contract;

    /// <summary>The contract's file.</summary>
    public Artifact File { get; } = new(ArtifactPath.OfContract(contract), ContractWriter.WriteIndented(contract));

    /// <summary>The file as a link: a percent sign in its name is one, and no escape of a link's (RFC 3986, section 2.4).</summary>
    internal string Link => File.Path.Replace("%", "%25");

    /// <summary>What each version changed, the newest first.</summary>
    public IReadOnlyList<ChangeLogEntry> Changes { get; } = ChangeLog.Of(contract, published ?? []);

    /// <summary>The SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256()
    {
        using var algorithm = SHA256.Create();
        var digest = algorithm.ComputeHash(Encoding.UTF8.GetBytes(File.Text));
        return string.Concat(digest.Select(unit => unit.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
