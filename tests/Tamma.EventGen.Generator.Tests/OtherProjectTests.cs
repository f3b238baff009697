using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Generator.Tests.Compatibility;
using Tamma.EventGen.Schema;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Payload types that another project declares: read from its assembly, also where the compiler has the project's source.</summary>
public sealed class OtherProjectTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        """;

    private const string Library = Usings + """
        namespace Shop;

        public sealed record Money([Range(0, 1000000)] decimal Amount, [property: MaxLength(3)] string Currency = "EUR");

        public sealed record Address
        {
            public required string Street { get; init; }

            public string? Line2 { get; init; } = "-";

            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            public string? Line3 { get; init; }

            [JsonPropertyName("post-code"), RegularExpression("[0-9]{5}")]
            public required string PostCode { get; init; }

            internal string? Seen { get; init; }

            private string? Hidden { get; init; }
        }

        public class Customer(string name)
        {
            private int _count;

            [JsonConstructor]
            private Customer() : this("hidden") { }

            public string Name { get; } = name;

            public int? Age { get; set; }

            [JsonIgnore]
            public int Count => _count++;
        }

        public readonly record struct Point([property: JsonPropertyOrder(1)] int X, int Y);

        public struct Size
        {
            public int Width { get; init; }

            public Level Level { get; set; }
        }

        [ValueObject] public readonly record struct Sku([MaxLength(12)] string Value);

        [ValueObject]
        public sealed class Code
        {
            private Code(int code, bool isSeen) => Number = code;

            public Code(int number) : this(number, true) { }

            [Range(1, 99)] public int Number { get; }
        }

        public enum Level { Low, High }

        [JsonConverter(typeof(JsonStringEnumConverter<Color>))]
        public enum Color { [JsonStringEnumMemberName("red")] Red, Green }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Card), "card")]
        [JsonDerivedType(typeof(Cash), "cash")]
        public abstract record Payment { public required Money Total { get; init; } }

        public sealed record Card([Sensitive(Sensitivity.Pii), MaxLength(4)] string LastDigits) : Payment;

        public sealed record Cash : Payment;

        public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);

        public class Box<T>
        {
            public required T Value { get; init; }

            public string? Label { get; init; }
        }

        public record Tree(string Name, IReadOnlyList<Tree>? Children = null);

        public abstract record Happened
        {
            public required Guid Id { get; init; }

            public virtual string? Note { get; init; }

            [Obsolete("Use Id.")] public string? OldId { get; init; }
        }

        public abstract record Numbered(int Number) : Happened;
        """;

    private const string Event = Usings + """
        using Shop;
        namespace Orders;

        [TammaEvent("ORDER.PLACED", "1.0.0")]
        public sealed partial record OrderPlaced(int Number) : Numbered(Number)
        {
            public required Money Price { get; init; }
            public required Address Address { get; init; }
            public Customer? Customer { get; init; }
            public required Point Place { get; init; }
            public Size? Size { get; init; }
            public required Sku Sku { get; init; }
            public required Code Code { get; init; }
            public required Color Color { get; init; }
            public required Payment Payment { get; init; }
            public required Page<Line> Lines { get; init; }
            public required Box<Money?> Box { get; init; }
            public required IReadOnlyDictionary<Sku, Tree> Trees { get; init; }
            public override string? Note { get; init; } = "none";
        }

        public sealed record Line(Sku Sku, Money Price);
        """;

    private const string Payload = """
        {"id":"0198c0de-0000-7000-8000-000000000001","oldId":null,"number":1,"price":{"amount":1.5,"currency":"USD"},"address":{"street":"A","line2":null,"post-code":"12345"},
        "customer":{"name":"N","age":null},"place":{"y":2,"x":1},"size":{"width":3,"level":1},"sku":"S","code":7,"color":"red",
        "payment":{"kind":"card","total":{"amount":2,"currency":"EUR"},"lastDigits":"1234"},"lines":{"items":[{"sku":"T","price":{"amount":3,"currency":"EUR"}}]},
        "box":{"value":null,"label":null},"trees":{"K":{"name":"a","children":[{"name":"b"}]}},"note":null}
        """;

    private static readonly OtherProject Shop = OtherProject.Of(Library);

    [Fact]
    public void A_type_is_read_alike_from_its_assembly_and_from_its_project()
    {
        var contract = Shop.Run(Event).Contract;
        ObjectDefinition Definition(string name) => contract.Definitions.Single(definition => string.Equals(definition.Name, name, StringComparison.Ordinal));
        string Members(ObjectDefinition definition) => string.Join(" ", definition.Properties.Select(property => property.JsonName + (property.IsRequired ? "!" : "") + (property.Default is { } value ? "=" + value : "")));

        Assert.Equal("id! oldId number! price! address! customer place! size sku! code! color! payment! lines! box! trees! note=\"none\"", Members(contract.Payload));
        Assert.Equal("amount! currency=\"EUR\"", Members(Definition("Money")));
        Assert.Equal("street! line2 line3 post-code!", Members(Definition("Address")));
        Assert.Equal("name! age", Members(Definition("Customer")));
        Assert.Equal("y! x!", Members(Definition("Point")));
        Assert.Equal("width=0 level=0", Members(Definition("Size")));
        Assert.Equal("total! lastDigits!", Members(Definition("Card")));
        Assert.Equal("items! next", Members(Definition("PageOfLine")));
        Assert.Equal("value! label", Members(Definition("BoxOfNullableMoney")));
        Assert.Equal(3, ((StringType)Definition("Money").Properties[1].Type).Length.Maximum);
        Assert.Equal(SensitivityKinds.Pii, Definition("Card").Properties[1].Sensitivity);
        Assert.Equal("Use Id.", contract.Payload.Properties[1].Deprecation?.Message);
        Assert.Equal(12, ((StringType)Definition("Line").Properties[0].Type).Length.Maximum);
    }

    [Fact]
    public void What_is_read_is_written_again_and_System_Text_Json_agrees()
    {
        var contract = Registry(Shop.Run(Event)).Find("ORDER.PLACED", "1.0.0")!;
        var payload = Encoding.UTF8.GetBytes(Payload.Replace("\n", "", StringComparison.Ordinal));

        Assert.True(contract.IsValid(payload));
        AssertRoundTrip(contract, payload);
        foreach (var (from, to) in new[] { ("\"amount\":1.5", "\"amount\":-1"), ("USD", "USDX"), ("12345", "1234"), ("\"code\":7", "\"code\":100"), ("\"card\"", "\"cheque\""), ("\"street\":\"A\",", "") })
            Assert.False(contract.IsValid(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(payload).Replace(from, to, StringComparison.Ordinal))), from);
    }

    // Beside the serializer's own way to the same types, by reflection.
    [Fact]
    public void A_value_is_what_System_Text_Json_makes_of_it()
    {
        (string Type, string Json, string Written)[] values =
        [
            ("Money", """{"amount":1.5}""", """{"amount":1.5,"currency":"EUR"}"""),
            ("Address", """{"street":"A","post-code":"12345"}""", """{"street":"A","line2":"-","post-code":"12345"}"""),
            ("Address", """{"street":"A","line2":null,"line3":null,"post-code":"12345"}""", """{"street":"A","line2":null,"post-code":"12345"}"""),
            ("Address", """{"street":"A","line3":"C","post-code":"12345"}""", """{"street":"A","line2":"-","line3":"C","post-code":"12345"}"""),
            ("Size", "{}", """{"width":0,"level":0}"""),
            ("Payment", """{"total":{"amount":2},"kind":"cash"}""", """{"kind":"cash","total":{"amount":2,"currency":"EUR"}}"""),
            ("Page<Money>", """{"items":[{"amount":1}]}""", """{"items":[{"amount":1,"currency":"EUR"}]}"""),
            ("Box<int>", """{"value":1}""", """{"value":1,"label":null}"""),
            ("Tree", """{"name":"a","children":[{"name":"b"}]}""", """{"name":"a","children":[{"name":"b"}]}"""),
        ];
        var registry = Registry(Shop.Run("using Shop; " + string.Concat(values.Select((value, i) =>
            $"[Tamma.Events.TammaEvent(\"A{i}.CREATED\", \"1.0.0\")] public sealed partial record R{i} {{ public required {value.Type} P {{ get; init; }} }}\n"))));
        var reflecting = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, AllowOutOfOrderMetadataProperties = true };

        for (var i = 0; i < values.Length; i++)
        {
            var contract = registry.Find($"A{i}.CREATED", "1.0.0")!;
            var payload = Encoding.UTF8.GetBytes("{\"p\":" + values[i].Json + "}");
            var written = Written(contract, payload);
            Assert.Equal("{\"p\":" + values[i].Written + "}", written);
            // Null stands for the absence of such a parameter, which the serializer is not told.
            var expected = JsonSerializer.Serialize(JsonSerializer.Deserialize(payload, contract.ClrType, reflecting), contract.ClrType, reflecting);
            Assert.Equal(expected.Replace(",\"next\":null", "", StringComparison.Ordinal).Replace(",\"children\":null", "", StringComparison.Ordinal), written);
            AssertRoundTrip(contract, Encoding.UTF8.GetBytes(written));
        }
    }

    [Fact]
    public async Task What_the_assembly_does_not_say_is_refused_at_the_property_that_leads_there()
    {
        const string Absent = "what it is when it is absent can't be seen from here; make it required or nullable there, or fill it by a parameter of the constructor, or declare the type in this project";
        var library = OtherProject.Of(Usings + """
            namespace Lib;
            public class Initialized { public string Name { get; set; } = ""; }
            public sealed record Deep { public IReadOnlyList<Initialized>? All { get; init; } }
            public abstract record Base { public string Name { get; init; } = ""; }
            public class Fields { public int Number; public long Long; }
            public class Unset { public int Number { get; } }
            public readonly struct Hidden { private readonly int _number; public Hidden(int number) => _number = number; public override string ToString() => _number.ToString(); }
            public class Made { public Made(int other) => Number = other; public int Number { get; } }
            public class Patterned { [RegularExpression("(?=a)")] public required string Name { get; init; } }
            public class Empty { [AllowedValues("a"), StringLength(0)] public required string Name { get; init; } }
            public class Unfulfilled { [RegularExpression("aa+"), MaxLength(1)] public required string Name { get; init; } }
            public class Items : List<int>;
            public class Failure : Exception;
            public sealed class Strict() : JsonStringEnumConverter<Level>(null, false);
            [JsonConverter(typeof(Strict))] public enum Level { Low }
            [JsonDerivedType(typeof(Seen), "seen"), JsonDerivedType(typeof(Unseen), "unseen")] public abstract record Either;
            public sealed record Seen : Either;
            internal sealed record Unseen : Either;
            public class Styled { public required int Number { get; set; } public required List<string> Texts { get; init; } [Phone] public string? Phone { get; init; } public double? Big { get; init; } public long? Long { get; init; } }
            [ValueObject] public readonly record struct Two(int A, int B);
            [ValueObject] public sealed class Loose { public string Name { get; set; } = ""; }
            [JsonConverter(typeof(Strict))] public class Converted { public required int Number { get; init; } }
            """, "Lib");
        const string Source = """
            using Lib;
            /// <summary>R.</summary>
            /// <example>{}</example>
            [Tamma.Events.TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record IssueCreated : Base
            {
                public required Deep B { get; init; }
                public required System.Collections.Generic.IReadOnlyList<Fields> C { get; init; }
                public required Unset D { get; init; }
                public required Hidden E { get; init; }
                public required Made F { get; init; }
                public required Patterned G { get; init; }
                public required Empty H { get; init; }
                public required Unfulfilled I { get; init; }
                public required Items J { get; init; }
                public required Failure K { get; init; }
                public required Level L { get; init; }
                public required Either M { get; init; }
                public required Styled N { get; init; }
                public required Two O { get; init; }
                public required Loose P { get; init; }
                public required Converted Q { get; init; }
            }
            """;

        string[] expected =
        [
            "TEG1006 IssueCreated: 'IssueCreated' can't be part of an event: in what it inherits from another project, 'Name' can't be part of an event: " + Absent,
            "TEG1010 Converted: 'Q' has the type 'Lib.Converted', which an event can't hold: in 'Lib.Converted' of another project, [JsonConverter] on 'Converted' can't be stated in the contract: a converter can write anything; remove it, so that the properties say what is written",
            "TEG1010 Deep: 'B' has the type 'Lib.Deep', which an event can't hold: in 'Lib.Initialized' of another project, 'Name' can't be part of an event: " + Absent,
            "TEG1010 Either: 'M' has the type 'Lib.Either', which an event can't hold: its case 'Unseen' can't be part of an event: its project keeps it to itself; make it public there, or let this project see it with [InternalsVisibleTo]",
            "TEG1010 Empty: 'H' has the type 'Lib.Empty', which an event can't hold: in 'Lib.Empty' of another project, [AllowedValues] on 'Name' is not valid: \"a\" is not within the other limits",
            "TEG1010 Failure: 'K' has the type 'Lib.Failure', which an event can't hold: it derives from 'Exception', and that is the framework's, which holds what a program works with, and not what happened; declare a record for what matters of it",
            "TEG1010 Hidden: 'E' has the type 'Lib.Hidden', which an event can't hold: nothing of it can be seen from this project; declare a record for what it holds in this one",
            "TEG1010 Items: 'J' has the type 'Lib.Items', which an event can't hold: it is a collection of another project; use IReadOnlyList<T>, IReadOnlySet<T> or IReadOnlyDictionary<string, T>",
            "TEG1010 Level: 'L' has the type 'Lib.Level', which an event can't hold: its converter can write anything; use JsonStringEnumConverter<Level>, or none for numbers",
            "TEG1010 Loose: 'P' has the type 'Lib.Loose', which an event can't hold: in 'Lib.Loose' of another project, 'Name' can't be part of an event: " + Absent,
            "TEG1010 Made: 'F' has the type 'Lib.Made', which an event can't hold: no member that is read has the name and the type of 'other', which its constructor takes; declare a property of that name and type, or give the parameter a default",
            "TEG1010 Patterned: 'G' has the type 'Lib.Patterned', which an event can't hold: in 'Lib.Patterned' of another project, the pattern of 'Name' can't be stated in the contract: Look-ahead is not supported in a contract's pattern: write what the whole text looks like, without looking around.",
            "TEG1010 System.Collections.Generic.IReadOnlyList<Fields>: 'C' has the type 'System.Collections.Generic.IReadOnlyList<Lib.Fields>', which an event can't hold: in 'Lib.Fields' of another project, 'Long' can't be part of an event: it is a field; make it a property '{ get; init; }'",
            "TEG1010 System.Collections.Generic.IReadOnlyList<Fields>: 'C' has the type 'System.Collections.Generic.IReadOnlyList<Lib.Fields>', which an event can't hold: in 'Lib.Fields' of another project, 'Number' can't be part of an event: it is a field; make it a property '{ get; init; }'",
            "TEG1010 Two: 'O' has the type 'Lib.Two', which an event can't hold: a [ValueObject] has one member, and 'Two' has several; leave the others out with [JsonIgnore], or remove the attribute",
            "TEG1010 Unfulfilled: 'I' has the type 'Lib.Unfulfilled', which an event can't hold: in 'Lib.Unfulfilled' of another project, 'Name' can have no value, as nothing meets {\"type\":\"string\",\"maxLength\":1,\"pattern\":\"^(?:aa+)$\"}: change one of its limits",
            "TEG1010 Unset: 'D' has the type 'Lib.Unset', which an event can't hold: in 'Lib.Unset' of another project, 'Number' can't be part of an event: it can't be initialized; declare it '{ get; init; }', or exclude it with [JsonIgnore]",
        ];

        Assert.Equal(string.Join("\n", expected), string.Join("\n", await library.ReportedAsync(Source)));
    }

    [Fact]
    public async Task What_another_project_has_from_an_assembly_that_is_not_referenced_is_refused_with_its_name()
    {
        var far = OtherProject.Of("""
            namespace C;
            public class FarBase { public string? Inherited { get; init; } }
            public record FarRecord { public string? Inherited { get; init; } }
            public sealed record Far(int Number);
            public record struct FarValue(int Number);
            public enum FarLevel { Low }
            """, "libc");
        var near = OtherProject.Of(Usings + """
            namespace D;
            public sealed record HasFar { public C.Far? F { get; init; } }
            public sealed record HasMany { public IReadOnlyList<C.Far>? F { get; init; } }
            public sealed record HasValue { public C.FarValue? F { get; init; } public C.FarLevel G { get; init; } }
            public sealed record CtorFar(int A, C.Far? F);
            public sealed class CtorOpen { public CtorOpen(int a, C.Far? b = null) => A = a; public int A { get; } }
            public class DerFar : C.FarBase { public int? A { get; init; } }
            public sealed record DerFarther : Middle { public int? A { get; init; } }
            public abstract record Middle : C.FarRecord;
            public sealed record Unused<T>(int A);
            public sealed record HasUnused(Unused<C.Far>? F);
            public sealed record DerUnused : Base<C.Far> { public int? A { get; init; } }
            public abstract record Base<T>;
            [JsonDerivedType(typeof(C.Far), "far")] public abstract record Either;
            public sealed record Attributed { [AllowedValues(C.FarLevel.Low)] public required int F { get; init; } }
            public sealed record Denied { [Range(typeof(C.FarValue), "1", "2")] public required int F { get; init; } [EnumDataType(typeof(C.FarLevel))] public required string G { get; init; } }
            [ValueObject] public readonly record struct Id(C.FarLevel Value);
            """, "libd", far.Assembly);
        const string Missing = "is in an assembly that this project does not reference; add a reference to 'libc'";
        const string Source = """
            using D;
            /// <summary>R.</summary>
            /// <example>{}</example>
            [Tamma.Events.TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record IssueCreated
            {
                public required HasFar A { get; init; }
                public required HasMany B { get; init; }
                public required HasValue C { get; init; }
                public required CtorFar D { get; init; }
                public required CtorOpen E { get; init; }
                public required DerFar F { get; init; }
                public required DerFarther G { get; init; }
                public required HasUnused H { get; init; }
                public required DerUnused I { get; init; }
                public required Either J { get; init; }
                public required Attributed K { get; init; }
                public required Id L { get; init; }
                public required Denied M { get; init; }
            }
            """;

        string[] expected =
        [
            "TEG1010 Attributed: 'K' has the type 'D.Attributed', which an event can't hold: in 'D.Attributed' of another project, [AllowedValues] on 'F' can't be stated in the contract: its arguments have to do with an assembly that this project does not reference; add a reference to it",
            $"TEG1010 CtorFar: 'D' has the type 'D.CtorFar', which an event can't hold: its constructor can't be called: 'C.Far' {Missing}",
            $"TEG1010 CtorOpen: 'E' has the type 'D.CtorOpen', which an event can't hold: its constructor can't be called: 'C.Far' {Missing}",
            "TEG1010 Denied: 'M' has the type 'D.Denied', which an event can't hold: in 'D.Denied' of another project, [EnumDataType] on 'G' can't be stated in the contract: its arguments have to do with an assembly that this project does not reference; add a reference to it",
            "TEG1010 Denied: 'M' has the type 'D.Denied', which an event can't hold: in 'D.Denied' of another project, [Range] on 'F' can't be stated in the contract: its arguments have to do with an assembly that this project does not reference; add a reference to it",
            $"TEG1010 DerFar: 'F' has the type 'D.DerFar', which an event can't hold: it derives from 'FarBase', and 'C.FarBase' {Missing}",
            $"TEG1010 DerFarther: 'G' has the type 'D.DerFarther', which an event can't hold: it derives from 'FarRecord', and 'C.FarRecord' {Missing}",
            $"TEG1010 DerUnused: 'I' has the type 'D.DerUnused', which an event can't hold: it derives from 'Base', and 'C.Far' {Missing}",
            $"TEG1010 Either: 'J' has the type 'D.Either', which an event can't hold: its case 'Far' can't be part of an event: 'C.Far' {Missing}",
            $"TEG1010 HasFar: 'A' has the type 'D.HasFar', which an event can't hold: in 'D.HasFar' of another project, 'F' has the type 'C.Far?', which an event can't hold: 'C.Far' {Missing}",
            $"TEG1010 HasMany: 'B' has the type 'D.HasMany', which an event can't hold: in 'D.HasMany' of another project, 'F' has the type 'System.Collections.Generic.IReadOnlyList<C.Far>?', which an event can't hold: 'C.Far' {Missing}",
            $"TEG1010 HasUnused: 'H' has the type 'D.HasUnused', which an event can't hold: its constructor can't be called: 'C.Far' {Missing}",
            $"TEG1010 HasValue: 'C' has the type 'D.HasValue', which an event can't hold: in 'D.HasValue' of another project, 'F' has the type 'C.FarValue?', which an event can't hold: 'C.FarValue' {Missing}",
            $"TEG1010 HasValue: 'C' has the type 'D.HasValue', which an event can't hold: in 'D.HasValue' of another project, 'G' has the type 'C.FarLevel', which an event can't hold: 'C.FarLevel' {Missing}",
            $"TEG1010 Id: 'L' has the type 'D.Id', which an event can't hold: its constructor can't be called: 'C.FarLevel' {Missing}",
        ];

        Assert.Equal(string.Join("\n", expected), string.Join("\n", await near.ReportedAsync(Source)));
    }

    [Fact]
    public void Two_references_to_one_file_have_the_aliases_of_both()
    {
        var library = OtherProject.Of("namespace Lib; public sealed record Part(int Number);", "Lib");
        foreach (var aliases in new[] { new[] { "global", "other" }, ["other", "global"] })
        {
            var compilation = Compilations.Create("[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { public required Lib.Part P { get; init; } }")
                .AddReferences(aliases.Select(alias => MetadataReference.CreateFromImage(library.Image, new MetadataReferenceProperties(aliases: [alias]), filePath: "/Lib.dll")));
            Assert.Equal("Part", Assert.Single(GeneratorRun.OfCompilation(compilation).Contract.Definitions).Name);
        }
    }

    [Fact]
    public async Task A_generic_type_of_which_there_are_more_and_more_kinds_is_refused_once()
    {
        var library = OtherProject.Of("namespace Lib; public sealed record P<T>(T V, P<A<T>>? W, P<B<T>>? X, P<C<T>>? Y, P<D<T>>? Z); public sealed record A<T>(T V); public sealed record B<T>(T V); public sealed record C<T>(T V); public sealed record D<T>(T V);", "Lib");
        Assert.EndsWith(
            "an event holds at most 64 kinds of 'Lib.P<T>'; declare records for its parts",
            Assert.Single(await library.ReportedAsync("/// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { /// <summary>P.</summary>\npublic required Lib.P<int> P { get; init; } }")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_inherits_here_from_a_type_without_its_base_is_refused()
    {
        var far = OtherProject.Of("namespace C; public record Far { public string? Inherited { get; init; } }", "libc");
        var near = OtherProject.Of("namespace D; public abstract record Near : C.Far;", "libd", far.Assembly);
        const string Source = "[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated : D.Near;";
        foreach (var reference in near.References)
        {
            var compilation = Compilations.Create(Source).AddReferences(reference);
            var reported = await compilation.WithAnalyzers([new EventAnalyzer(new EventDeclarationCheck())]).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(
                "'IssueCreated' can't be part of an event: it derives from 'Far', and 'C.Far' is in an assembly that this project does not reference; add a reference to 'libc'",
                Assert.Single(reported).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void What_is_no_part_of_a_contract_may_be_of_an_assembly_that_is_not_referenced()
    {
        var far = OtherProject.Of("namespace C; public sealed class Far { } public interface IFar; public sealed class NoteAttribute : System.Attribute;", "libc");
        var near = OtherProject.Of(Usings + "namespace D; [C.Note] public sealed record Near : C.IFar { private readonly C.Far? _hidden = null; public required int Number { get; init; } [JsonIgnore] public C.Far? Ignored { get; init; } public static C.Far? Shared => null; public C.Far? Get(C.Far far) => far ?? _hidden; }", "libd", far.Assembly);
        Assert.Equal(
            ["number"],
            near.Run("[Tamma.Events.TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required D.Near Near { get; init; } }").Contract.Definitions.Single().Properties.Select(property => property.JsonName));
    }

    [Fact]
    public async Task An_indexer_is_refused_as_one()
    {
        var library = OtherProject.Of("namespace Lib; public sealed class Part { public int? Number { get; init; } public int this[int i] => i; }", "Lib");
        Assert.Equal(
            ["TEG1010 Lib.Part: 'P' has the type 'Lib.Part', which an event can't hold: in 'Lib.Part' of another project, 'this[]' can't be part of an event: it is an indexer; exclude it with [JsonIgnore]"],
            await library.ReportedAsync("/// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { /// <summary>P.</summary>\npublic required Lib.Part P { get; init; } }"));
    }

    [Fact]
    public async Task What_a_constructor_here_gives_to_a_member_from_there_is_known_to_the_code_alone()
    {
        const string Created = "/// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated : Shop.Happened { public IssueCreated() => Note = \"n\"; ";
        const string Held = "/// <summary>Held.</summary>\npublic Held<int>? Held { get; init; } }\n/// <summary>H.</summary>\npublic record Held<T> : Shop.Happened { public Held() => Note = \"n\"; /// <summary>V.</summary>\npublic required T Value { get; init; } }";
        var contract = Registry(Shop.Run(Created + "}")).Find("ISSUE.CREATED", "1.0.0")!;

        Assert.Equal("""{"id":"0198c0de-0000-7000-8000-000000000001","note":"n","oldId":null}""", Written(contract, Encoding.UTF8.GetBytes("""{"id":"0198c0de-0000-7000-8000-000000000001"}""")));
        Assert.Equal(
            ["TEG1006 Held: 'Held' can't be part of an event: in what it inherits from another project, 'Note' can't be part of an event: its initializer is no constant, which a generic type can't keep where the member is absent; make it required, or null by default"],
            await Shop.ReportedAsync(Created + Held));
    }

    [Fact]
    public async Task What_another_project_lets_see_is_used_and_what_is_known_by_an_alias_is_refused()
    {
        var friend = OtherProject.Of("""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Tests.Generated")]
            namespace Lib;
            internal sealed record Part(int Number) { internal Part() : this(0) { } private Part(string text) : this(text.Length) { } public string? Text { get; init; } }
            public class Made { [System.Text.Json.Serialization.JsonConstructor] internal Made(int number) => Number = number; private Made() { } public int Number { get; } }
            """, "Lib");
        var run = friend.Run("""
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { internal static readonly Lib.Part Same = new(); public required Hold Part { get; init; } public required Lib.Made Made { get; init; } }
            public sealed record Hold(int A) { [System.Text.Json.Serialization.JsonIgnore] internal Lib.Part? Part { get; init; } }
            """);
        Assert.Equal(["Hold", "Made"], run.Contract.Definitions.Select(definition => definition.Name));
        Assert.NotNull(Registry(run, friend));

        const string Source = "extern alias other; /// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { /// <summary>M.</summary>\npublic required other::Lib.Made M { get; init; } }";
        var compilation = Compilations.Create(Source).AddReferences(friend.Assembly.WithAliases(["other"]));
        var reported = await compilation.WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            "'M' has the type 'Lib.Made', which an event can't hold: its assembly is referenced by an alias alone, which generated code doesn't know; add 'global' to the aliases of the reference",
            Assert.Single(reported).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_enum_that_is_known_by_an_alias_is_refused()
    {
        var library = OtherProject.Of("namespace Lib; public enum Level { Low }", "Lib");
        const string Source = "extern alias other; /// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { /// <summary>L.</summary>\npublic required other::Lib.Level L { get; init; } }";
        Assert.StartsWith("'L' has the type 'Lib.Level', which an event can't hold: its assembly is referenced by an alias alone", Assert.Single(await ReportedAsync(Source, library.Assembly.WithAliases(["other"]))), StringComparison.Ordinal);
    }

    /// <summary>Nothing in the source names them, so that the compiler would say it of generated code.</summary>
    [Theory]
    [InlineData("Far.Money")]
    [InlineData("Far.Level")]
    [InlineData("Far.Outer.Inner")]
    [InlineData("Far.Page<int>")]
    public async Task What_two_assemblies_have_by_one_name_is_refused(string type)
    {
        const string Types = "namespace Far; public sealed record Money(int Cents); public enum Level { Low } public static class Outer { public sealed record Inner(int X); } public sealed record Page<T>(T Value);";
        var (one, other) = (OtherProject.Of(Types, "One"), OtherProject.Of(Types, "Other"));
        var near = OtherProject.Of("namespace Lib; public sealed record Hold(" + type + " Held);", "Lib", one.Assembly);
        const string Source = "/// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { /// <summary>P.</summary>\npublic required Lib.Hold P { get; init; } }";
        var outermost = type.Replace(".Inner", "", StringComparison.Ordinal).Replace("<int>", "<T>", StringComparison.Ordinal);

        Assert.EndsWith(
            $"'Held' has the type '{type}', which an event can't hold: '{outermost}' is in 'One' and in 'Other', and generated code can't tell them apart; give the reference to the other one an alias instead of 'global', or remove it",
            Assert.Single(await ReportedAsync(Source, near.Assembly, one.Assembly, other.Assembly)),
            StringComparison.Ordinal);
        Assert.EndsWith(
            $"this project declares another '{outermost}', which hides that of 'One' from generated code; give one of them another name",
            Assert.Single(await ReportedAsync(Source + Types.Replace("namespace Far;", "namespace Far {", StringComparison.Ordinal) + "}", near.Assembly, one.Assembly)),
            StringComparison.Ordinal);
        foreach (var unseen in new[] { other.Assembly.WithAliases(["other"]), OtherProject.Of(Types.Replace("public", "internal", StringComparison.Ordinal), "Other").Assembly })
            Assert.Empty(GeneratorRun.OfCompilation(Compilations.Create(Source).AddReferences(near.Assembly, one.Assembly, unseen)).Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public async Task What_has_a_name_that_CSharp_has_not_is_refused()
    {
        // As another language may have them: the names in the assembly are changed.
        var image = Emit(Compilations.Create("namespace Lib; public sealed class Part { public int? My_Name { get; init; } } public enum Level { Very_low }").WithAssemblyName("Lib"));
        image = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(image).Replace("My_Name", "My Name", StringComparison.Ordinal).Replace("Very_low", "Very low", StringComparison.Ordinal));
        const string Source = "/// <summary>R.</summary>\n/// <example>{}</example>\n[Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated { /// <summary>P.</summary>\npublic required Lib.Part P { get; init; } /// <summary>L.</summary>\npublic required Lib.Level L { get; init; } }";

        var reported = await Compilations.Create(Source).AddReferences(MetadataReference.CreateFromImage(image)).WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            """
            'L' has the type 'Lib.Level', which an event can't hold: a member of the enum has a name that is none in C#
            'P' has the type 'Lib.Part', which an event can't hold: in 'Lib.Part' of another project, 'My Name' can't be part of an event: its name is none in C#; exclude it with [JsonIgnore]
            """,
            string.Join('\n', reported.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Events_of_two_projects_hold_one_another_and_what_both_know()
    {
        var first = Shop.Run("using Shop; namespace First; [Tamma.Events.TammaEvent(\"FIRST.CREATED\", \"1.0.0\")] public partial record Created { [Tamma.Events.EventTag(\"key\")] public required string Key { get; init; } [Tamma.Events.Sensitive(Tamma.Events.Sensitivity.Pii)] public required Address Address { get; init; } public string? Note { get; init; } }");
        var assembly = Emit(first.Output);
        var second = GeneratorRun.OfCompilation(Compilations.Create("using Shop; namespace Second; [Tamma.Events.TammaEvent(\"SECOND.CREATED\", \"1.0.0\")] public sealed partial record Created { public required First.Created First { get; init; } public required Address Address { get; init; } } [Tamma.Events.TammaEvent(\"SECOND.CHANGED\", \"1.0.0\")] public sealed partial record Changed : First.Created { [Tamma.Events.Sensitive(Tamma.Events.Sensitivity.Secret)] public int? Number { get; init; } }")
            .WithAssemblyName("Tests.Second")
            .AddReferences(Shop.Assembly, MetadataReference.CreateFromImage(assembly)));
        Assert.Empty(second.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        var context = Shop.NewContext();
        var registries = new[] { assembly, Emit(second.Output) }
            .Select(image => context.LoadFromStream(new MemoryStream(image)))
            .Select(loaded => (EventRegistry)loaded.GetTypes().Single(type => string.Equals(type.Name, "EventCatalog", StringComparison.Ordinal)).GetProperty("Registry")!.GetValue(null)!)
            .ToArray();
        var registry = EventRegistry.Combine(registries);
        Assert.Equal(3, registry.Count);
        const string Address = """{"street":"A","line2":null,"post-code":"12345"}""";
        var payload = Encoding.UTF8.GetBytes("{\"first\":{\"key\":\"k\",\"address\":" + Address + ",\"note\":null},\"address\":" + Address + "}");
        AssertRoundTrip(registry.Find("SECOND.CREATED", "1.0.0")!, payload);
        AssertRoundTrip(registry.Find("FIRST.CREATED", "1.0.0")!, Encoding.UTF8.GetBytes("{\"key\":\"k\",\"address\":" + Address + ",\"note\":\"n\"}"));
        AssertRoundTrip(registry.Find("SECOND.CHANGED", "1.0.0")!, Encoding.UTF8.GetBytes("{\"key\":\"k\",\"address\":" + Address + ",\"note\":null,\"number\":1}"));
    }

    [Fact]
    public void Another_assembly_is_read_again()
    {
        const string Source = "[Tamma.Events.TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required Lib.Part Part { get; init; } }";
        var before = OtherProject.Of("namespace Lib; public sealed record Part(int Number);", "Lib");
        var after = OtherProject.Of("namespace Lib; public sealed record Part(int Count);", "Lib");
        foreach (var (old, changed) in before.References.Zip(after.References))
        {
            var compilation = Compilations.Create(Source).AddReferences(old);
            var driver = GeneratorRun.NewDriver().RunGenerators(compilation);
            Assert.Contains("Number", Generated(driver), StringComparison.Ordinal);
            driver = driver.RunGenerators(compilation.ReplaceReference(old, changed));
            Assert.DoesNotContain("Number", Generated(driver), StringComparison.Ordinal);
            Assert.Contains("Count", Generated(driver), StringComparison.Ordinal);
        }

        static string Generated(GeneratorDriver driver) => string.Concat(driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()));
    }

    [Fact]
    public async Task A_change_that_breaks_is_reported_at_the_property_that_leads_there()
    {
        const string Source = "using System.Collections.Generic; [Tamma.Events.TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")] public sealed partial record IssueCreated : Lib.Base { public required IReadOnlyList<Lib.Part> Parts { get; init; } }";
        var before = OtherProject.Of("namespace Lib; public sealed record Part(int Number) { public string? Gone { get; init; } } public abstract record Base { public required int Id { get; init; } }", "Lib");
        var after = OtherProject.Of("namespace Lib; public sealed record Part(string Number); public abstract record Base { public required string Id { get; init; } }", "Lib");
        var published = PublishedFile.Of(before.Run(Source).Contract);
        foreach (var reference in after.References)
        {
            var compilation = Compilations.Create(Source).AddReferences(reference);
            var reported = await compilation.WithAnalyzers([new EventAnalyzer(new EventCompatibilityCheck())], CompatibilityRun.OptionsOf([published])).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(
                ["TEG2001 IReadOnlyList<Lib.Part>", "TEG2006 IReadOnlyList<Lib.Part>", "TEG2006 IssueCreated"],
                reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(diagnostic => diagnostic.Id + " " + Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))
                    .Order(StringComparer.Ordinal));
            Assert.All(reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), diagnostic => Assert.True(FindingPlace.IsElsewhere(diagnostic.Properties)));
        }
    }

    [Fact]
    public void An_older_version_becomes_one_that_holds_types_of_another_project()
    {
        var older = CompatibilityRun.ContractOf("""
            using System.Collections.Generic;
            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Customer Customer { get; init; } public required Size Size { get; init; } public Page? Page { get; init; } public string? Old { get; init; } }
            public sealed record Customer(string Name);
            public sealed record Size { public required int Width { get; init; } }
            public sealed record Page(IReadOnlyList<Tree> Items);
            public sealed record Tree(string Name, IReadOnlyList<Tree>? Children = null);
            """);
        var run = GeneratorRun.Beside([PublishedFile.Of(older)], Compilations.Create("""
            [Tamma.Events.Reserved("old", "gone"), Tamma.Events.TammaEvent("A.CREATED", "2.0.0")] public sealed partial record R { public required Shop.Customer Customer { get; init; } public required Shop.Size Size { get; init; } public Shop.Page<Shop.Tree>? Page { get; init; } public int? Number { get; init; } }
            """).AddReferences(Shop.Assembly));
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var registry = Registry(run);
        Assert.Empty(registry.VerifyMigrations());
        var read = registry.Read(Encoding.UTF8.GetBytes("""
            {"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.123Z","eventType":"A.CREATED","actorType":"ai","actorId":"a","correlationId":"w-1","schemaVersion":"1.0.0",
            "payload":{"customer":{"name":"N"},"size":{"width":2},"page":{"items":[{"name":"a","children":[{"name":"b"}]}]}},"metadata":{"source":"worker","version":"0.1.0","environment":"prod"} }
            """));
        Assert.True(read.Status == EventReadStatus.Valid, string.Join("\n", read.Errors));
        var payload = read.Envelope!.GetType().GetProperty("Payload")!.GetValue(read.Envelope)!;
        Assert.Equal(
            """{"customer":{"name":"N","age":null},"size":{"width":2,"level":0},"page":{"items":[{"name":"a","children":[{"name":"b"}]}]}}""",
            JsonSerializer.Serialize(payload, payload.GetType(), new JsonSerializerOptions { TypeInfoResolver = registry }));
    }

    private static void AssertRoundTrip(Tamma.Events.EventContract contract, byte[] payload)
    {
        Assert.Equal(Encoding.UTF8.GetString(payload), Written(contract, payload));
        var options = new JsonSerializerOptions { TypeInfoResolver = new EventRegistry(contract) };
        var read = JsonSerializer.Deserialize(payload, contract.ClrType, options);
        Assert.Equal(Encoding.UTF8.GetString(payload), JsonSerializer.Serialize(read, contract.ClrType, options));
    }

    private static string Written(Tamma.Events.EventContract contract, byte[] payload) => (string)typeof(OtherProjectTests)
        .GetMethod(nameof(WrittenAs), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(contract.ClrType)
        .Invoke(null, [contract, payload])!;

    private static string WrittenAs<T>(EventContract<T> contract, byte[] payload)
        where T : class, IEvent<T>
    {
        Assert.True(contract.TryParse(payload, out var value), string.Join("\n", contract.Validate(payload)));
        return Encoding.UTF8.GetString(contract.ToUtf8Json(value));
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return stream.ToArray();
    }

    private static EventRegistry Registry(GeneratorRun run, OtherProject? project = null) => (EventRegistry)(project ?? Shop).Load(run).GetType("Tests.EventCatalog")!.GetProperty("Registry")!.GetValue(null)!;

    private static async Task<string[]> ReportedAsync(string source, params MetadataReference[] references) =>
        [.. (await Compilations.Create(source).AddReferences(references).WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync()).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
}
