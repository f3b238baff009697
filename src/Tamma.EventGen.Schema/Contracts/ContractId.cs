namespace Tamma.EventGen.Schema;

/// <summary>The <c>$id</c> of a contract: <c>urn:tamma:event:TYPE:VERSION</c>, or <c>BASE/TYPE/VERSION</c>.</summary>
public static class ContractId
{
    private const string Urn = "urn:tamma:event:";

    /// <summary>The identity of a type's version under a base URI, or as a URN where there is none.</summary>
    public static string Of(string? baseUri, string eventType, string version) =>
        baseUri is null ? Urn + eventType + ":" + version : Under(baseUri, eventType + "/" + version);

    /// <summary>A path under a base URI, which may end with a slash or not.</summary>
    public static string Under(string baseUri, string path) => baseUri.TrimEnd('/') + "/" + path;

    /// <summary>The base URI that gives this identity, null for a URN; false where no base gives it.</summary>
    public static bool TryFindBaseUri(string id, string eventType, string version, out string? baseUri)
    {
        baseUri = null;
        if (string.Equals(id, Of(baseUri: null, eventType, version), System.StringComparison.Ordinal))
            return true;
        var suffix = "/" + eventType + "/" + version;
        if (!id.EndsWith(suffix, System.StringComparison.Ordinal))
            return false;
        baseUri = id.Substring(0, id.Length - suffix.Length);
        return true;
    }
}
