using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.EventDeclarationCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1010</summary>
public sealed class PropertyTypeNotSupportedTests
{
    [Theory]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("(int, int)")]
    [InlineData("int[,]")]
    [InlineData("Dictionary<double, string>")]
    [InlineData("Dictionary<Uri, string>")]
    [InlineData("Dictionary<TimeSpan, string>")]
    [InlineData("SortedSet<string>")]
    [InlineData("HashSet<object>")]
    [InlineData("HashSet<List<string>>")]
    [InlineData("ISet<System.Text.Json.JsonElement>")]
    [InlineData("List<object>")]
    [InlineData("Action")]
    [InlineData("nint")]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("System.IO.MemoryStream")]
    [InlineData("Type")]
    [InlineData("IAsyncEnumerable<int>")]
    [InlineData("System.Net.IPAddress")]
    [InlineData("System.Globalization.CultureInfo")]
    [InlineData("InvalidOperationException")]
    [InlineData("HashSet<byte[]>")]
    [InlineData("HashSet<Named>")]
    [InlineData("System.Text.Json.Nodes.JsonNode")]
    [InlineData("List<System.Text.Json.Nodes.JsonNode>")]
    [InlineData("System.Text.Json.JsonDocument")]
    public Task Reports_the_type(string type) => Verify.VerifyAsync(
        """[ValueObject] public sealed class Named(string value) { public string Value { get; } = value; } [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|TEG1010:""" + type + """|} P { get; init; } }""");

    [Theory]
    [InlineData("nint", "nint", "its size is the machine's; use long")]
    [InlineData("System.IO.MemoryStream", "System.IO.MemoryStream", "use byte[] for a few bytes; keep many elsewhere and hold their key with [BlobReference]")]
    [InlineData("(int, string)", "(int, string)", "its parts have no names in JSON; declare a record for them")]
    [InlineData("int[,]", "int[*,*]", "JSON has no arrays of several dimensions; use a list of lists")]
    [InlineData("Action", "System.Action", "code is no data; hold what happened, not what to do")]
    [InlineData("IAsyncEnumerable<int>", "System.Collections.Generic.IAsyncEnumerable<int>", "what has happened is complete; use IReadOnlyList<T>")]
    [InlineData("System.Text.Json.Nodes.JsonNode", "System.Text.Json.Nodes.JsonNode", "any JSON may be null; declare it 'JsonNode?'")]
    [InlineData("IDisposable", "System.IDisposable", "an interface doesn't say what an event holds; use a record, or an abstract record that lists its cases with [JsonDerivedType]")]
    [InlineData("IReadOnlyList<IDisposable>", "System.Collections.Generic.IReadOnlyList<System.IDisposable>", "an interface doesn't say what an event holds; use a record, or an abstract record that lists its cases with [JsonDerivedType]")]
    [InlineData("System.Collections.IList", "System.Collections.IList", "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>")]
    [InlineData("System.Linq.IGrouping<string, int>", "System.Linq.IGrouping<string, int>", "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>")]
    [InlineData("SortedDictionary<string, int>", "System.Collections.Generic.SortedDictionary<string, int>", "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>")]
    [InlineData("System.Collections.Immutable.ImmutableList<int>", "System.Collections.Immutable.ImmutableList<int>", "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>")]
    [InlineData("System.Collections.Hashtable", "System.Collections.Hashtable", "use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>")]
    [InlineData("List<KeyValuePair<string, int>>", "System.Collections.Generic.List<System.Collections.Generic.KeyValuePair<string, int>>", "declare a record for the pair, or use a map")]
    [InlineData("System.Text.StringBuilder", "System.Text.StringBuilder", "use string")]
    [InlineData("System.Net.Mail.MailAddress", "System.Net.Mail.MailAddress", "use string with [EmailAddress]")]
    [InlineData("System.Net.HttpStatusCode", "System.Net.HttpStatusCode", "two members of the enum have one value, so that one of the names is never written; declare an enum of what of it matters")]
    [InlineData("Twins", "Twins", "two members of the enum have one value, so that one of the names is never written; remove one")]
    [InlineData("Dictionary<object, string>", "System.Collections.Generic.Dictionary<object, string>", "a map's keys are strings, Guids, integers of up to 64 bits, dates, characters, enums or [ValueObject]s of these; use a list of records")]
    [InlineData("Dictionary<Step, string>", "System.Collections.Generic.Dictionary<Step, string>", "no pattern of a name says that a number is a multiple of another; use a list of records")]
    [InlineData("Dictionary<Weekday, string>", "System.Collections.Generic.Dictionary<Weekday, string>", "a name in JSON is a text, and the [ValueObject] holds the number of an enum; give the enum names by JsonStringEnumConverter, or use a list of records")]
    [InlineData("Tags", "Tags", "it is a collection of its own kind; use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>")]
    [InlineData("Plain", "Plain", "it has no constructor that its properties fill; mark one with [JsonConstructor], or declare one without parameters")]
    [InlineData("Filled", "Filled", "no member that is read has the name and the type of 'number', which its constructor takes; declare a property of that name and type, or give the parameter a default")]
    [InlineData("Two", "Two", "a [ValueObject] has one member, and 'Two' has several; leave the others out with [JsonIgnore], or remove the attribute")]
    [InlineData("Wide", "Wide", "a [ValueObject] holds a text, a number or another value of one JSON token that is not null; give 'Value' such a type, or remove the attribute")]
    [InlineData("EventRegistry", "Tamma.Events.EventRegistry", "use a number, string, bool, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Uri, Guid, byte[], JsonElement, an enum, a record, a list or a set of these or a map to these")]
    [InlineData("Tamma.Events.Bytes.ReadScope", "Tamma.Events.Bytes.ReadScope", "use a number, string, bool, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Uri, Guid, byte[], JsonElement, an enum, a record, a list or a set of these or a map to these")]
    [InlineData("Random", "System.Random", "use a number, string, bool, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Uri, Guid, byte[], JsonElement, an enum, a record, a list or a set of these or a map to these")]
    [InlineData("Thrown", "Thrown", "it derives from 'Exception', and that is the framework's, which holds what a program works with, and not what happened; declare a record for what matters of it")]
    public Task Reports_what_to_use_instead(string type, string name, string why) => Verify.VerifyAsync(
        """public sealed class Plain { private Plain(int a) { } private Plain(string b) { } } public struct Filled { [JsonConstructor] public Filled(int number) { } } public sealed class Thrown : Exception; [ValueObject] public readonly record struct Two(int A, int B); [ValueObject] public readonly record struct Step([MultipleOf(5)] int Value); [ValueObject] public readonly record struct Weekday(DayOfWeek Value); public sealed class Tags : List<string>; public enum Twins { A, B = A } [ValueObject] public sealed record Wide(string? Value); [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|#0:""" + type + """|} P { get; init; } }""",
        new DiagnosticResult(Diagnostics.PropertyRules.PropertyTypeNotSupported).WithLocation(0).WithArguments("P", name, why));

    [Theory]
    [InlineData("public sealed record A<T>(T Value, {|TEG1010:A<A<T>>?|} Next);")]
    [InlineData("public sealed record A<T>(T Value, {|TEG1010:IReadOnlyList<A<List<T>>>?|} Next);")]
    [InlineData("public sealed class A<T> { public required T Value { get; init; } public {|TEG1010:B<A<T>>?|} First { get; init; } public {|TEG1010:A<B<T>>?|} Second { get; init; } } public sealed record B<T>(T Value);")]
    public Task Reports_a_type_that_is_generic_over_itself_without_end(string type) => Verify.VerifyAsync(
        type + """ [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public A<int>? P { get; init; } }""");

    [Fact]
    public Task Reports_a_generic_type_of_which_there_are_more_and_more_kinds_once() => Verify.VerifyAsync(
        """public sealed record P<T>(T V, P<A<T>>? W, P<B<T>>? X, P<C<T>>? Y, {|#0:P<D<T>>?|} Z); public sealed record A<T>(T V); public sealed record B<T>(T V); public sealed record C<T>(T V); public sealed record D<T>(T V); [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public P<int>? P { get; init; } }""",
        new DiagnosticResult(Diagnostics.PropertyRules.PropertyTypeNotSupported).WithLocation(0).WithArguments("Z", "P<D<C<C<int>>>>?", "an event holds at most 64 kinds of 'P<T>'; declare records for its parts"));

    [Fact]
    public Task Reports_a_type_in_a_nested_record_once_for_two_events() => Verify.VerifyAsync("""
        public sealed record Nested { public required {|TEG1010:object|} P { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { public required Nested N { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { public required Nested N { get; init; } }
        """);

    [Fact]
    public Task Reports_an_enum_that_has_no_one_value_for_a_name() => Verify.VerifyAsync("""
        [Flags] public enum Plain { A }
        public enum Huge : ulong { A = ulong.MaxValue }
        public enum None;
        public sealed class Lower<T>() : JsonStringEnumConverter<T>(System.Text.Json.JsonNamingPolicy.CamelCase) where T : struct, Enum;
        [JsonConverter(typeof(Lower<Named>))] public enum Named { A }
        [JsonConverter(typeof(JsonStringEnumConverter<Bits>)), Flags] public enum Bits { A = 1, B = 2 }
        [JsonConverter(typeof(JsonStringEnumConverter<Alias>))] public enum Alias { A, B = A }
        [JsonConverter(typeof(JsonStringEnumConverter<Named>))] public enum Copied { A }
        public sealed class Strict() : JsonStringEnumConverter<Named>(null, false);
        [JsonConverter(typeof(Strict))] public enum Moved { A }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        {
            public required {|TEG1010:Plain|} P { get; init; }
            public required {|TEG1010:Bits|} Q { get; init; }
            public required {|TEG1010:Alias?|} S { get; init; }
            public required {|TEG1010:Huge|} T { get; init; }
            public required {|TEG1010:None|} U { get; init; }
            public required {|TEG1010:Named|} V { get; init; }
            public required {|TEG1010:Copied|} W { get; init; }
            public required {|TEG1010:Moved?|} X { get; init; }
        }
        """);

    [Theory]
    [InlineData("[JsonPolymorphic] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonDerivedType(typeof(A))] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonDerivedType(typeof(A), 1)] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\"), JsonDerivedType(typeof(B), \"a\")] public abstract record Actor; public sealed record A : Actor; public sealed record B : Actor;")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\"), JsonDerivedType(typeof(A), \"b\")] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; public sealed record A;")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; public record Middle : Actor; public sealed record A : Middle;")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; [JsonDerivedType(typeof(B), \"b\")] public abstract record A : Actor; public sealed record B : A;")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; public sealed record A([property: JsonIgnore] int N) : Actor;")]
    [InlineData("[JsonDerivedType(typeof(int), \"a\")] public abstract record Actor;")]
    [InlineData("[JsonDerivedType(typeof(A), \"\\ud800\")] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"$id\"), JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true), JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(A), \"a\")] public abstract record Actor; public sealed record A : Actor;")]
    [InlineData("public abstract record Actor; public sealed record A : Actor;")]
    public Task Reports_a_union_that_does_not_say_its_cases(string union) => Verify.VerifyAsync(
        union + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|TEG1010:Actor|} P { get; init; } }""");

    [Fact]
    public Task Ignores_a_union_and_its_cases() => Verify.VerifyAsync("""
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(A), "a"), JsonDerivedType(typeof(B), "b")]
        public abstract record Actor { public int? Id { get; init; } }
        public sealed record A : Actor { public Actor? Inner { get; init; } }
        public sealed record B : Actor { public List<Actor>? Others { get; init; } }
        public sealed record Unlisted : Actor { public A? Direct { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Actor P { get; init; } public Unlisted? Q { get; init; } }
        """);

    [Fact]
    public Task Ignores_every_supported_type() => Verify.VerifyAsync("""
        [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { Low, [JsonStringEnumMemberName("very_high")] VeryHigh }
        public enum Plain { A }
        public sealed record Nested { public required string Name { get; init; } public Nested? Inner { get; init; } public IReadOnlyList<Nested>? Others { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        {
            public required string A { get; init; }
            public required int B { get; init; }
            public required long C { get; init; }
            public required double D { get; init; }
            public required decimal E { get; init; }
            public required bool F { get; init; }
            public required DateTimeOffset G { get; init; }
            public required Uri H { get; init; }
            public required Guid I { get; init; }
            public required Level J { get; init; }
            [JsonConverter(typeof(JsonStringEnumConverter<Plain>))] public required Plain? K { get; init; }
            public required string[] L { get; init; }
            public required List<int?> M { get; init; }
            public required IReadOnlyDictionary<string, IReadOnlyList<Nested>> N { get; init; }
            public required Nested O { get; init; }
            public required System.Collections.Immutable.ImmutableArray<string> P { get; init; }
            public R? Q { get; init; }
            public required float S { get; init; }
            public required DateOnly T { get; init; }
            public required System.Text.Json.JsonElement U { get; init; }
            public required Plain V { get; init; }
            public required HashSet<string> W { get; init; }
            public required ISet<Level> X { get; init; }
            public required IReadOnlySet<int> Y { get; init; }
        }
        """);

    [Fact]
    public Task Ignores_a_type_that_the_compiler_reports() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|CS0246:Missing|} P { get; init; } }""");
}

/// <summary>TEG1011</summary>
public sealed class PropertyNotInitializableTests
{
    [Theory]
    [InlineData("public int {|TEG1011:P|} { get; }")]
    [InlineData("public int {|TEG1011:P|} => 1;")]
    [InlineData("public int {|TEG1011:P|} { get; private init; }")]
    [InlineData("public int {|TEG1011:P|} { init { } }")]
    [InlineData("public int {|TEG1011:P|};")]
    [InlineData("[JsonPropertyName(\"\\ud800\")] public required int {|TEG1011:P|} { get; init; }")]
    [InlineData("public int {|TEG1011:this|}[int i] { get => i; init { } }")]
    public Task Reports_the_member(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");

    /// <summary>System.Text.Json reads no such name where there is a tag.</summary>
    [Fact]
    public Task Reports_a_name_in_the_case_of_a_union_that_the_serializer_keeps_to_itself() => Verify.VerifyAsync("""
        [JsonDerivedType(typeof(A), "a")] public abstract record Actor;
        public sealed record A([property: JsonPropertyName("$x")] int {|TEG1011:X|}) : Actor;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R([property: JsonPropertyName("$x")] int X, Actor Actor);
        """);

    [Theory]
    [InlineData("[JsonIgnore] public required T {|TEG1011:P|} { get; init; }")]
    [InlineData("internal required T {|TEG1011:P|} { get; init; }")]
    [InlineData("[JsonIgnore] public required T {|TEG1011:P|};")]
    public Task Reports_a_member_of_a_generic_type_that_is_required_and_not_read(string member) => Verify.VerifyAsync(
        "internal record Page<T> { public required T Value { get; init; } " + member + """ } [TammaEvent("A.CREATED", "1.0.0")] internal sealed partial record R : Page<int>;""");

    [Theory]
    [InlineData("public static int P { get; } public const int C = 1; public static readonly int F = 2;")]
    [InlineData("[JsonIgnore] public int P => 1;")]
    [InlineData("internal int P { get; } private readonly int _f = 1; private int Q => _f;")]
    [InlineData("public int M() => 1; public override string ToString() => \"\";")]
    public Task Ignores_what_is_not_part_of_the_event(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");
}

/// <summary>TEG1012</summary>
public sealed class PropertySettableTests
{
    [Fact]
    public Task Reports_the_accessor() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required int P { get; {|TEG1012:set|}; } }""");

    [Fact]
    public Task Ignores_init() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required int P { get; init; } [JsonIgnore] public int Q { get; set; } }""");
}

/// <summary>TEG1013</summary>
public sealed class JsonNameDuplicatedTests
{
    [Fact]
    public Task Reports_the_second_property() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required int Value { get; init; } [JsonPropertyName("value")] public required int {|TEG1013:Other|} { get; init; } }
        """);

    [Fact]
    public Task Reports_a_property_with_the_name_of_the_discriminator() => Verify.VerifyAsync("""
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(A), "a")] public abstract record Actor;
        public sealed record A : Actor { public string? {|TEG1013:Kind|} { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Actor P { get; init; } }
        """);

    [Fact]
    public Task Ignores_the_discriminators_name_where_the_record_is_no_case() => Verify.VerifyAsync("""
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(B), "b")] public abstract record Actor;
        public sealed record A : Actor { public string? Kind { get; init; } }
        public sealed record B : Actor;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Actor P { get; init; } public A? Q { get; init; } }
        """);

    [Fact]
    public Task Ignores_names_that_differ_in_case() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required int Value { get; init; } [JsonPropertyName("VALUE")] public required int Other { get; init; } }
        """);
}

/// <summary>TEG1014</summary>
public sealed class RequiredWithInitializerTests
{
    [Fact]
    public Task Reports_the_initializer() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required int P { get; init; } {|TEG1014:= 3|}; }""");

    [Fact]
    public Task Reports_the_default_of_a_parameter() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R([Required(AllowEmptyStrings = true)] string P {|TEG1014:= "p"|});""");

    [Theory]
    [InlineData("public int P { get; init; } = 3;")]
    [InlineData("public required string P { get; init; } = null!;")]
    public Task Ignores_an_initializer_that_counts_and_one_that_quiets(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");
}

/// <summary>TEG1015</summary>
public sealed class PresenceUndecidedTests
{
    [Theory]
    [InlineData("public int {|TEG1015:P|} { get; init; }")]
    [InlineData("public string {|TEG1015:P|} { get; init; } = null!;")]
    [InlineData("public System.Collections.Immutable.ImmutableArray<int> {|TEG1015:P|} { get; init; } = default;")]
    [InlineData("public System.Text.Json.JsonElement {|TEG1015:P|} { get; init; } = default(System.Text.Json.JsonElement);")]
    [InlineData("public DateTime {|TEG1015:P|} { get; init; } = new();")]
    [InlineData("public Name {|TEG1015:P|} { get; init; } = default; [ValueObject] public readonly record struct Name(string Value);")]
    [InlineData("public At {|TEG1015:P|} { get; init; } = default; [ValueObject] public readonly record struct At(DateTime Value);")]
    [InlineData("public Part {|TEG1015:P|} { get; init; } = default; public readonly record struct Part(System.Collections.Immutable.ImmutableArray<int> A);")]
    [InlineData("public Part {|TEG1015:P|} { get; init; } = default; public readonly record struct Part(Level A); [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { Low = 1 }")]
    [InlineData("public Part {|TEG1015:P|} { get; init; } = new Part(); public readonly record struct Part(int A, Inner B); public readonly record struct Inner(string Text);")]
    [InlineData("public R() { } public R(int p) => P = p; public int {|TEG1015:P|} { get; init; }")]
    [InlineData("private R(R other) => P = other.P; public int {|TEG1015:P|} { get; init; }")]
    [InlineData("[JsonConstructor] private R() { } public R(int p) : this() => P = p; public int {|TEG1015:P|} { get; init; }")]
    public Task Reports_a_property_that_is_nothing_of_the_three(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");

    private const string NotRun = " (no constructor that a reader calls runs its initializer: mark one with [JsonConstructor])";

    [Theory]
    [InlineData("public struct Part { public Part(int x) => X = x; public required int X { get; init; } public int {|#0:Y|} { get; init; } = 5; }", NotRun)]
    [InlineData("public struct Part { public Part(int x) => X = x; public required int X { get; init; } private readonly int _y = 5; public int {|#0:Y|} { get => _y; init => _y = value; } }", "")]
    [InlineData("public struct Part { public Part(int x) { X = x; Y = 5; } public required int X { get; init; } public int {|#0:Y|} { get; init; } }", "")]
    [InlineData("public record struct Part { public Part(int x) => X = x; public required int X { get; init; } public int {|#0:Y|} { get; init; } = 5; }", NotRun)]
    public Task Reports_a_property_of_a_struct_that_no_constructor_makes(string part, string remark) => Verify.VerifyAsync(
        part + """ [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Part P { get; init; } }""",
        new DiagnosticResult(Diagnostics.PropertyRules.PresenceUndecided).WithLocation(0).WithArguments("Y", "it reads as 0 when it is absent" + remark));

    [Theory]
    [InlineData("public struct Part { [JsonConstructor] public Part(int x) => X = x; public int X { get; init; } public int Y { get; init; } = 5; }")]
    [InlineData("public struct Part { public Part() { } public required int X { get; init; } public int Y { get; init; } = 5; }")]
    [InlineData("public record struct Part(int X) { public int Y { get; init; } = 5; }")]
    [InlineData("public struct Part(int x) { public required int X { get; init; } = x; public int? Y { get; init; } = 5; }")]
    public Task Ignores_a_property_of_a_struct_that_is_decided(string part) => Verify.VerifyAsync(
        part + """ [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Part P { get; init; } }""");

    /// <summary>What another constructor assigns is of no event that is read.</summary>
    [Theory]
    [InlineData("public abstract record B { protected B() { } protected B(int p) => P = p; public int {|TEG1015:P|} { get; init; } }", "R : B { }")]
    [InlineData("public abstract record B { protected B() { } protected B(int p) => P = p; public int {|TEG1015:P|} { get; init; } }", "R : B { public R() { } public R(int p) : base(p) { } }")]
    [InlineData("public abstract record B(string? Q) { protected B(int p) : this(\"q\") => P = p; public int {|TEG1015:P|} { get; init; } }", "R(string? Q) : B(Q);")]
    public Task Reports_a_property_that_no_constructor_assigns_that_is_called(string parent, string record) => Verify.VerifyAsync(
        parent + """ [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record """ + record);

    [Theory]
    [InlineData("public abstract record B { protected B() => P = 3; public int P { get; init; } }", "R : B;")]
    [InlineData("public abstract record B { protected B(int p = 3) => P = p; public int P { get; init; } }", "R : B;")]
    [InlineData("public abstract record B { protected B(params int[] p) => P = p.Length; public int P { get; init; } }", "R : B { public R() { } }")]
    [InlineData("public abstract record B { protected B(int p) => P = p; public int P { get; init; } }", "R : B { public R() : base(3) { } }")]
    [InlineData("public abstract record B { protected B(int p) => P = p; public int P { get; init; } }", "R(string? Q) : B(3);")]
    [InlineData("public abstract record B { protected B(int p) => P = p; public int P { get; init; } }", "R : B { public R() : this(\"\") { } public R(string q) : base(q.Length) { } }")]
    [InlineData("", "R { public R() : this(3) { } public R(int p) => P = p; public int P { get; init; } }")]
    [InlineData("", "R(string? Q) { public R() : this(\"q\") => P = 3; public int P { get; init; } }")]
    public Task Ignores_what_a_constructor_assigns_that_is_called(string parent, string record) => Verify.VerifyAsync(
        parent + """ [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record """ + record);

    [Fact]
    public Task Ignores_what_the_compiler_reports() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public R() : {|CS0516:this|}() { } public int {|TEG1015:P|} { get; init; } }""");

    [Theory]
    [InlineData("public required int P { get; init; }")]
    [InlineData("[JsonRequired] public int P { get; init; }")]
    [InlineData("public int? P { get; init; }")]
    [InlineData("public int P { get; init; } = 0;")]
    [InlineData("public string P { get; init; } = Environment.MachineName!;")]
    [InlineData("public partial IReadOnlyList<string> P { get; init; } public partial IReadOnlyList<string> P { get; init => field = value; } = [];")]
    [InlineData("public IReadOnlyList<string> P { get; init; } = [];")]
    [InlineData("public System.Collections.Immutable.ImmutableArray<int>? P { get; init; } = default;")]
    [InlineData("public System.Collections.Immutable.ImmutableArray<int> P { get; init; } = [];")]
    [InlineData("public Guid P { get; init; } = default;")]
    [InlineData("public DateTimeOffset P { get; init; } = new();")]
    [InlineData("public Number P { get; init; } = default; [ValueObject] public readonly record struct Number(int Value);")]
    [InlineData("public Part P { get; init; } = default; public readonly record struct Part(int A, string? B);")]
    [InlineData("public Part P { get; init; } = default; public struct Part { private string _text; private Action _done; public int? X { get; init; } [JsonIgnore] public string Y { get; init; } public required string Z { get => _text ?? \"\"; init => _text = value; } }")]
    [InlineData("public Part P { get; init; } = new(); public readonly record struct Part(string A) { public Part() : this(\"\") { } }")]
    public Task Ignores_a_decided_one(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");
}

/// <summary>TEG1016</summary>
public sealed class DefaultNotLegalTests
{
    [Theory]
    [InlineData("[Range(1, 10)] public int P { get; init; } {|TEG1016:= 0|};")]
    [InlineData("[Range(1, 10)] public int {|TEG1016:{|TEG1015:P|}|} { get; init; }")]
    [InlineData("[AllowedValues(1, 2)] public int P { get; init; } {|TEG1016:= 7|};")]
    [InlineData("[MultipleOf(5)] public int P { get; init; } {|TEG1016:= 7|};")]
    [InlineData("[MultipleOf(\"0.1\")] public double P { get; init; } {|TEG1016:= 0.15|};")]
    [InlineData("[EmailAddress] public string P { get; init; } {|TEG1016:= \"me\"|};")]
    [InlineData("public DayOfWeek P { get; init; } {|TEG1016:= (DayOfWeek)9|};")]
    [InlineData("[MinLength(1)] public string P { get; init; } {|TEG1016:= \"\"|};")]
    [InlineData("[MinLength(1)] public List<int> P { get; init; } {|TEG1016:= []|};")]
    [InlineData("[Range(0.0, 1.0)] public double P { get; init; } {|TEG1016:= 1.1f|};")]
    [InlineData("[RegularExpression(\"[A-Z]+\")] public string P { get; init; } {|TEG1016:= \"low\"|};")]
    [InlineData("[RegularExpression(\"[A-Z]+\")] public string P { get; init; } {|TEG1016:= \"\"|};")]
    [InlineData("[RegularExpression(\"[A-Z]+\")] public string? P { get; init; } {|TEG1016:= \"\\ud800\"|};")]
    [InlineData("[MaxLength(5)] public string P { get; init; } {|TEG1016:= \"\\ud800\"|};")]
    [InlineData("public string P { get; init; } {|TEG1016:= \"\\udc00\"|};")]
    [InlineData("[Url] public string P { get; init; } {|TEG1016:= \"mailto:a@b\"|};")]
    [InlineData("[Url] public string P { get; init; } {|TEG1016:= \"nowhere\"|};")]
    [InlineData("public double P { get; init; } {|TEG1016:= double.NaN|};")]
    [InlineData("public float? P { get; init; } {|TEG1016:= float.NegativeInfinity|};")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] public DayOfWeek P { get; init; } {|TEG1016:= (DayOfWeek)9|};")]
    public Task Reports_the_initializer(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");

    [Theory]
    [InlineData("[Range(1, 10)] public int P { get; init; } = 1;")]
    [InlineData("[Range(1, 10)] public int? P { get; init; }")]
    [InlineData("[MultipleOf(\"0.1\")] public double P { get; init; } = 0.3;")]
    [InlineData("[EmailAddress] public string P { get; init; } = \"a@b\";")]
    [InlineData("public DayOfWeek P { get; init; } = DayOfWeek.Monday;")]
    [InlineData("[AllowedValues(1, 2)] public int P { get; init; } = 2;")]
    [InlineData("[MaxLength(1)] public string P { get; init; } = \"\\ud83c\\udf89\";")]
    [InlineData("[MinLength(1)] public List<int> P { get; init; } = [1];")]
    [InlineData("[RegularExpression(\"[A-Z]+\")] public string P { get; init; } = \"LOW\";")]
    [InlineData("[RegularExpression(\"[A-Z]+\")] public string? P { get; init; } = null;")]
    [InlineData("[Url] public string P { get; init; } = \"https://example.com/\";")]
    [InlineData("[Url] public string P { get; init; } = \"https://[::1]/\";")]
    public Task Ignores_a_legal_one_and_what_cannot_be_told(string member) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { """ + member + " }");
}
