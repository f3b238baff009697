using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using Tamma.EventGen.Generator.Tests.Migrations;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>What checks a property also checks one that overrides it, as .NET's own validation has it.</summary>
public sealed class OverriddenMemberTests
{
    [Theory]
    [InlineData("[Range(1, 3)]", "int", "", new[] { "0", "1", "3", "4" })]
    [InlineData("[Range(1, 3)]", "int", "[Range(2, 5)]", new[] { "1", "2", "5", "6" })]
    [InlineData("[MaxLength(2)]", "string", "[RegularExpression(\"a*\")]", new[] { "\"a\"", "\"b\"", "\"aaa\"" })]
    [InlineData("[Required]", "string", "", new[] { "\"\"", "\" \"", "\"a\"" })]
    public void A_limit_of_what_is_overridden_is_one_of_what_overrides_it(string inherited, string type, string own, string[] values)
    {
        var run = GeneratorRun.Of($$"""
            using System.ComponentModel.DataAnnotations; using Tamma.Events;
            public abstract record Root { {{inherited}} public virtual required {{type}} P { get; init; } }
            public abstract record Middle : Root { public override required {{type}} P { get; init; } }
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Middle { {{own}} public override required {{type}} P { get; init; } }
            """);
        var contract = EventRun.Of(run).Registry.Find("A.CREATED", "1.0.0")!;

        foreach (var value in values)
        {
            var document = "{\"P\":" + value + "}";
            var record = JsonSerializer.Deserialize(document, contract.ClrType)!;
            Assert.Equal((value, Validator.TryValidateObject(record, new ValidationContext(record), null, validateAllProperties: true)), (value, contract.IsValid(Encoding.UTF8.GetBytes(document.Replace('P', 'p')))));
        }
    }
}
