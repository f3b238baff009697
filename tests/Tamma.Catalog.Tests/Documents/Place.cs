using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;

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

    /// <summary>A member of the array's first item, which is there even where the payload has none.</summary>
    public Place Item(FieldFacts array, FieldFacts member) => new(
        ArrayAt(Payload) is { Count: > 0 } ? Payload : With(new JsonArray(Items.Sample(array))),
        MemberPointer + "/0",
        member.Name);

    /// <summary>A legal item of the array: the payload's first one, where it has one.</summary>
    public JsonNode ItemOf(FieldFacts array) => ArrayAt(Payload)?.FirstOrDefault()?.DeepClone() ?? Items.Sample(array);

    private JsonArray? ArrayAt(JsonNode payload) => Owner(payload)[Member] as JsonArray;

    private JsonObject Owner(JsonNode node)
    {
        foreach (var step in Pointer.Split('/')[1..])
            node = node is JsonArray ? node[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        return node.AsObject();
    }
}
