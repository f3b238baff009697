using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Artifacts.TypeScript;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Tests.Contracts;
using Tamma.Judging;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class TypeScriptWriterTests
{
    [Fact]
    public void Says_everything_that_TypeScript_can_say()
    {
        var text = TypeScriptWriter.Write([new CatalogEntry(SampleContracts.PullRequestCreated)]);

        Assert.Contains("export interface PullRequestCreatedEvent extends EventEnvelope {\n  readonly eventType: \"GIT.PULL_REQUEST.CREATED\";\n", text, StringComparison.Ordinal);
        Assert.Contains("   * Key of a blob kept 30 days.\n", text, StringComparison.Ordinal);
        Assert.Contains("/** values minLength 1, values maxLength 20. */\n", text, StringComparison.Ordinal);
        Assert.Contains("pattern `^(?:[^/]+/[^/]+)$`", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith(";\n", text, StringComparison.Ordinal);
        Assert.Empty(TypeScriptCompiler.Compile(("events.d.ts", text)));
    }

    /// <summary>Any contract, with any words in names and descriptions, is a file that the compiler takes, and two of one name are told apart.</summary>
    [Fact]
    public void Is_taken_by_the_compiler_whatever_the_contracts_say()
    {
        var files = new List<(string, string)>();
        ContractGenerator.Contract.Array[1, 3].Sample(
            contracts => files.Add(($"events{files.Count}.d.ts", TypeScriptWriter.Write(contracts.Select(contract => new CatalogEntry(contract)).ToArray()))),
            iter: 100,
            threads: 1);

        Assert.Empty(TypeScriptCompiler.Compile([.. files]));
    }

    /// <summary>Patterns and defaults are as they are: only what would end the comment, or the code, is an escape of the language itself.</summary>
    [Theory]
    [InlineData("^[^@{}<>&]{2,}@[a-z]+$", "^[^@{}<>&]{2,}@[a-z]+$")]
    [InlineData("^[*/]*/|\\*/$", "^[*\\/]*\\/|\\*\\/$")]
    [InlineData("^ `{@link x}\n\u2028$", "^ \\u0060{@link x}\\n\\u2028$")]
    public void A_pattern_stays_what_it_is(string pattern, string shown)
    {
        var text = new StringType { Patterns = EquatableArray.Of(pattern) };
        var two = text with { Format = StringFormat.Uri, Patterns = EquatableArray.Of("^a.*$", pattern) };
        var contract = new EventContract
        {
            EventType = "A.CREATED",
            Version = "1.0.0",
            Payload = new ObjectDefinition { Name = "A", Properties = EquatableArray.Of(Property("x", text), Property("y", two), Property("z", new AnyType()) with { Default = new JsonString("@x*/`") }) },
        };

        var written = TypeScriptWriter.Write([new CatalogEntry(contract)]);

        Assert.Contains("/** pattern `" + shown + "`. */\n", written, StringComparison.Ordinal);
        Assert.Contains("/** format `uri`, pattern `^a.*$`, pattern `" + shown + "`. */\n", written, StringComparison.Ordinal);
        Assert.Contains("/** @defaultValue `\"@x*\\/\\u0060\"` */\n", written, StringComparison.Ordinal);
        Assert.Empty(TypeScriptCompiler.Compile(("events.d.ts", written)));
    }

    /// <summary>Who limits bytes finds bytes, beside the characters that the contract says.</summary>
    [Fact]
    public void Base64_has_its_bytes()
    {
        var bytes = new StringType { Format = StringFormat.Base64, Length = new CountRange(4, 16) };
        var contract = new EventContract
        {
            EventType = "A.CREATED",
            Version = "1.0.0",
            Payload = new ObjectDefinition { Name = "A", Properties = EquatableArray.Of(Property("x", bytes), Property("y", new ArrayType(bytes with { Length = new CountRange(0, 17) })), Property("z", bytes with { Length = new CountRange(5, null) })) },
        };

        var written = TypeScriptWriter.Write([new CatalogEntry(contract)]);

        Assert.Contains(", minLength 4, maxLength 16, pattern `", written, StringComparison.Ordinal);
        Assert.Contains("`, minBytes 1, maxBytes 12. */\n", written, StringComparison.Ordinal);
        Assert.Contains("`, items maxBytes 12. */\n", written, StringComparison.Ordinal);
        Assert.Contains("`, minBytes 4. */\n", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/ export const x = 1; /*")]
    [InlineData("@deprecated {@link x} <script>`")]
    [InlineData("a\r\n */\u2028 export const x = 1; \u202E\uDB40\uDC41")]
    public void Keeps_a_hostile_text_in_its_comment(string text)
    {
        var contract = new EventContract
        {
            EventType = text,
            Version = "1.0.0",
            Payload = new ObjectDefinition { Name = "class", Description = text, Properties = EquatableArray.Of(new PropertyDefinition { JsonName = text, MemberName = "X", Description = text, Default = new JsonString(text), Type = new StringType { AllowedValues = EquatableArray.Of(text) } }) },
        };

        var written = TypeScriptWriter.Write([new CatalogEntry(contract)]);

        Assert.DoesNotContain("\n export", written, StringComparison.Ordinal);
        Assert.DoesNotContain(written.Split('\n').Select(WithoutCode), line => line.TrimStart().StartsWith('*') && (line.Contains("@deprecated", StringComparison.Ordinal) || line.Contains("{@link", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u202E', written);
        Assert.DoesNotContain('\uDB40', written);
        var errors = TypeScriptCompiler.Compile(
            ("events.d.ts", written),
            ("use.ts", $"import * as events from './events'; const x: events._class = {{ {new JsonString(text)}: {new JsonString(text)} }}; export const y: events.EventType = {new JsonString(text)};"),
            ("escaped.ts", "import { x } from './events'; export const y: unknown = x;"));
        Assert.Equal("escaped.ts", Assert.Single(errors).File);
    }

    private static PropertyDefinition Property(string name, ContractType type) => new() { JsonName = name, MemberName = name, Type = type };

    /// <summary>In a code span, no character begins a tag.</summary>
    private static string WithoutCode(string line) => string.Concat(line.Split('`').Where((_, index) => index % 2 == 0));
}
