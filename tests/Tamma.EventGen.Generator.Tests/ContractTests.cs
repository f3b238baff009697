using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Generator.Tests.Migrations;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>What a declaration says, as the embedded contract says it.</summary>
public sealed class ContractTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;
        namespace N;
        [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { Low, [JsonStringEnumMemberName("very_high")] VeryHigh }
        public enum Plain : short { Open, Merged = 5 }
        public sealed class StrictEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false) where T : struct, Enum;
        [JsonConverter(typeof(StrictEnum<Strict>))] public enum Strict { Open = 0, Merged = 1 }
        public sealed record Part { public required string Name { get; init; } }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(UserActor), "user")]
        [JsonDerivedType(typeof(BotActor), "bot")]
        public abstract record Actor { public required int Id { get; init; } }
        public sealed record UserActor : Actor { public required string Login { get; init; } }
        public sealed record BotActor : Actor { public Actor? Owner { get; init; } }

        """;

    [Theory]
    [InlineData("required bool P { get; init; }", """{"type":"boolean"}""")]
    [InlineData("required bool? P { get; init; }", """{"type":["boolean","null"]}""")]
    [InlineData("required int P { get; init; }", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("required long P { get; init; }", """{"type":"integer","format":"int64","minimum":-9223372036854775808,"maximum":9223372036854775807}""")]
    [InlineData("required byte P { get; init; }", """{"type":"integer","format":"uint8","minimum":0,"maximum":255}""")]
    [InlineData("required ulong? P { get; init; }", """{"type":["integer","null"],"format":"uint64","minimum":0,"maximum":18446744073709551615}""")]
    [InlineData("required Int128 P { get; init; }", """{"type":"integer","format":"int128","minimum":-170141183460469231731687303715884105728,"maximum":170141183460469231731687303715884105727}""")]
    [InlineData("required Half P { get; init; }", """{"type":"number","format":"half","minimum":-65504,"maximum":65504}""")]
    [InlineData("char P { get; init; } = 'x';", """{"type":"string","pattern":"^(?:[\\u0000-\\uD7FF\\uE000-\\uFFFF])$","default":"x"}""")]
    [InlineData("required byte[]? P { get; init; }", """{"type":["string","null"],"contentEncoding":"base64","pattern":"^(?:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?)$"}""")]
    [InlineData("required DateTime P { get; init; }", """{"type":"string","format":"date-time"}""")]
    [InlineData("required TimeOnly P { get; init; }", """{"type":"string","pattern":"^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,7})?)$"}""")]
    [InlineData("required TimeSpan P { get; init; }", """{"type":"string","pattern":"^(?:-?(?:[1-9][0-9]{0,6}\\.)?(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,7})?)$"}""")]
    [InlineData("required Version P { get; init; }", """{"type":"string","pattern":"^(?:(?:0|[1-9][0-9]{0,8})(?:\\.(?:0|[1-9][0-9]{0,8})){1,3})$"}""")]
    [InlineData("System.Text.Json.Nodes.JsonNode? P { get; init; }", "{}")]
    [InlineData("required System.Text.Json.Nodes.JsonObject P { get; init; }", """{"type":"object","additionalProperties":{}}""")]
    [InlineData("required System.Text.Json.Nodes.JsonArray? P { get; init; }", """{"type":["array","null"],"items":{}}""")]
    [InlineData("required Dictionary<Guid, bool> P { get; init; }", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"type":"string","format":"uuid","pattern":"^(?:[0-9a-f-]*)$"}}""")]
    [InlineData("required Dictionary<sbyte, bool> P { get; init; }", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"type":"string","pattern":"^(?:0|-(?:[1-9][0-9]{0,1}|1[0-1][0-9]{1}|12[0-7]|128)|[1-9][0-9]{0,1}|1[0-1][0-9]{1}|12[0-6]|127)$"}}""")]
    [InlineData("required IReadOnlyDictionary<Level, bool> P { get; init; }", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"type":"string","enum":["Low","very_high"]}}""")]
    [InlineData("required IReadOnlyDictionary<Plain, bool> P { get; init; }", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"type":"string","enum":["Open","Merged"]}}""")]
    [InlineData("public required Dictionary<Shard, bool> P { get; init; } [ValueObject] public readonly record struct Shard([RegularExpression(\"[01].*\")] Guid Value);", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"type":"string","format":"uuid","allOf":[{"pattern":"^(?:[01].*)$"},{"pattern":"^(?:[0-9a-f-]*)$"}]}}""")]
    [InlineData("public required Dictionary<Rank, bool> P { get; init; } [ValueObject] public readonly record struct Rank([AllowedValues(-1, 20)] long Value);", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"type":"string","enum":["-1","20"]}}""")]
    [InlineData("[MultipleOf(6)] public required Step P { get; init; } [ValueObject] public readonly record struct Step([MultipleOf(4)] int Value);", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"multipleOf":12}""")]
    [InlineData("[AllowedValues(30, 2)] public required Rank P { get; init; } [ValueObject] public readonly record struct Rank([AllowedValues(1, 2)] double Value);", """{"type":"number","format":"double","enum":[2]}""")]
    [InlineData("required double P { get; init; }", """{"type":"number","format":"double"}""")]
    [InlineData("required float P { get; init; }", """{"type":"number","format":"float"}""")]
    [InlineData("required decimal P { get; init; }", """{"type":"number","format":"decimal"}""")]
    [InlineData("required string P { get; init; }", """{"type":"string"}""")]
    [InlineData("required DateTimeOffset P { get; init; }", """{"type":"string","format":"date-time"}""")]
    [InlineData("required DateOnly P { get; init; }", """{"type":"string","format":"date"}""")]
    [InlineData("DateOnly? P { get; init; }", """{"type":["string","null"],"format":"date"}""")]
    [InlineData("required System.Text.Json.JsonElement P { get; init; }", "{}")]
    [InlineData("System.Text.Json.JsonElement? P { get; init; }", "{}")]
    [InlineData("required List<System.Text.Json.JsonElement?> P { get; init; }", """{"type":"array","items":{}}""")]
    [InlineData("required Plain P { get; init; }", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"enum":[0,5],"x-tamma-enum-names":["Open","Merged"]}""")]
    [InlineData("required DayOfWeek? P { get; init; }", """{"type":["integer","null"],"format":"int32","minimum":-2147483648,"maximum":2147483647,"enum":[0,1,2,3,4,5,6,null],"x-tamma-enum-names":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"]}""")]
    [InlineData("required Strict P { get; init; }", """{"type":"string","enum":["Open","Merged"]}""")]
    [InlineData("required HashSet<string> P { get; init; }", """{"type":"array","items":{"type":"string"},"uniqueItems":true}""")]
    [InlineData("required ISet<int?>? P { get; init; }", """{"type":["array","null"],"items":{"type":["integer","null"],"format":"int32","minimum":-2147483648,"maximum":2147483647},"uniqueItems":true}""")]
    [InlineData("IReadOnlySet<Level>? P { get; init; }", """{"type":["array","null"],"items":{"type":"string","enum":["Low","very_high"]},"uniqueItems":true}""")]
    [InlineData("required Actor P { get; init; }", """{"oneOf":[{"$ref":"#/$defs/UserActor"},{"$ref":"#/$defs/BotActor"}],"discriminator":{"propertyName":"kind"}}""")]
    [InlineData("Actor? P { get; init; }", """{"oneOf":[{"$ref":"#/$defs/UserActor"},{"$ref":"#/$defs/BotActor"},{"type":"null"}],"discriminator":{"propertyName":"kind"}}""")]
    [InlineData("required Dictionary<string, Actor?> P { get; init; }", """{"type":"object","additionalProperties":{"oneOf":[{"$ref":"#/$defs/UserActor"},{"$ref":"#/$defs/BotActor"},{"type":"null"}],"discriminator":{"propertyName":"kind"}}}""")]
    [InlineData("required UserActor P { get; init; }", """{"$ref":"#/$defs/UserActor"}""")]
    [InlineData("required Uri P { get; init; }", """{"type":"string","format":"uri"}""")]
    [InlineData("required Guid P { get; init; }", """{"type":"string","format":"uuid"}""")]
    [InlineData("required Level P { get; init; }", """{"type":"string","enum":["Low","very_high"]}""")]
    [InlineData("required Level? P { get; init; }", """{"type":["string","null"],"enum":["Low","very_high",null]}""")]
    [InlineData("required string[] P { get; init; }", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("required IReadOnlyList<string?> P { get; init; }", """{"type":"array","items":{"type":["string","null"]}}""")]
    [InlineData("required ImmutableArray<bool> P { get; init; }", """{"type":"array","items":{"type":"boolean"}}""")]
    [InlineData("required IReadOnlyDictionary<string, bool>? P { get; init; }", """{"type":["object","null"],"additionalProperties":{"type":"boolean"}}""")]
    [InlineData("required Part P { get; init; }", """{"$ref":"#/$defs/Part"}""")]
    [InlineData("Part? P { get; init; }", """{"anyOf":[{"$ref":"#/$defs/Part"},{"type":"null"}]}""")]
    [InlineData("R? P { get; init; }", """{"anyOf":[{"$ref":"#"},{"type":"null"}]}""")]
    [InlineData("double P { get; init; } = 1.1f;", """{"type":"number","format":"double","default":1.100000023841858}""")]
    [InlineData("float P { get; init; } = 0.1f;", """{"type":"number","format":"float","default":0.1}""")]
    [InlineData("float P { get; init; } = 16777217;", """{"type":"number","format":"float","default":16777216}""")]
    [InlineData("Plain P { get; init; } = Plain.Merged;", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"enum":[0,5],"x-tamma-enum-names":["Open","Merged"],"default":5}""")]
    [InlineData("Plain P { get; init; }", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"enum":[0,5],"x-tamma-enum-names":["Open","Merged"],"default":0}""")]
    [InlineData("HashSet<int> P { get; init; } = [];", """{"type":"array","items":{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647},"uniqueItems":true,"default":[]}""")]
    [InlineData("int P { get; init; } = 'a';", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"default":97}""")]
    [InlineData("bool P { get; init; } = true;", """{"type":"boolean","default":true}""")]
    [InlineData("string P { get; init; } = \"a\";", """{"type":"string","default":"a"}""")]
    [InlineData("decimal P { get; init; } = 1.50m;", """{"type":"number","format":"decimal","default":1.5}""")]
    [InlineData("Level P { get; init; } = Level.VeryHigh;", """{"type":"string","enum":["Low","very_high"],"default":"very_high"}""")]
    [InlineData("IReadOnlyList<bool> P { get; init; } = [];", """{"type":"array","items":{"type":"boolean"},"default":[]}""")]
    [InlineData("Guid P { get; init; } = Guid.NewGuid();", """{"type":"string","format":"uuid"}""")]
    [InlineData("[Obsolete(\"use Q\")] public int? P { get; init; }", """{"deprecated":true,"x-tamma-deprecation-message":"use Q","type":["integer","null"],"format":"int32","minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("bool P { get; init; }", """{"type":"boolean","default":false}""")]
    [InlineData("public partial int P { get; init; } public partial int P { get; init => field = value; } = 5;", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"default":5}""")]
    [InlineData("required string? P { get; init; }", """{"type":["string","null"]}""")]
    public void A_type(string property, string schema) => AssertProperty(property.Contains("public", System.StringComparison.Ordinal) ? property : "public " + property, schema);

    [Theory]
    [InlineData("[Range(1, 5)]", "int", """{"type":"integer","format":"int32","minimum":1,"maximum":5}""")]
    [InlineData("[Range(0.5, 5.5, MaximumIsExclusive = true)]", "int", """{"type":"integer","format":"int32","minimum":1,"maximum":5}""")]
    [InlineData("[Range(-0.5, 5, MaximumIsExclusive = true)]", "int", """{"type":"integer","format":"int32","minimum":0,"maximum":4}""")]
    [InlineData("[Range(1, int.MaxValue)]", "long", """{"type":"integer","format":"int64","minimum":1,"maximum":2147483647}""")]
    [InlineData("[Range(0.1, double.PositiveInfinity, MinimumIsExclusive = true)]", "double", """{"type":"number","format":"double","exclusiveMinimum":0.1}""")]
    [InlineData("[Range(typeof(decimal), \"0.01\", \"99.99\")]", "decimal", """{"type":"number","format":"decimal","minimum":0.01,"maximum":99.99}""")]
    [InlineData("[MultipleOf(5)]", "int", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"multipleOf":5}""")]
    [InlineData("[MultipleOf(\"0.01\"), Range(0, 1)]", "decimal?", """{"type":["number","null"],"format":"decimal","minimum":0,"maximum":1,"multipleOf":0.01}""")]
    [InlineData("[MultipleOf(0.5)]", "float", """{"type":"number","format":"float","multipleOf":0.5}""")]
    [InlineData("[MultipleOf(5), Scale(2)]", "decimal", """{"type":"number","format":"decimal","multipleOf":5}""")]
    [InlineData("[Range(0.1f, float.MaxValue)]", "float", """{"type":"number","format":"float","minimum":0.1,"maximum":34028235e31}""")]
    [InlineData("[MultipleOf(0.1f)]", "Half", """{"type":"number","format":"half","minimum":-65504,"maximum":65504,"multipleOf":0.1}""")]
    [InlineData("[Range(0.1f, 1)]", "double", """{"type":"number","format":"double","minimum":0.10000000149011612,"maximum":1}""")]
    [InlineData("[EmailAddress, MaxLength(50)]", "string", """{"type":"string","format":"email","maxLength":50}""")]
    [InlineData("[Url]", "string?", """{"type":["string","null"],"format":"uri","pattern":"^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://[\\s\\S]*)$"}""")]
    [InlineData("[Url]", "Uri", """{"type":"string","format":"uri","pattern":"^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://[\\s\\S]*)$"}""")]
    [InlineData("[RenamedFrom(\"branch\", \"clearer\"), RenamedFrom(\"b\", \"short\")]", "string", """{"type":"string","x-tamma-renamed-from":{"branch":"clearer","b":"short"}}""")]
    [InlineData("[AcceptedHazard(CompatibilityHazard.DefaultChanged, \"a\"), AcceptedHazard(CompatibilityHazard.PrecisionLost, \"b\")]", "string", """{"type":"string","x-tamma-accepted":{"default-changed":"a","precision-lost":"b"}}""")]
    [InlineData("[StringLength(5, MinimumLength = 2)]", "string", """{"type":"string","minLength":2,"maxLength":5}""")]
    [InlineData("[MinLength(1), MaxLength(5), Length(2, 9)]", "string", """{"type":"string","minLength":2,"maxLength":5}""")]
    [InlineData("[MaxLength(-1)]", "string", """{"type":"string"}""")]
    [InlineData("[MaxLength(2048)]", "Uri", """{"type":"string","format":"uri","maxLength":2048}""")]
    [InlineData("[Length(1, 3), Items(MaxLength = 5, Pattern = \"a+\")]", "string[]", """{"type":"array","items":{"type":"string","maxLength":5,"pattern":"^(?:a+)$"},"minItems":1,"maxItems":3}""")]
    [InlineData("[MaxLength(3), Items(Minimum = 1, Maximum = 2.5)]", "Dictionary<string, double>", """{"type":"object","additionalProperties":{"type":"number","format":"double","minimum":1,"maximum":2.5},"maxProperties":3}""")]
    [InlineData("[RegularExpression(@\"[^/\\s]+\")]", "string", """{"type":"string","pattern":"^(?:[^/\\s]+)$"}""")]
    [InlineData("[AllowedValues(\"a\", \"b\")]", "string?", """{"type":["string","null"],"enum":["a","b",null]}""")]
    [InlineData("[AllowedValues(1, 2L)]", "int", """{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"enum":[1,2]}""")]
    [InlineData("[Truncate(5)]", "string", """{"type":"string","x-tamma-truncate":5}""")]
    [InlineData("[EventTag(\"t\"), Sensitive(Sensitivity.Pii | Sensitivity.Secret), BlobReference(RetentionDays = 30)]", "string", """{"type":"string","x-tamma-tag":"t","x-tamma-sensitive":["pii","secret"],"x-tamma-blob-retention-days":30}""")]
    public void An_attribute(string attributes, string type, string schema) =>
        AssertProperty(attributes + " public required " + type + " P { get; init; }", schema);

    [Fact]
    public void A_truncation_has_its_length_and_the_JSON_name_of_the_original_length()
    {
        var contract = ContractOf("""[MaxLength(5), Truncate(OriginalLength = nameof(N))] public required string P { get; init; } [JsonPropertyName("n0")] public int? N { get; init; }""");

        Assert.Equal(new Truncation(5, "n0"), contract.Payload.Properties[0].Truncation);
    }

    [Fact]
    public void Only_the_events_own_members_are_tags_and_shortened()
    {
        var contract = GeneratorRun.Of("""
            using Tamma.Events;
            public sealed record Part { [EventTag("t"), Truncate(5)] public required string P { get; init; } }
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { [EventTag("t"), Truncate(5)] public required string P { get; init; } public Part? Inner { get; init; } }
            """).Contract;

        Assert.Equal(("t", 5), (contract.Payload.Properties[0].TagKey, contract.Payload.Properties[0].Truncation!.Length));
        Assert.Equal((null, null), (contract.Definitions[0].Properties[0].TagKey, contract.Definitions[0].Properties[0].Truncation));
    }

    [Fact]
    public void Names_are_camel_case_or_given_and_the_CSharp_name_is_kept()
    {
        var contract = ContractOf("public required int URLCount { get; init; } [JsonPropertyName(\"head-sha\")] public required int Sha { get; init; } [JsonIgnore] public int Ignored => 1;");

        Assert.Equal(["urlCount", "head-sha"], contract.Payload.Properties.Select(p => p.JsonName));
        Assert.Equal(["URLCount", "Sha"], contract.Payload.Properties.Select(p => p.MemberName));
    }

    [Fact]
    public void Required_null_and_default_are_three_things()
    {
        var contract = ContractOf("""
            public required string A { get; init; } public required string? B { get; init; } public string? C { get; init; } public string D { get; init; } = "d";
            [JsonRequired] public string E { get; init; } = null!; public string? F { get; init; } = "f";
            [System.Runtime.Serialization.DataMember(IsRequired = true)] public string G { get; init; } = null!;
            [System.Runtime.Serialization.DataMember(IsRequired = false, Order = 1)] public string H { get; init; } = "h";
            """);

        Assert.Equal(["a", "b", "e", "g"], contract.Payload.Properties.Where(p => p.IsRequired).Select(p => p.JsonName));
        Assert.Equal(["b", "c", "f"], contract.Payload.Properties.Where(p => p.Type.IsNullable).Select(p => p.JsonName));
        Assert.Equal(["d", "f", "h"], contract.Payload.Properties.Where(p => p.Default is not null).Select(p => p.JsonName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Documentation_is_read_also_where_the_project_emits_none(bool emitsDocumentation)
    {
        var parse = Compilations.ParseOptions.WithDocumentationMode(emitsDocumentation ? Microsoft.CodeAnalysis.DocumentationMode.Diagnose : Microsoft.CodeAnalysis.DocumentationMode.None);
        const string Source = """
            using Tamma.Events;

            /// <summary>
            /// A pull request
            /// was <c>opened</c> by <see cref="Part"/>, not <see langword="null"/> &amp; more.
            /// </summary>
            /// <remarks>First.<para>Second.</para></remarks>
            /// <example>
            /// { "number": 1, "name": "x" }
            /// </example>
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed partial record R
            {
                // An ordinary comment.
                /**
                 * <summary>The number.</summary>
                 * <example>7</example>
                 */
                public required int Number { get; init; }

                /// <summary>The name.</summary>
                /// <example>acme/widgets</example>
                public required string Name { get; init; }

                /// <summary>Broken <xml.</summary>
                public string? Other { get; init; }
            }
            """;
        var contract = GeneratorRun.OfUnchecked(parse, Source).Contract;

        Assert.Equal("A pull request was opened by Part, not null & more.\n\nFirst.\n\nSecond.", contract.Payload.Description);
        Assert.Equal(["""{"number":1,"name":"x"}"""], contract.Examples.Select(e => e.ToString()));
        Assert.Equal(["The number.", "The name.", null], contract.Payload.Properties.Select(p => p.Description));
        Assert.Equal(["7", "\"acme/widgets\""], contract.Payload.Properties.SelectMany(p => p.Examples).Select(e => e.ToString()));
    }

    [Theory]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.Diagnose)]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.None)]
    public void Of_several_comments_the_last_documents(Microsoft.CodeAnalysis.DocumentationMode mode)
    {
        const string Source = """
            /// <summary>Old.</summary>

            // ---
            /// <summary>New,</summary>
            // still the same
            [Tamma.Events.TammaEvent("A.B", "1.0.0")] public partial record R;
            """;

        Assert.Equal("New,", GeneratorRun.OfUnchecked(Compilations.ParseOptions.WithDocumentationMode(mode), Source).Contract.Payload.Description);
    }

    [Theory]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.Diagnose)]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.Parse)]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.None)]
    public void A_comment_may_begin_behind_what_stands_before_the_declaration(Microsoft.CodeAnalysis.DocumentationMode mode)
    {
        const string Source = """
            [Tamma.Events.TammaEvent("A.B", "1.0.0")] public partial record R { /// <summary>The first,
                /// on two lines.</summary>
                public int? A { get; init; } /// <summary>The second.</summary>
                public int? B { get; init; } /** <summary>The third.</summary> */
                public int? C { get; init; } // <summary>None.</summary>
                public int? D { get; init; } //// <summary>None.</summary>
                public int? E { get; init; }
            }
            """;

        var contract = GeneratorRun.OfUnchecked(Compilations.ParseOptions.WithDocumentationMode(mode), Source).Contract;
        Assert.Equal(["The first, on two lines.", "The second.", "The third.", null, null], contract.Payload.Properties.Select(p => p.Description));
    }

    [Fact]
    public void The_parts_of_a_record_are_ordered_by_their_files()
    {
        const string First = "[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public int? A { get; init; } }";
        const string Second = "public partial record R { public int? B { get; init; } }";
        var inOrder = Compilations.Create(First, Second);
        var reversed = inOrder.RemoveAllSyntaxTrees().AddSyntaxTrees(inOrder.SyntaxTrees.Reverse());

        Assert.All([inOrder, reversed], compilation => Assert.Equal(["a", "b"], GeneratorRun.OfCompilation(compilation).Contract.Payload.Properties.Select(p => p.JsonName)));
    }

    [Theory]
    [InlineData('/')]
    [InlineData('\\')]
    public void The_order_of_files_is_the_same_whatever_separates_their_folders(char separator)
    {
        const string First = """
            [System.Text.Json.Serialization.JsonDerivedType(typeof(A), "a")] public abstract partial record Either;
            public sealed record A : Either;
            /// <summary>The first words.</summary>
            [Tamma.Events.TammaEvent("A.B", "3.0.0")] public partial record R { public Either? First { get; init; } public static R Migrate(V1 old) => new(); }
            """;
        const string Second = """
            [System.Text.Json.Serialization.JsonDerivedType(typeof(B), "b")] public abstract partial record Either;
            public sealed record B : Either;
            /// <summary>Other words.</summary>
            public partial record R { public int? Second { get; init; } public static R Migrate(V2 old) => new(); }
            """;
        var compilation = Compilations.Create().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(Second, Compilations.ParseOptions, path: "PullRequestCreated.cs"),
            CSharpSyntaxTree.ParseText(First, Compilations.ParseOptions, path: "PullRequest" + separator + "Created.cs"));

        var payload = GeneratorRun.OfCompilation(compilation).Contract.Payload;
        Assert.Equal("The first words.", payload.Description);
        Assert.Equal(["first", "second"], payload.Properties.Select(p => p.JsonName));
        Assert.Equal(["A", "B"], ((UnionType)payload.Properties[0].Type).Cases);
        Assert.Equal(["V1", "V2"], MigrationReader.MethodsOf(compilation.GetTypeByMetadataName("R")!, default).Select(method => method.ParameterList.Parameters[0].Type!.ToString()));
    }

    [Fact]
    public void A_union_is_a_definition_of_each_case_with_what_it_inherits()
    {
        var contract = ContractOf("public required Actor P { get; init; } public UserActor? Q { get; init; } public BotActor? R2 { get; init; }");

        Assert.Equal(["BotActor", "BotActor2", "UserActor", "UserActor2"], contract.Definitions.Select(d => d.Name));
        Assert.Equal(new Discriminator("kind", "user"), contract.Find("UserActor")!.Discriminator);
        Assert.Null(contract.Find("UserActor2")!.Discriminator);
        Assert.Equal(["id", "login"], contract.Find("UserActor")!.Properties.Select(p => p.JsonName));
        Assert.Equal(contract.Find("UserActor")!.Properties, contract.Find("UserActor2")!.Properties);
        Assert.Equal(new UnionType("kind", EquatableArray.Of("UserActor", "BotActor")) { IsNullable = true }, contract.Find("BotActor")!.Properties[1].Type);
    }

    [Fact]
    public void An_event_may_be_a_case_of_a_union_that_it_holds()
    {
        var contract = GeneratorRun.Of("""
            using System.Text.Json.Serialization;
            using Tamma.Events;
            [JsonDerivedType(typeof(R), "r")] public abstract record Node { public virtual string? Name { get; init; } public int? Hidden { get; init; } }
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Node
            {
                public Node? Next { get; init; }
                public override string? Name { get; init; }
                public new string? Hidden { get; init; }
            }
            """).Contract;

        Assert.Null(contract.Payload.Discriminator);
        Assert.Equal(["next", "name", "hidden"], contract.Payload.Properties.Select(p => p.JsonName));
        Assert.Equal(new UnionType("$type", EquatableArray.Of("R2")) { IsNullable = true }, contract.Payload.Properties[0].Type);
        Assert.Equal(new Discriminator("$type", "r"), contract.Find("R2")!.Discriminator);
    }

    [Fact]
    public void A_record_says_that_it_is_closed_what_it_reserves_and_what_it_accepts()
    {
        var contract = GeneratorRun.Of("""
            using System.Text.Json.Serialization;
            using Tamma.Events;
            [JsonDerivedType(typeof(Case), "c"), Reserved("z", "gone")] public abstract record Union;
            [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip), Reserved("y", "gone")] public sealed record Case : Union;
            [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow), Reserved("b", "unused"), Reserved("a", "moved"), AcceptedHazard(CompatibilityHazard.ReaderClosed, "we are alone")]
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Union U { get; init; } }
            """).Contract;

        Assert.True(contract.Payload.IsClosed);
        Assert.False(contract.Definitions[0].IsClosed);
        Assert.Equal([new("b", "unused"), new("a", "moved")], contract.Payload.Reserved);
        Assert.Equal([new(Hazards.ReaderClosed, "we are alone")], contract.Payload.Accepted);
        Assert.Equal([new("y", "gone"), new("z", "gone")], contract.Definitions[0].Reserved);
    }

    [Fact]
    public void Causes_are_named_by_type_or_by_record()
    {
        var contract = GeneratorRun.Of("""
            using Tamma.Events;
            [TammaEvent("A.CREATED", "1.0.0"), CausedBy("B.CREATED"), CausedBy(typeof(Cause), IsRetry = true)] public sealed partial record R;
            [TammaEvent("C.CREATED", "1.0.0")] public sealed partial record Cause;
            """).Contracts.Single(c => c.EventType == "A.CREATED");

        Assert.Equal([new EventCause("B.CREATED"), new EventCause("C.CREATED", IsRetry: true)], contract.CausedBy);
    }

    [Fact]
    public void Nested_records_of_one_name_get_definitions_of_their_own()
    {
        var contract = GeneratorRun.Of("""
            using Tamma.Events;
            namespace X { public sealed record Part { public required int A { get; init; } } }
            namespace Y { public sealed record Part { public required int B { get; init; } } }
            namespace N
            {
                [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required X.Part P { get; init; } public required Y.Part Q { get; init; } }
            }
            """).Contract;

        Assert.Equal(["Part", "Part2"], contract.Definitions.Select(d => d.Name));
        Assert.Equal([new ReferenceType("Part"), new ReferenceType("Part2")], contract.Payload.Properties.Select(p => p.Type));
    }

    private static void AssertProperty(string member, string schema)
    {
        var property = ContractOf(member).Payload.Properties.Single();
        var contract = new EventContract { Payload = new ObjectDefinition { Properties = EquatableArray.Of(property) } };
        var document = ContractWriter.Write(contract);
        var written = ((Schema.Json.JsonObject)document["properties"]!)["p"]!.ToString();

        Assert.Equal(schema, written);
    }

    private static EventContract ContractOf(string members)
    {
        var run = GeneratorRun.Of(Usings + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + members + " }");
        return run.Contract;
    }

    [Theory]
    [InlineData("")]
    [InlineData("property: ")]
    public void What_is_said_of_a_parameter_is_said_of_its_property(string target)
    {
        var properties = GeneratorRun.Of(Usings + $$"""
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(
                [{{target}}Sensitive(Sensitivity.Pii)] string? Secret, [{{target}}EventTag("n")] int? Number, [{{target}}Truncate(3)] string? Text, [{{target}}BlobReference] string? Blob)
            {
                public R() : this(null, null, null, null) { }
            }
            """).Contract.Payload.Properties;
        Assert.Equal(SensitivityKinds.Pii, properties[0].Sensitivity);
        Assert.Equal("n", properties[1].TagKey);
        Assert.Equal(3, properties[2].Truncation?.Length);
        Assert.NotNull(properties[3].BlobRetentionDays);
    }

    [Fact]
    public void A_positional_record_has_what_its_parameters_say()
    {
        var properties = GeneratorRun.Of(Usings + """
            /// <summary>It happened.</summary>
            /// <param name="Number">How many,
            /// in all.</param>
            /// <param name="Text">A <see cref="Part"/>.</param>
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(
                [Range(1, 5)] int Number, [property: JsonPropertyName("t")] string? Text, [property: MaxLength(3)] string Short = "a", Level Level = Level.VeryHigh, decimal? Money = 1.50m, Part? Part = null)
            {
                /// <summary>Beside.</summary>
                public bool? Flag { get; init; }
            }
            """).Contract.Payload.Properties;

        Assert.Equal(["number", "t", "short", "level", "money", "part", "flag"], properties.Select(p => p.JsonName));
        Assert.Equal(["number", "t"], properties.Where(p => p.IsRequired).Select(p => p.JsonName));
        Assert.Equal(["t", "money", "part", "flag"], properties.Where(p => p.Type.IsNullable).Select(p => p.JsonName));
        Assert.Equal([null, null, "\"a\"", "\"very_high\"", "1.5", null, null], properties.Select(p => p.Default?.ToString()));
        Assert.Equal(["How many, in all.", "A Part.", null, null, null, null, "Beside."], properties.Select(p => p.Description));
        Assert.Equal(5, ((IntegerType)properties[0].Type).Range.Maximum);
        Assert.Equal(3, ((StringType)properties[2].Type).Length.Maximum);
    }

    [Fact]
    public void A_record_has_the_members_of_its_bases_first()
    {
        var contract = GeneratorRun.Of(Usings + """
            public abstract record Root { public int? A { get; init; } public virtual int? B { get; init; } public string? C { get; init; } }
            public record Middle(string D) : Root { public override int? B { get; init; } }
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(string D, int E) : Middle(D) { public new int? C { get; init; } public Nest.Inner? F { get; init; } }
            public static class Nest { public sealed class Inner { public int? X { get; set; } } }
            """).Contract;

        Assert.Equal(["a", "d", "b", "e", "c", "f"], contract.Payload.Properties.Select(p => p.JsonName));
        Assert.Equal(["d", "e"], contract.Payload.Properties.Where(p => p.IsRequired).Select(p => p.JsonName));
        Assert.Equal("Inner", Assert.Single(contract.Definitions).Name);
    }

    [Fact]
    public void A_closed_generic_is_a_definition_for_what_it_is_closed_over()
    {
        var contract = GeneratorRun.Of(Usings + """
            public sealed record Page<T>(IReadOnlyList<T> Items); public readonly record struct Pair<A, B>(A First, B Second);
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(
                Page<string> A, Page<string?> B, Page<int?> C, Pair<Page<Level>, string[]>? D, Page<string>? E);
            """).Contract;

        Assert.Equal(["PageOfLevel", "PageOfNullableInt32", "PageOfNullableString", "PageOfString", "PairOfPageOfLevelAndStringArray"], contract.Definitions.Select(d => d.Name));
        Assert.Equal(new ReferenceType("PageOfString") { IsNullable = true }, contract.Payload.Properties[4].Type);
    }

    /// <summary>C# demands it of whoever calls the constructor.</summary>
    [Theory]
    [InlineData("public sealed record Page<T> { [JsonConstructor] public Page(int number) => Number = number; public required int Number { get; init; } public required T Item { get; init; } }", "Page<string>", """{"number":7,"item":"i"}""")]
    [InlineData("public sealed record Page<T>(int Number) { public required int Number { get; init; } = Number; public T? Item { get; init; } }", "Page<string>", """{"number":7,"item":"i"}""")]
    [InlineData("public sealed record Page<T>(int Number) { public required int Number { get; init; } = Number; [JsonIgnore] public T? Item => default; }", "Page<string>", """{"number":7}""")]
    [InlineData("public abstract record Paged<T>(int Number) { public required int Number { get; init; } = Number; public required T Item { get; init; } } public sealed record Page(int Number) : Paged<string>(Number);", "Page", """{"number":7,"item":"i"}""")]
    [InlineData("[method: JsonConstructor] public readonly struct Page<T>(int number) { public required int Number { get; init; } = number; public required T Item { get; init; } }", "Page<string>", """{"number":7,"item":"i"}""")]
    [InlineData("[ValueObject] public sealed record Id<T>(T Value) { public required T Value { get; init; } = Value; }", "Id<int>", "7")]
    public void What_the_constructor_of_a_generic_takes_may_be_required(string type, string name, string value)
    {
        var payload = "{\"p\":" + value + "}";

        EventRun.Of(GeneratorRun.Of(Usings + type + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(" + name + " P);")).AssertReads("1.0.0", payload, payload);
    }

    [Fact]
    public void What_a_constructor_sets_by_itself_is_not_set_again()
    {
        const string Source = "[method: JsonConstructor, System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public sealed record Page<T>(int Number) { public required int Number { get; init; } = Number + 1; public T? Item { get; init; } } "
            + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(Page<string> P);";

        EventRun.Of(GeneratorRun.Of(Usings + Source)).AssertReads("1.0.0", """{"p":{"number":7}}""", """{"p":{"number":8}}""");
    }

    [Theory]
    [InlineData("[ValueObject] public readonly record struct V([property: MaxLength(3)] string Value);", "V P", """{"type":"string","maxLength":3}""")]
    [InlineData("[ValueObject] public readonly record struct V([Range(1, 5)] int Value);", "V? P", """{"type":["integer","null"],"format":"int32","minimum":1,"maximum":5}""")]
    [InlineData("[ValueObject] public sealed record V { public required Guid Value { get; init; } }", "V P", """{"type":"string","format":"uuid"}""")]
    [InlineData("[ValueObject] public sealed class V(string value) { public string Value { get; } = value; [JsonIgnore] public int Length => Value.Length; }", "V? P", """{"type":["string","null"]}""")]
    [InlineData("[ValueObject] public readonly record struct V(Level Value);", "[property: MaxLength(2)] IReadOnlyList<V> P", """{"type":"array","items":{"type":"string","enum":["Low","very_high"]},"maxItems":2}""")]
    public void A_value_object_is_what_it_holds(string type, string parameter, string schema)
    {
        var property = GeneratorRun.Of(Usings + type + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(" + parameter + ");").Contract.Payload.Properties.Single();
        var document = ContractWriter.Write(new EventContract { Payload = new ObjectDefinition { Properties = EquatableArray.Of(property) } });

        Assert.Equal(schema, ((Schema.Json.JsonObject)document["properties"]!)["p"]!.ToString());
    }

    [Theory]
    [InlineData("[AllowedValues(Level.VeryHigh)] Level P", """{"type":"string","enum":["very_high"]}""", "\"very_high\"", "\"Low\"")]
    [InlineData("[AllowedValues(DayOfWeek.Friday, DayOfWeek.Monday, null)] DayOfWeek? P", """{"type":["integer","null"],"format":"int32","minimum":-2147483648,"maximum":2147483647,"enum":[1,5,null],"x-tamma-enum-names":["Monday","Friday"]}""", "5", "2")]
    public void Allowed_members_of_an_enum_are_all_that_is_legal(string parameter, string schema, string legal, string other)
    {
        var run = GeneratorRun.Of(Usings + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(" + parameter + ");");
        var contract = EventRun.Of(run).Registry.Find("A.CREATED", "1.0.0")!;

        Assert.Equal(schema, ContractWriter.WriteType(run.Contract.Payload.Properties.Single().Type).ToString());
        Assert.True(contract.IsValid(Encoding.UTF8.GetBytes("{\"p\":" + legal + "}")));
        Assert.False(contract.IsValid(Encoding.UTF8.GetBytes("{\"p\":" + other + "}")));
        Assert.Equal(Events.EventErrorCode.ValueNotAllowed, Assert.Single(contract.Validate(Encoding.UTF8.GetBytes("{\"p\":" + other + "}"))).Code);
    }

    [Fact]
    public void Attributes_describe_before_comments_do()
    {
        var contract = GeneratorRun.Of(Usings + """
            /// <summary>Of the comment.</summary>
            [TammaEvent("A.CREATED", "1.0.0"), System.ComponentModel.Description("Of the attribute.")] public sealed partial record R([Display(Description = "Shown.")] int A)
            {
                /// <summary>Of the comment.</summary>
                [System.ComponentModel.Description(" Of the attribute. "), Display(Description = "Shown.")] public int? B { get; init; }

                /// <summary>Of the comment.</summary>
                [Display(Name = "Name", Description = "key", ResourceType = typeof(R))] public int? C { get; init; }

                /// <summary>Of the comment.</summary>
                [System.ComponentModel.Description("")] public int? D { get; init; }
            }
            """).Contract;

        Assert.Equal("Of the attribute.", contract.Payload.Description);
        Assert.Equal(["Shown.", "Of the attribute.", "Of the comment.", "Of the comment."], contract.Payload.Properties.Select(p => p.Description));
    }

    [Fact]
    public void Words_are_inherited_from_bases_and_interfaces()
    {
        var contract = GeneratorRun.Of(Usings + """
            /// <summary>All of a kind.</summary>
            public abstract record Root
            {
                /// <summary>Of the base.</summary>
                public virtual int? A { get; init; }
            }
            public interface INamed
            {
                /// <summary>Of the interface.</summary>
                string? Name { get; }
            }
            /// <inheritdoc/>
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R : Root, INamed
            {
                /// <inheritdoc/>
                public override int? A { get; init; }

                /// <inheritdoc/>
                public string? Name { get; init; }

                /// <summary>Of its own.</summary>
                /// <inheritdoc/>
                public string? Own { get; init; }
            }
            """).Contract;

        Assert.Equal("All of a kind.", contract.Payload.Description);
        Assert.Equal(["Of the base.", "Of the interface.", "Of its own."], contract.Payload.Properties.Select(p => p.Description));
    }

    [Theory]
    [InlineData("Other", "Another.")]
    [InlineData("N.Other", "Another.")]
    [InlineData("global::N.Other", "Another.")]
    [InlineData("T:N.Other", "Another.")]
    [InlineData("Other.Name", "Its name.")]
    [InlineData("P:N.Other.Name", "Its name.")]
    [InlineData("Nest.Inner", "Nested.")]
    [InlineData("Page{T}", "A page.")]
    [InlineData("Page{T}.Items", "Of a page.")]
    [InlineData("T:N.Page`1", "A page.")]
    [InlineData("Page", null)]
    [InlineData("Own", "Of R.")]
    [InlineData("IFar", "Far away.")]
    [InlineData("Chain", "Another.")]
    [InlineData("P", null)]
    [InlineData("Circle", null)]
    [InlineData("Other.Method()", null)]
    [InlineData("string", null)]
    [InlineData("System.Uri", null)]
    [InlineData("Nowhere.At{.All", null)]
    [InlineData(".", null)]
    [InlineData("T:", null)]
    [InlineData("Page`x", null)]
    public void Words_are_inherited_from_what_a_reference_names(string cref, string? description)
    {
        var contract = GeneratorRun.Of("""
            using Tamma.Events;
            namespace Far.Away
            {
                /// <summary>Far away.</summary>
                public interface IFar;
            }
            namespace N
            {
                using Far.Away;
                /// <summary>Another.</summary>
                public sealed class Other
                {
                    /// <summary>Its name.</summary>
                    public string? Name { get; }
                    public void Method() { }
                }
                public static class Nest
                {
                    /// <summary>Nested.</summary>
                    public interface Inner;
                }
                /// <summary>A page.</summary>
                public interface Page<T>
                {
                    /// <summary>Of a page.</summary>
                    T Items { get; }
                }
                /// <inheritdoc cref="Other"/>
                public interface Chain;
                /// <inheritdoc cref="Ring"/>
                public interface Circle;
                /// <inheritdoc cref="Circle"/>
                public interface Ring;
                [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
                {
                    /// <inheritdoc cref="
            """ + cref + """
            "/>
                    public int? P { get; init; }

                    /// <summary>Of R.</summary>
                    public int? Own { get; init; }
                }
            }
            """).Contract;

        Assert.Equal(description, contract.Payload.Properties[0].Description);
    }

    [Fact]
    public void A_positional_record_inherits_the_words_of_its_parameters()
    {
        var contract = GeneratorRun.Of(Usings + """
            /// <summary>A note.</summary>
            /// <param name="A">Of the parameter.</param>
            public sealed record Note(int A)
            {
                /// <summary>Of the property.</summary>
                public int B { get; init; }
            }
            /// <inheritdoc cref="Note"/>
            /// <param name="C">Of its own.</param>
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(int A, int B, int C, int D);
            """).Contract;

        Assert.Equal("A note.", contract.Payload.Description);
        Assert.Equal(["Of the parameter.", "Of the property.", "Of its own.", null], contract.Payload.Properties.Select(p => p.Description));
    }
}
