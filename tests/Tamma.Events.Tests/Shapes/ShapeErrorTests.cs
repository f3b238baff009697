using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

/// <summary>Each kind of error, with all that it says.</summary>
public sealed class ShapeErrorTests
{
    private static readonly StringShape Text = StringShape.Of();
    private static readonly StringShape Hash = StringShape.Of(patterns: [new("[0-9a-f]{4}", "4*30-39,61-66>1 !")]);
    private static readonly StringShape Level = StringShape.Of(allowed: ["low", "medium", "high"]);
    private static readonly StringShape Lines = StringShape.Of(allowed: ["a\nb", "\u202Ec"]);

    public static TheoryData<string, string, string> Sentences => new()
    {
        { "int", "-3", "document (byte 0, line 1): expected integer from 1 to 9, found -3" },
        { "int", "10.0", "document (byte 0, line 1): expected integer from 1 to 9, found 10.0" },
        { "int", "1e999999999", "document (byte 0, line 1): expected integer from 1 to 9, found 1e999999999" },
        { "int", "1.5", "document (byte 0, line 1): expected integer from 1 to 9, found 1.5" },
        { "int", " \n\"1\"", "document (byte 2, line 2): expected integer from 1 to 9, found \"1\"" },
        { "int", "null", "document (byte 0, line 1): expected integer from 1 to 9, found null" },
        { "intOrNull", "true", "document (byte 0, line 1): expected integer from 1 to 9, or null, found true" },
        { "odd", "2", "document (byte 0, line 1): expected one of 1, 3, found 2" },
        { "double", "1e309", "document (byte 0, line 1): expected number from -1.7976931348623157e308 to 1.7976931348623157e308, found 1e309" },
        { "double", "-1e309", "document (byte 0, line 1): expected number from -1.7976931348623157e308 to 1.7976931348623157e308, found -1e309" },
        { "double", "true", "document (byte 0, line 1): expected number, found true" },
        { "float", "1e39", "document (byte 0, line 1): expected number from -3.4028235e38 to 3.4028235e38, found 1e39" },
        { "decimal", "79228162514264337593543950336", "document (byte 0, line 1): expected number from -79228162514264337593543950335 to 79228162514264337593543950335, found 79228162514264337593543950336" },
        { "cents", "1e40", "document (byte 0, line 1): expected number from 0 to 79228162514264337593543950335, a multiple of 0.01, found 1e40" },
        { "cents", "-1", "document (byte 0, line 1): expected number of at least 0, a multiple of 0.01, found -1" },
        { "rate", "1e309", "document (byte 0, line 1): expected one of 0.1, 1e2, found 1e309" },
        { "share", "1", "document (byte 0, line 1): expected number above 0 and below 1, found 1" },
        { "share", "0.0", "document (byte 0, line 1): expected number above 0 and below 1, found 0.0" },
        { "share", "1e-400", "" },
        { "rate", "0.1", "" },
        { "rate", "0.10000000000000001", "document (byte 0, line 1): expected one of 0.1, 1e2, found 0.10000000000000001" },
        { "rate", "100.0", "" },
        { "step", "7", "document (byte 0, line 1): expected integer from 0 to 100, a multiple of 5, found 7" },
        { "step", "1.5e1", "" },
        { "cents", "0.305", "document (byte 0, line 1): expected number of at least 0, a multiple of 0.01, found 0.305" },
        { "cents", "0.30", "" },
        { "day", "\"2025-1-31\"", "document (byte 0, line 1): expected date such as 2025-01-31 (RFC 3339), found \"2025-1-31\"" },
        { "email", "\"a@b@c\"", "document (byte 0, line 1): expected e-mail address, found \"a@b@c\"" },
        { "email", "\"a\\u0040b\"", "" },
        { "bool", "0", "document (byte 0, line 1): expected true or false, found 0" },
        { "text", "[1, {}]", "document (byte 0, line 1): expected string of 2 to 3 characters, found an array" },
        { "text", "\"\\ud83d\\ude00\"", "document (byte 0, line 1): expected string of 2 to 3 characters, found \"😀\" (1 character)" },
        { "text", "\"é😀é\"", "" },
        { "text", "\"abcd\"", "document (byte 0, line 1): expected string of 2 to 3 characters, found \"abcd\" (4 characters)" },
        { "text", "\"\\udc00\"", "document (byte 0, line 1): expected well-formed Unicode, not one half of a surrogate pair, found \"\\udc00\"" },
        { "hash", "\"12f\"", "document (byte 0, line 1): expected text matching [0-9a-f]{4}, found \"12f\"" },
        { "hash", "\"12ff\\n\"", "document (byte 0, line 1): expected text matching [0-9a-f]{4}, found \"12ff\\u000A\"" },
        { "hash", "\"\\u0031234\"", "" },
        { "hash", "1", "document (byte 0, line 1): expected string matching [0-9a-f]{4}, found 1" },
        { "level", "\"Low\"", "document (byte 0, line 1): expected one of low, medium, high, found \"Low\"" },
        { "level", "\"\\u006cow\"", "" },
        { "uuid", "\"x\"", "document (byte 0, line 1): expected UUID (8-4-4-4-12 hexadecimal digits), found \"x\"" },
        { "bytes", "\"AAAAAAAAAAAAAAAAAAAA\"", "document (byte 0, line 1): expected base64 (RFC 4648), padded and without white space, of 4 to 16 characters (1 to 12 bytes), found \"AAAAAAAAAAAAAAAAAAAA\" (20 characters)" },
        { "bytes", "\"AAA\\n\"", "document (byte 0, line 1): expected base64 (RFC 4648), padded and without white space, of 4 to 16 characters (1 to 12 bytes), found \"AAA\\u000A\"" },
        { "bytes12", "1", "document (byte 0, line 1): expected base64 (RFC 4648), padded and without white space, of at most 17 characters (at most 12 bytes), found 1" },
        { "bytes4", "1", "document (byte 0, line 1): expected base64 (RFC 4648), padded and without white space, of at least 5 characters (at least 4 bytes), found 1" },
        { "bytes0", "1", "document (byte 0, line 1): expected base64 (RFC 4648), padded and without white space, found 1" },
        { "uri", "\"a/b\"", "document (byte 0, line 1): expected absolute URI (RFC 3986), found \"a/b\"" },
        { "date", "\"2025-01-31\"", "document (byte 0, line 1): expected date-time with offset (RFC 3339), found \"2025-01-31\"" },
        { "array", "[]", "document (byte 0, line 1): expected array of 1 to 2 items, found 0 items" },
        { "array", "[1,2,3]", "document (byte 0, line 1): expected array of 1 to 2 items, found 3 items" },
        { "array", "[1,\n77]", "/1 (byte 4, line 2): expected integer from 1 to 9, found 77" },
        { "map", "{\"a/b~c\": 0}", "/a~1b~0c (byte 10, line 1): expected integer from 1 to 9, found 0" },
        { "map2", "{\"a\": 1, \"\\u0061\": 2}", "/a (byte 9, line 1): expected each member once" },
        { "map", "{}", "document (byte 0, line 1): expected object of 1 member, found 0 members" },
        { "map", "{\"\\ud800\": 1}", "/\\ud800 (byte 1, line 1): expected well-formed Unicode, not one half of a surrogate pair, found \"\\ud800\"" },
        { "any", "", "document (byte 0, line 1): expected JSON (RFC 8259), found the end of the document" },
        { "any", "{\"a\": [1, }", "/a (byte 10, line 1): expected JSON (RFC 8259), found '}'" },
        { "any", "\n\n [1, 2", "document (byte 8, line 3): expected JSON (RFC 8259), found the end of the document" },
        { "any", "1 2", "document (byte 2, line 1): expected JSON (RFC 8259), found '2'" },
        { "any", "\ufeff1", "document (byte 0, line 1): expected JSON (RFC 8259), found a byte order mark (U+FEFF)" },
        { "any", "[1,]", "document (byte 3, line 1): expected JSON (RFC 8259), found ']'" },
        { "any", "/**/1", "document (byte 0, line 1): expected JSON (RFC 8259), found '/'" },
        { "any", "{\"a\": {\"b\": 1, \"b\": 2}}", "/a/b (byte 15, line 1): expected each member once" },
        { "any", "[\u2028", "document (byte 1, line 1): expected JSON (RFC 8259), found '\\u2028'" },
        { "any", "[\u202E", "document (byte 1, line 1): expected JSON (RFC 8259), found '\\u202E'" },
        { "any", "[\u200F", "document (byte 1, line 1): expected JSON (RFC 8259), found '\\u200F'" },
        { "any", "[\u0085", "document (byte 1, line 1): expected JSON (RFC 8259), found byte 0xC2" },
        { "any", "[😀", "document (byte 1, line 1): expected JSON (RFC 8259), found '😀'" },
        { "lines", "1", "document (byte 0, line 1): expected one of a\\u000Ab, \\u202Ec, found 1" },
        { "linesOf", "{}", "document (byte 1, line 1): member \"a\\u000Ab\" is missing, expected one of a\\u000Ab, \\u202Ec" },
    };

    [Fact]
    public void A_sentence_is_one_line_whatever_the_document_holds()
    {
        var error = new EventError(EventErrorCode.TypeMismatch, "/a\n\u001B[2J\u2028", "a", null, 0, 1, "string", FoundText.Quote("\u202E\r"));
        Assert.Equal(@"/a\u000A\u001B[2J\u2028 (byte 0, line 1): expected string, found ""\u202E\u000D""", error.ToString());
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Says_one_sentence(string shape, string document, string sentence)
    {
        var bytes = Documents.Utf8(document);
        var errors = ShapeWalker.Validate(bytes, Named(shape), ShapeWalker.PayloadDepth);
        Assert.Equal(sentence, string.Join('\n', errors));
        Assert.Equal(errors.Count == 0, ShapeCheck.IsValid(bytes, Named(shape), ShapeWalker.PayloadDepth));
    }

    [Theory]
    [InlineData("int", "0", EventErrorCode.NumberTooSmall)]
    [InlineData("int", "-1e999", EventErrorCode.NumberTooSmall)]
    [InlineData("int", "10", EventErrorCode.NumberTooLarge)]
    [InlineData("int", "9223372036854775808", EventErrorCode.NumberTooLarge)]
    [InlineData("int", "1.5", EventErrorCode.TypeMismatch)]
    [InlineData("int", "null", EventErrorCode.NullNotAllowed)]
    [InlineData("odd", "2", EventErrorCode.ValueNotAllowed)]
    [InlineData("double", "1e309", EventErrorCode.NumberTooLarge)]
    [InlineData("decimal", "-79228162514264337593543950335.1", EventErrorCode.NumberTooSmall)]
    [InlineData("step", "7", EventErrorCode.NumberNotMultiple)]
    [InlineData("cents", "0.305", EventErrorCode.NumberNotMultiple)]
    [InlineData("day", "\"\"", EventErrorCode.FormatMismatch)]
    [InlineData("text", "\"\"", EventErrorCode.StringTooShort)]
    [InlineData("text", "\"abcd\"", EventErrorCode.StringTooLong)]
    [InlineData("text", "\"\\ud800\"", EventErrorCode.InvalidString)]
    [InlineData("hash", "\"\"", EventErrorCode.PatternMismatch)]
    [InlineData("uuid", "\"\"", EventErrorCode.FormatMismatch)]
    [InlineData("level", "\"\"", EventErrorCode.ValueNotAllowed)]
    [InlineData("array", "[]", EventErrorCode.TooFewItems)]
    [InlineData("array", "[1,1,1]", EventErrorCode.TooManyItems)]
    [InlineData("map", "{}", EventErrorCode.TooFewItems)]
    [InlineData("map", "{\"a\":1,\"b\":1}", EventErrorCode.TooManyItems)]
    [InlineData("map", "{\"a\":1,\"a\":1}", EventErrorCode.DuplicateMember, EventErrorCode.TooManyItems)]
    [InlineData("any", "", EventErrorCode.InvalidJson)]
    [InlineData("closed", "{\"a\":\"\",\"b\":1}", EventErrorCode.UnknownMember)]
    [InlineData("closed", "{\"b\":1}", EventErrorCode.UnknownMember, EventErrorCode.MemberMissing)]
    [InlineData("closed", "{\"a\":\"\",\"a\":1}", EventErrorCode.DuplicateMember)]
    public void Has_one_code_per_cause(string shape, string document, params EventErrorCode[] codes)
    {
        var errors = ShapeWalker.Validate(Documents.Utf8(document), Named(shape), ShapeWalker.PayloadDepth);
        Assert.Equal(codes, errors.Select(static error => error.Code));
    }

    [Fact]
    public void A_missing_member_is_the_objects_error_at_its_brace()
    {
        var errors = PullRequestCreatedContract.Instance.Validate("{\n  \"author\": {\"manager\": null},\n  \"number\": 1\n}"u8);
        Assert.Equal(
            [
                new EventError(EventErrorCode.MemberMissing, "/author", "name", "Person.Name", 30, 2, "string of at least 1 character", null),
                new EventError(EventErrorCode.MemberMissing, "", "repository", "PullRequestCreated.Repository", 47, 4, @"string matching [^/\s]+/[^/\s]+", null),
            ],
            errors);
        Assert.Equal("/author (byte 30, line 2): member \"name\" is missing, expected string of at least 1 character", errors[0].ToString());
    }

    [Fact]
    public void An_item_belongs_to_the_member_that_holds_it()
    {
        var error = Assert.Single(PullRequestCreatedContract.Instance.Validate("""{"repository":"a/b","number":1,"labels":["x",5]}"""u8));
        Assert.Equal(new EventError(EventErrorCode.TypeMismatch, "/labels/1", null, "PullRequestCreated.Labels", 45, 1, "string of at most 50 characters", "5"), error);
    }

    [Fact]
    public void A_wrong_type_is_one_error_but_its_content_is_still_JSON()
    {
        Assert.Single(PullRequestCreatedContract.Instance.Validate("""{"repository":"a/b","number":{"a":[1,"x",{"b":null}]}}"""u8));
        Assert.Equal(
            [EventErrorCode.TypeMismatch, EventErrorCode.DuplicateMember, EventErrorCode.InvalidString],
            PullRequestCreatedContract.Instance.Validate("""{"repository":"a/b","number":{"a":1,"a":"\ud800"}}"""u8).Select(static error => error.Code));
    }

    [Fact]
    public void Errors_before_broken_JSON_are_kept() => Assert.Equal(
        [EventErrorCode.NumberTooSmall, EventErrorCode.InvalidJson],
        PullRequestCreatedContract.Instance.Validate("""{"repository":"a/b","number":0,"""u8).Select(static error => error.Code));

    /// <summary>Where no shape says any more which value is the sensitive one.</summary>
    [Theory]
    [InlineData("""{"pay": {"kind": "nope", "number": "hunter2\ud800"}}""", 2)]
    [InlineData("""{"pay": {"kind": "nope", "more": {"hunter2": {"hunter2": 1, "hunter2": 2}}}}""", 2)]
    [InlineData("""{"pay": {"number": "hunter2\ud800"}}""", 2)]
    [InlineData("""{"pay": {"number": "hun\qter2", "kind": "card"}}""", 1)]
    [InlineData("""{"pay": {"number": "1", "kind": "card"}, "pay": {"number": "hunter2\ud800", "kind": "card"}}""", 2)]
    [InlineData("""{"pay": [{"number": "hunter2\ud800", "kind": "card"}]}""", 2)]
    [InlineData("""[{"pay": {"number": "hunter2\ud800", "kind": "card"}}]""", 2)]
    [InlineData("""{"pay": "{\"kind\": \"card\", \"number\": \"hunter2\"}"}""", 1)]
    [InlineData("""{"pay": "hunter2"}""", 1)]
    [InlineData(""" "{\"pay\": {\"kind\": \"card\", \"number\": \"hunter2\"}}" """, 1)]
    public void A_sensitive_value_is_not_shown_where_it_can_not_be_told(string document, int count)
    {
        var card = new ObjectShape("Card").Define(new Member("kind", null, StringShape.Of(allowed: ["card"]), required: true), new Member("number", "Number", Text, sensitive: true));
        var shape = new ObjectShape("Order").Define(new Member("pay", "Pay", new UnionShape("kind", new UnionCase("card", card))));
        var errors = ShapeWalker.Validate(Documents.Utf8(document), shape, ShapeWalker.PayloadDepth);
        Assert.Equal(count, errors.Count);
        Assert.All(errors, static error => Assert.DoesNotContain("hunter2", error.ToString() + error.Member, StringComparison.Ordinal));
        Assert.DoesNotContain(errors, static error => error.Found == "'q'");
    }

    [Theory]
    [InlineData("4711", null)]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("[4711]", "an array")]
    public void What_stands_for_an_object_is_told_unless_it_may_be_the_sensitive_value(string json, string? found)
    {
        var card = new ObjectShape("Card").Define(new Member("number", "Number", Text, sensitive: true));
        Assert.Equal(found, Assert.Single(ShapeWalker.Validate(Documents.Utf8(json), card, ShapeWalker.PayloadDepth)).Found);
    }

    [Fact]
    public void A_sensitive_value_is_never_shown()
    {
        var inner = new ObjectShape("Inner").Define(new Member("pin", "Pin", new IntegerShape(0, 9)));
        var shape = new ObjectShape("Outer").Define(
            new Member("token", "Token", StringShape.Of(minLength: 99, patterns: [new("x", "78>1 !")], format: StringFormat.Uri), sensitive: true),
            new Member("map", "Map", new MapShape(inner), sensitive: true),
            new Member("number", "Number", new IntegerShape(0, 1), sensitive: true),
            new Member("list", "List", new ArrayShape(Text, maxItems: 0), sensitive: true));
        var document = """
            {"token": "hunter2", "map": {"hunter2": {"pin": 4711, "hunter2": 1, "hunter2": 1}, "hunter2": "hunter2"}, "number": 4711, "list": ["hunter2", 4711, {"hunter2": "\ud800hunter2"}]}
            """;
        var errors = ShapeWalker.Validate(Documents.Utf8(document), shape, ShapeWalker.PayloadDepth);
        Assert.Equal(12, errors.Count);
        Assert.All(errors, static error =>
        {
            Assert.Null(error.Found);
            Assert.DoesNotContain("hunter2", error.ToString() + error.Member, StringComparison.Ordinal);
            Assert.DoesNotContain("4711", error.ToString(), StringComparison.Ordinal);
        });
        Assert.Contains(errors, static error => error.Pointer == "/map/*/pin" && error.ClrMember == "Inner.Pin");

        var broken = Assert.Single(ShapeWalker.Validate("""{"token": "hunter2"""u8, shape, ShapeWalker.PayloadDepth));
        Assert.Equal(("/token", null), (broken.Pointer, broken.Found));
    }

    [Fact]
    public void Found_text_is_shortened_between_characters()
    {
        var found = Assert.Single(ShapeWalker.Validate(Documents.Utf8($"\"{new string('a', 59)}{new StringBuilder().Insert(0, "😀", 50)}\""), new IntegerShape(0, 1), ShapeWalker.PayloadDepth)).Found!;
        Assert.Equal($"\"{new string('a', 59)}…\"", found);
        var digits = Assert.Single(ShapeWalker.Validate(Documents.Utf8(new string('9', 1000)), new IntegerShape(0, 1), ShapeWalker.PayloadDepth)).Found!;
        Assert.Equal(new string('9', 60) + "…", digits);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'[', (byte)'"', 0xC3, 0xA9, 0xFF, (byte)'"', (byte)']' }, 4)]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { (byte)'"', (byte)'\n', 0xED, 0xA0, 0x80, (byte)'"' }, 2)]
    public void Bytes_that_are_not_UTF8_are_the_only_error(byte[] document, int offset)
    {
        var error = Assert.Single(ShapeWalker.Validate(document, Named("text"), ShapeWalker.PayloadDepth));
        Assert.Equal((EventErrorCode.InvalidUtf8, (long)offset), (error.Code, error.Offset));
        Assert.Equal($"byte 0x{document[offset].ToString("X2", CultureInfo.InvariantCulture)}", error.Found);

        // The contract has a sensitive member, whose byte it may be.
        Assert.Equal(error with { Found = null }, Assert.Single(PullRequestCreatedContract.Instance.Validate(document)));
    }

    /// <summary>A document that is no JSON, or no UTF-8, does not say any more whose the character is.</summary>
    [Theory]
    [InlineData("{\"token\": \"4711\"hunter2\"}", 16, null)]
    [InlineData("{\"token\": 4711hunter2}", 14, null)]
    [InlineData("{\"token\": \"4711\" \ufeff", 17, null)]
    [InlineData("{\"token\" hunter2}", 9, null)]
    [InlineData("{\"token: \"hunter2\"}", 10, null)]
    [InlineData("{\"token\": \"4711\"} hunter2", 18, null)]
    [InlineData("{\"token\": \"4711\"", 16, "the end of the document")]
    [InlineData("\ufeff{\"token\": \"4711\"}", 0, "a byte order mark (U+FEFF)")]
    public void A_character_that_may_be_sensitive_is_not_shown(string document, int offset, string? found)
    {
        var shape = new ObjectShape("Login").Define(new Member("token", "Token", StringShape.Of(), sensitive: true));
        var error = ShapeWalker.Validate(Documents.Utf8(document), shape, ShapeWalker.PayloadDepth)[^1];
        Assert.Equal((EventErrorCode.InvalidJson, (long)offset, found), (error.Code, error.Offset, error.Found));
    }

    [Fact]
    public void Members_are_found_in_any_order_and_number()
    {
        var random = new Random(1);
        foreach (var count in (int[])[1, 2, 63, 64, 65, 130, 500])
        {
            var shape = new ObjectShape("Wide").Define([.. Enumerable.Range(0, count).Select(static index => new Member(
                "m" + index.ToString(CultureInfo.InvariantCulture), "M", new IntegerShape(index, index), required: true))]);
            var members = Enumerable.Range(0, count).Select(static index => FormattableString.Invariant($"\"m{index}\":{index}")).ToArray();
            random.Shuffle(members);
            Assert.Empty(Validate(shape, members));

            var missing = members[0].Split('"')[1];
            Assert.Equal(missing, Assert.Single(Validate(shape, members[1..])).Member);
            var doubled = Assert.Single(Validate(shape, [.. members, members[0]]));
            Assert.Equal((EventErrorCode.DuplicateMember, missing), (doubled.Code, doubled.Member));
        }

        static IReadOnlyList<EventError> Validate(Shape shape, string[] members) =>
            ShapeWalker.Validate(Documents.Utf8($"{{{string.Join(',', members)}}}"), shape, ShapeWalker.PayloadDepth);
    }

    [Fact]
    public void A_member_is_declared_once() =>
        Assert.Throws<ArgumentException>(static () => new ObjectShape("X").Define(new Member("a", "A", Text), new Member("a", "B", Text)));

    [Fact]
    public void Null_is_added_once() => Assert.Same(Text.OrNull, Text.OrNull.OrNull);

    private static Shape Named(string name) => name switch
    {
        "int" => new IntegerShape(1, 9),
        "intOrNull" => new IntegerShape(1, 9).OrNull,
        "odd" => new IntegerShape(long.MinValue, long.MaxValue, [1, 3]),
        "double" => new NumberShape(NumberKind.Double),
        "float" => new NumberShape(NumberKind.Single),
        "decimal" => new NumberShape(NumberKind.Decimal),
        "share" => new NumberShape(NumberKind.Double, "0", "1", minimumExclusive: true, maximumExclusive: true),
        "rate" => new NumberShape(NumberKind.Double, allowed: ["0.1", "1e2"]),
        "step" => new IntegerShape(0, 100, multipleOf: "5"),
        "cents" => new NumberShape(NumberKind.Decimal, "0", multipleOf: "0.01"),
        "day" => StringShape.Of(StringFormat.Date),
        "email" => StringShape.Of(StringFormat.Email),
        "bool" => new BooleanShape(),
        "text" => StringShape.Of(minLength: 2, maxLength: 3),
        "hash" => Hash,
        "level" => Level,
        "lines" => Lines,
        "linesOf" => new ObjectShape("Lines").Define(new Member("a\nb", "A", Lines, required: true)),
        "uuid" => StringShape.Of(StringFormat.Uuid),
        "bytes" => StringShape.Of(StringFormat.Base64, 4, 16),
        "bytes0" => StringShape.Of(StringFormat.Base64),
        "bytes4" => StringShape.Of(StringFormat.Base64, 5),
        "bytes12" => StringShape.Of(StringFormat.Base64, maxLength: 17),
        "uri" => StringShape.Of(StringFormat.Uri),
        "date" => StringShape.Of(StringFormat.DateTime),
        "array" => new ArrayShape(new IntegerShape(1, 9), 1, 2),
        "map" => new MapShape(new IntegerShape(1, 9), 1, 1),
        "map2" => new MapShape(new IntegerShape(1, 9)),
        "closed" => new ObjectShape("Closed", closed: true).Define(new Member("a", "A", Text, required: true)),
        _ => AnyShape.Instance,
    };
}
