namespace Tamma.EventGen.Schema;

/// <summary>The C# name that a JSON name suggests; only another one is written in the document.</summary>
internal static class MemberNaming
{
    public static string OfJsonName(string jsonName) =>
        jsonName.Length == 0 ? jsonName : char.ToUpperInvariant(jsonName[0]) + jsonName.Substring(1);
}
