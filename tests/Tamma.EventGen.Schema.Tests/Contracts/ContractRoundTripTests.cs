using System;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using JsonNumber = Tamma.EventGen.Schema.Json.JsonNumber;
using JsonString = Tamma.EventGen.Schema.Json.JsonString;

namespace Tamma.EventGen.Schema.Tests.Contracts;

public sealed class ContractRoundTripTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_contract_back() => ContractGenerator.Contract.Sample(
        contract =>
        {
            foreach (var text in new[] { ContractWriter.WriteIndented(contract), ContractWriter.WriteCompact(contract) })
            {
                var read = ContractReader.Read(text, out var error);
                Assert.True(error is null, error?.ToString());
                Assert.Equal(contract, read);
                Assert.Equal(contract.GetHashCode(), read!.GetHashCode());
                Assert.Equal(ContractWriter.WriteIndented(contract), ContractWriter.WriteIndented(read));
            }
        },
        iter: 2000);

    [Fact]
    public void A_file_with_Windows_line_ends_is_the_same_contract() => ContractGenerator.Contract.Sample(contract =>
        Assert.Equal(contract, ContractReader.Read(ContractWriter.WriteIndented(contract).Replace("\n", "\r\n", StringComparison.Ordinal), out _)));

    [Fact]
    public void Every_keyword_is_read_and_none_is_ignored() => ContractGenerator.Contract.Sample(contract =>
    {
        var document = (JsonObject)JsonNode.Parse(ContractWriter.WriteCompact(contract))!;
        document["minProperties"] = 3;
        Assert.Null(ContractReader.Read(document.ToJsonString(), out var error));
        Assert.Contains("minProperties", error!.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_difference_anywhere_is_a_difference_in_the_text() => ContractGenerator.Contract.Where(c => c.Payload.Properties.Any(p => p.Type is not AnyType)).Sample(contract =>
    {
        var first = contract.Payload.Properties.First(p => p.Type is not AnyType);
        EventContract[] others =
        [
            contract with { Version = "9.9.9" },
            contract with { CausedBy = contract.CausedBy.Append(new EventCause("ANOTHER.CAUSE")).ToEquatableArray() },
            contract with { CausedBy = contract.CausedBy.Append(new EventCause("ANOTHER.CAUSE", IsRetry: true)).ToEquatableArray() },
            contract with { Examples = contract.Examples.Append(new JsonNumber(7)).ToEquatableArray() },
            contract with { Definitions = contract.Definitions.Take(2).ToEquatableArray() },
            With(contract, first with { IsRequired = !first.IsRequired }),
            With(contract, first with { MemberName = first.MemberName + "2" }),
            With(contract, first with { Description = first.Description + "x" }),
            With(contract, first with { Truncation = new Truncation((first.Truncation?.Length ?? 0) + 1, first.Truncation?.OriginalLength) }),
            With(contract, first with { Truncation = new Truncation(first.Truncation?.Length ?? 0, first.Truncation?.OriginalLength + "x") }),
            With(contract, first with { TagKey = first.TagKey + "x" }),
            With(contract, first with { Default = new JsonString("another") }),
            With(contract, first with { RenamedFrom = first.RenamedFrom.Append(new Acknowledgement("former", "why")).ToEquatableArray() }),
            With(contract, first with { Type = first.Type with { IsNullable = !first.Type.IsNullable } }),
        ];
        Assert.All(others, other =>
        {
            Assert.NotEqual(contract, other);
            Assert.NotEqual(ContractWriter.WriteCompact(contract), ContractWriter.WriteCompact(other));
        });
    });

    [Theory]
    [InlineData("""{"type":"strin"}""", "strin")]
    [InlineData("""{"type":"string","minimum":1}""", "minimum")]
    [InlineData("""{"type":["null","string"]}""", "type")]
    [InlineData("""{"type":"string","minLength":-1}""", "minLength")]
    [InlineData("""{"type":"string","minLength":1.5}""", "minLength")]
    [InlineData("""{"type":"integer"}""", "format")]
    [InlineData("""{"$ref":"#/$defs/Missing"}""", "Missing")]
    [InlineData("""{"$ref":"other.json"}""", "$ref")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "$ref")]
    [InlineData("""{"type":"integer","format":"int32","multipleOf":0}""", "multipleOf")]
    [InlineData("""{"type":"array","items":{},"uniqueItems":false}""", "uniqueItems")]
    [InlineData("""{"oneOf":[],"discriminator":{"propertyName":"kind"}}""", "oneOf")]
    [InlineData("""{"oneOf":[{"$ref":"#"}]}""", "discriminator")]
    [InlineData("""{"oneOf":[{"$ref":"#"}],"discriminator":{"propertyName":"kind"}}""", "const")]
    [InlineData("""{"minimum":1}""", "minimum")]
    [InlineData("""{"type":"string","enum":[]}""", "enum")]
    [InlineData("""{"type":"number","format":"double","minimum":1,"exclusiveMinimum":5}""", "exclusiveMinimum")]
    [InlineData("""{"type":"number","format":"double","maximum":1,"exclusiveMaximum":5}""", "exclusiveMaximum")]
    [InlineData("""{"type":"string","deprecated":false}""", "deprecated")]
    [InlineData("""{"type":"string","x-tamma-deprecation-message":"m"}""", "deprecated")]
    [InlineData("""{"type":"string","pattern":"a","allOf":[{"pattern":"b"}]}""", "allOf")]
    [InlineData("true", "schema object")]
    public void What_the_language_does_not_have_is_an_error_that_names_it(string property, string word)
    {
        var text = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:tamma:event:A.B:1.0.0","x-tamma-event-type":"A.B","x-tamma-version":"1.0.0",
            "title":"R","type":"object","properties":{"p":
            """ + property + "}}";
        Assert.Null(ContractReader.Read(text, out var error));
        Assert.Contains(word, error!.Message, StringComparison.Ordinal);
        Assert.True(error.Position.Line > 0);
    }

    [Fact]
    public void The_document_has_LF_and_a_final_newline_and_declared_order()
    {
        var contract = new EventContract
        {
            EventType = "A.B",
            Version = "1.0.0",
            Payload = new ObjectDefinition
            {
                Name = "R",
                Properties = EquatableArray.Of(
                    new PropertyDefinition { JsonName = "z", MemberName = "Z", Type = new StringType(), IsRequired = true },
                    new PropertyDefinition { JsonName = "a", MemberName = "A", Type = new BooleanType { IsNullable = true } }),
            },
        };
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:tamma:event:A.B:1.0.0",
              "x-tamma-event-type": "A.B",
              "x-tamma-version": "1.0.0",
              "title": "R",
              "type": "object",
              "properties": {
                "z": {
                  "type": "string"
                },
                "a": {
                  "type": [
                    "boolean",
                    "null"
                  ]
                }
              },
              "required": [
                "z"
              ]
            }

            """,
            ContractWriter.WriteIndented(contract));
    }

    private static EventContract With(EventContract contract, PropertyDefinition changed) => contract with
    {
        Payload = contract.Payload with
        {
            Properties = contract.Payload.Properties.Select(p => string.Equals(p.JsonName, changed.JsonName, StringComparison.Ordinal) ? changed : p).ToEquatableArray(),
        },
    };
}
