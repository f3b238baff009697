using System.Globalization;
using System.Text.Json.Nodes;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>A place in a payload: makes changed copies of the payload there.</summary>
/// <param name="Payload">The payload that is legal; never changed.</param>
/// <param name="Pointer">JSON Pointer of the object that holds the member; no name in the events needs escaping.</param>
/// <param name="Member">The member.</param>
internal sealed record Place(JsonObject Payload, string Pointer, string Member)
{
    /// <summary>JSON Pointer of the member.</summary>
    public string MemberPointer => Pointer + "/" + Member;

    /// <summary>The payload with another value there.</summary>
    public JsonObject With(JsonNode? value)
    {
        var copy = Payload.DeepClone().AsObject();
        Owner(copy)[Member] = value;
        return copy;
    }

    /// <summary>The payload without the member.</summary>
    public JsonObject Without()
    {
        var copy = Payload.DeepClone().AsObject();
        Owner(copy).Remove(Member);
        return copy;
    }

    private JsonObject Owner(JsonNode node)
    {
        foreach (var step in Pointer.Split('/')[1..])
            node = node is JsonArray ? node[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        return node.AsObject();
    }
}
