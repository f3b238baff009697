using System.Text.Json.Nodes;
using Tamma.Events;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>A payload made from the example by one change.</summary>
/// <param name="Name">Says the change, such as <c>/title is null</c>; unique in its event.</param>
/// <param name="Payload">The document.</param>
internal sealed record TestDocument(string Name, JsonObject Payload)
{
    /// <summary>The error that must be among those found, or null for a document that is legal.</summary>
    public Fault? Fault { get; init; }

    public override string ToString() => Name;
}

/// <summary>What is wrong with a document: in the words of JSON Schema, and in the library's.</summary>
/// <param name="Pointer">JSON Pointer of the value; of the object that lacks a member.</param>
/// <param name="Keyword">The keyword that a validator reports.</param>
/// <param name="Code">The code that the library reports.</param>
/// <param name="Member">The member that is missing, or null.</param>
internal sealed record Fault(string Pointer, string Keyword, EventErrorCode Code, string? Member = null);
