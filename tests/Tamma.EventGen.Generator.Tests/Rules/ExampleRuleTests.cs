using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Diagnostics;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.ExampleCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1042</summary>
public sealed class ExampleMissingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/// <summary>Words.</summary>\n")]
    [InlineData("/// <example></example>\n")]
    [InlineData("/// <example>\n/// <code> </code>\n/// </example>\n")]
    [InlineData("/// <summary><example>{}</example></summary>\n")]
    [InlineData("/// <example>{}</example>\npublic sealed record Other;\n/// <inheritdoc cref=\"Other\"/>\n")]
    public Task Reports_the_record(string comment) => Verify.VerifyAsync(
        comment + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record {|#0:R|};""",
        new DiagnosticResult(DocumentationRules.ExampleMissing).WithLocation(0).WithArguments("R"));

    [Theory]
    [InlineData("/// <example>{}</example>\n")]
    [InlineData("/// <example><![CDATA[{}]]></example>\n")]
    [InlineData("/** <example>{}</example> */\n")]
    [InlineData("/// <inheritdoc/>\n/// <example>{}</example>\n")]
    [InlineData("/// <include file='a.xml' path='a'/>\n")]
    [InlineData("/// <example>{}\n")]
    public Task Ignores_a_record_with_an_example(string comment) => Verify.VerifyAsync(
        comment + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R;""");

    [Fact]
    public Task Ignores_a_nested_record_and_a_member() => Verify.VerifyAsync(
        """
        public sealed record Part { public required int Size { get; init; } }

        /// <example>{"part":{"size":1}}</example>
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Part Part { get; init; } }
        """);
}

/// <summary>TEG1043</summary>
public sealed class ExampleInvalidTests
{
    private const string Members = """
        {
            [StringLength(3)] public string? Text { get; init; }
            [Range(1, 5)] public int? Number { get; init; }
            public Guid? Id { get; init; }
            public Level? Level { get; init; }
            public bool Flag { get; init; } = true;
            public IReadOnlyList<int>? List { get; init; }
            public IReadOnlyDictionary<string, int>? Map { get; init; }
            public Part? Part { get; init; }
            public Actor? Actor { get; init; }
        }

        [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { Low, High }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed record Part { public required int Size { get; init; } }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(User), "user")] public abstract record Actor { public int? Id { get; init; } }
        public sealed record User : Actor;
        """;

    [Theory]
    [InlineData("""{"text":"abcd"}""", """is not what the contract allows: at '/text', "abcd" is not one of the texts that are allowed: {"type":["string","null"],"maxLength":3}""")]
    [InlineData("""{"text":5}""", "is not what the contract allows: at '/text', a value of the type string or null is expected, not 5")]
    [InlineData("""{"number":0,"flag":1}""", """is not what the contract allows: at '/number', 0 is not one of the numbers that are allowed: {"type":["integer","null"],"format":"int32","minimum":1,"maximum":5} (and 1 more)""")]
    [InlineData("""{"id":"x"}""", """is not what the contract allows: at '/id', "x" is not one of the texts that are allowed: {"type":["string","null"],"format":"uuid"}""")]
    [InlineData("""{"level":"low"}""", """is not what the contract allows: at '/level', "low" is not one of the texts that are allowed: {"type":["string","null"],"enum":["Low","High",null]}""")]
    [InlineData("""{"flag":null}""", """is not what the contract allows: at '/flag', a value of the type boolean is expected, not null""")]
    [InlineData("""{"list":[1,"2"]}""", "is not what the contract allows: at '/list/1', a value of the type integer (int32) is expected, not \"2\"")]
    [InlineData("""{"map":{"a/b":"2"}}""", "is not what the contract allows: at '/map/a~1b', a value of the type integer (int32) is expected, not \"2\"")]
    [InlineData("""{"part":{}}""", "is not what the contract allows: at '/part', the member \"size\" is missing")]
    [InlineData("""{"part":{"size":1,"more":2}}""", "is not what the contract allows: at '/part/more', the record has no such member, and refuses what it doesn't declare")]
    [InlineData("""{"actor":{"kind":"bot"}}""", "is not what the contract allows: at '/actor/kind', one of \"user\" is expected")]
    [InlineData("""{"actor":{"id":1}}""", "is not what the contract allows: at '/actor', the member \"kind\" is missing")]
    [InlineData("[]", "is not what the contract allows: an object is expected, not []")]
    [InlineData("null", "is not what the contract allows: an object is expected, not null")]
    [InlineData("words", "is no JSON: A JSON value was expected (line 1, column 1)")]
    [InlineData("{} {}", "is no JSON: There is text after the end of the JSON value (line 1, column 4)")]
    [InlineData("""{"flag":true,}""", """is no JSON: A member name in double quotes was expected (line 1, column 14)""")]
    [InlineData("""{"flag":true // yes }""", """is no JSON: ',' was expected (line 1, column 14)""")]
    [InlineData("""{"flag":true,"flag":true}""", "is no JSON: The member \"flag\" stands twice in one object (line 1, column 14)")]
    [InlineData("""{"text":"\ud800"}""", """is no JSON: The string has half of a surrogate pair (line 1, column 9)""")]
    public Task Reports_an_example_of_the_event(string example, string fault) => Verify.VerifyAsync(
        "/// <summary>R.</summary>\n/// {|#0:<example>" + example + "</example>|}\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R\n" + Members,
        new DiagnosticResult(DocumentationRules.ExampleInvalid).WithLocation(0).WithArguments("R", fault));

    [Fact]
    public Task Reports_each_that_is_wrong_where_it_stands() => Verify.VerifyAsync(
        """
        /// <example>{}</example>
        /// {|TEG1043:<example>
        /// {
        ///   "number": 7
        /// }
        /// </example>|}
        /// <example><code>{"number": 5}</code></example> {|TEG1043:<example>
        ///   <code>{"number": 6}</code></example>|}
        /// {|TEG1043:<example><![CDATA[{"text":"<&>!"}]]></example>|}
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        """ + "\n" + Members);

    [Fact]
    public Task Reports_an_example_in_a_comment_of_several_lines() => Verify.VerifyAsync(
        """
        /**
         * <summary>R.</summary>
         * {|TEG1043:<example>
         * { "number": 7 }
         * </example>|}
         */
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        """ + "\n" + Members);

    [Theory]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(20_000)]
    public Task Reports_one_that_is_too_deep(int depth) => Verify.VerifyAsync(
        "/// {|TEG1043:<example>{\"any\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}</example>|}\n"
        + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public System.Text.Json.JsonElement? Any { get; init; } }""");

    [Theory]
    [InlineData("abcd", "[StringLength(3)] public required string P { get; init; }")]
    [InlineData("low", "public required Level P { get; init; }")]
    [InlineData("\"Low\"", "public required Level P { get; init; }")]
    [InlineData("x", "public required Guid P { get; init; }")]
    [InlineData("words", "public required int P { get; init; }")]
    [InlineData("1.5", "public required int P { get; init; }")]
    [InlineData("null", "public required int P { get; init; }")]
    [InlineData("1", "public required IReadOnlyList<int> P { get; init; }")]
    [InlineData("{\"size\":\"1\"}", "public required Part P { get; init; }")]
    [InlineData("{\"id\":1}", "public required Actor P { get; init; }")]
    public Task Reports_an_example_of_a_member(string example, string member) => Verify.VerifyAsync(
        "/// <include file='a.xml' path='a'/>\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R\n{\n/// {|TEG1043:<example>" + example + "</example>|}\n" + member + "\n" + Members[1..]);

    [Fact]
    public Task Reports_one_of_a_nested_record_and_of_a_union_once() => Verify.VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user"), JsonDerivedType(typeof(Bot), "bot")]
        public abstract record Actor
        {
            /// {|TEG1043:<example>0</example>|}
            [Range(1, 5)] public int? Id { get; init; }
        }

        public sealed record User : Actor;
        public sealed record Bot : Actor;
        public sealed record Part
        {
            /// {|TEG1043:<example>one</example>|}
            public required int Size { get; init; }
        }

        /// <example>{"part":{"size":1}}</example>
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record A { public required Part Part { get; init; } public Actor? Actor { get; init; } }

        /// <example>{}</example>
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record B { public Part? Part { get; init; } }
        """);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"text":"abc","number":5.0,"id":"00000000-0000-0000-0000-000000000000","level":"Low","flag":true,"list":[],"map":{"a":1},"part":{"size":1},"actor":{"kind":"user"}}""")]
    [InlineData("""{"unknown":1,"text":null,"actor":{"id":1,"kind":"user","more":[]}}""")]
    [InlineData("""<code lang="json">{"text":"&lt;&amp;&gt;"}</code>""")]
    [InlineData("""<![CDATA[{"text":"<&>"}]]>""")]
    [InlineData("")]
    public Task Ignores_what_the_contract_allows(string example) => Verify.VerifyAsync(
        "/// <example>{}</example><example>" + example + "</example>\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R\n" + Members);

    [Theory]
    [InlineData("abc", "[StringLength(3)] public required string P { get; init; }")]
    [InlineData("\n/// abc  \n/// ", "[StringLength(3)] public required string P { get; init; }")]
    [InlineData("&lt;a&gt;", "[StringLength(3)] public required string P { get; init; }")]
    [InlineData("null", "public string? P { get; init; }")]
    [InlineData("High", "public required Level P { get; init; }")]
    [InlineData("https://acme.example/a?b=c&amp;d=e", "public required Uri P { get; init; }")]
    [InlineData("null", "public int? P { get; init; }")]
    [InlineData("{\"kind\":\"user\"}", "public required Actor P { get; init; }")]
    public Task Ignores_an_example_that_its_member_allows(string example, string member) => Verify.VerifyAsync(
        "/// <include file='a.xml' path='a'/>\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R\n{\n/// <example>" + example + "</example>\n" + member + "\n" + Members[1..]);

    /// <summary>The contract has none of it, for its comment is not XML, or another part's is what is read.</summary>
    [Theory]
    [InlineData("/// <example>words\n")]
    [InlineData("/// <example>words</example><summary>a & b</summary>\n")]
    [InlineData("/// <summary>R.</summary>\npublic sealed partial record R;\n\n/// <example>words</example>\n")]
    public Task Ignores_what_the_contract_does_not_have(string comment) => Verify.VerifyAsync(
        comment + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R;""");

    /// <summary>What is read of a comment and where it stands agree, whatever stands before it.</summary>
    [Fact]
    public Task Reports_it_beside_comments_that_document_nothing() => Verify.VerifyAsync(
        """
        /// <example>nothing</example>

        // A comment.

        /// {|TEG1043:<example>words</example>|}
        // Another.
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R;
        """);
}
