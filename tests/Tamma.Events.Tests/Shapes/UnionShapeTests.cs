using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Shapes;

public sealed class UnionShapeTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new EventRegistry(TaskAssignedContract.Instance),
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<TaskAssigned> Events =>
    [
        new TaskAssigned(),
        new TaskAssigned { Assignee = new SystemActor { Level = 3 } },
        new TaskAssigned { Assignee = new UserActor { Name = "Ada", Deputy = new UserActor { Name = "Bob", Deputy = new SystemActor() } } },
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void The_serializer_writes_the_same_bytes_and_reads_them(TaskAssigned value)
    {
        var bytes = TaskAssigned.Contract.ToUtf8Json(value);
        Assert.Equal(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(value, Options)), Encoding.UTF8.GetString(bytes));
        Assert.Equal(value, TaskAssigned.Contract.Parse(bytes).Value);
        Assert.Equal(value, JsonSerializer.Deserialize<TaskAssigned>(bytes, Options));
    }

    [Theory]
    [InlineData("""{"kind":"user","name":"Ada"}""")]
    [InlineData("""{"name":"Ada","kind":"user"}""")]
    [InlineData("""{"name":"Ada","more":{"kind":"system"},"\u006bind":"\u0075ser","deputy":{"level":1,"kind":"system"}}""")]
    [InlineData("""{"level":1.0,"kind":"system"}""")]
    public void The_tag_may_stand_anywhere(string actor)
    {
        var document = Documents.Utf8($"{{\"assignee\":{actor}}}");
        var value = TaskAssigned.Contract.Parse(document).Value;
        Assert.NotNull(value);
        // The serializer takes no 1.0 for an integer and no escape in the tag's name.
        var plain = Documents.Utf8($"{{\"assignee\":{JsonNode.Parse(actor)!.ToJsonString(Options).Replace("1.0", "1", StringComparison.Ordinal)}}}");
        Assert.Equal(JsonSerializer.Deserialize<TaskAssigned>(plain, Options), value);
    }

    [Theory]
    [InlineData("""{"name":"Ada"}""", "document (byte 13, line 1): member \"kind\" is missing, expected one of user, system")]
    [InlineData("""{"kind":"robot","name":1}""", "/kind (byte 8, line 1): expected one of user, system, found \"robot\"")]
    [InlineData("""{"kind":1}""", "/kind (byte 8, line 1): expected one of user, system, found 1")]
    [InlineData("""{"kind":null}""", "/kind (byte 8, line 1): expected one of user, system, found null")]
    [InlineData("""{"kind":"\ud800"}""", "/kind (byte 8, line 1): expected well-formed Unicode, not one half of a surrogate pair, found \"\\ud800\"")]
    [InlineData("""{"\ud800":1,"kind":"user","name":"a"}""", "/\\ud800 (byte 1, line 1): expected well-formed Unicode, not one half of a surrogate pair, found \"\\ud800\"")]
    [InlineData("""{"kind":"user","kind":"system","name":"Ada"}""", "/kind (byte 15, line 1): expected each member once")]
    [InlineData("""{"kind":"user","\u006bind":"user","name":"Ada"}""", "/kind (byte 15, line 1): expected each member once")]
    [InlineData("""{"kind":"system","level":10}""", "/level (byte 25, line 1): expected integer from 0 to 9, found 10")]
    [InlineData("""{"level":1,"kind":"system","name":"Ada"}""", "/name (byte 27, line 1): expected no other member")]
    [InlineData("""{"kind":"user","level":10}""", "document (byte 25, line 1): member \"name\" is missing, expected string of at least 1 character")]
    [InlineData("""{"name":"a","deputy":{"kind":"user","name":""},"kind":"user"}""", "/deputy/name (byte 43, line 1): expected string of at least 1 character, found \"\" (0 characters)")]
    [InlineData("""["kind"]""", "document (byte 0, line 1): expected object, found an array")]
    [InlineData("""{"a":{"b":[1,}""", "/a/b (byte 13, line 1): expected JSON (RFC 8259), found '}'")]
    [InlineData("""{"a":1,"kind":""", "/kind (byte 14, line 1): expected JSON (RFC 8259), found the end of the document")]
    public void Only_the_chosen_branch_is_heard(string document, string sentences)
    {
        var bytes = Documents.Utf8(document);
        Assert.Equal(sentences, string.Join('\n', ShapeWalker.Validate(bytes, TaskAssignedContract.ActorShape, ShapeWalker.PayloadDepth)));
        Assert.False(ShapeCheck.IsValid(bytes, TaskAssignedContract.ActorShape, ShapeWalker.PayloadDepth));
    }

    [Fact]
    public void The_tag_is_no_member_of_the_record()
    {
        var errors = TaskAssigned.Contract.Validate("""{"assignee":{"kind":"robot"}}"""u8).Concat(TaskAssigned.Contract.Validate("""{"assignee":{}}"""u8));
        Assert.All(errors, static error => Assert.Equal("TaskAssigned.Assignee", error.ClrMember));
    }

    [Fact]
    public void A_tag_has_one_case()
    {
        var shape = new ObjectShape("X");
        Assert.Throws<ArgumentException>(() => new UnionShape("kind", new UnionCase("a", shape), new UnionCase("a", shape)));
    }

    [Fact]
    public void A_value_of_no_case_is_the_callers_bug()
    {
        var message = Assert.Throws<ArgumentException>(static () => TaskAssigned.Contract.ToUtf8Json(new TaskAssigned { Assignee = new StrangeActor() })).Message;
        Assert.StartsWith("Tamma.Events.Tests.Samples.StrangeActor is no case of the union Actor.", message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Serialize(new TaskAssigned { Assignee = new StrangeActor() }, Options));
    }

    [Fact]
    public void The_serializer_refuses_what_a_closed_case_does_not_declare()
    {
        Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<Actor>("""{"kind":"system","level":1,"more":2}""", Options));
        Assert.Equal("Ada", Assert.IsType<UserActor>(JsonSerializer.Deserialize<Actor>("""{"kind":"user","name":"Ada","more":2}""", Options)).Name);
    }

    [Fact]
    public void Late_tags_at_every_depth_are_bounded()
    {
        var actor = new StringBuilder("""{"kind":"system","level":1}""");
        var filler = string.Join(',', Enumerable.Range(0, 20_000).Select(static index => FormattableString.Invariant($"\"f{index}\":0")));
        actor.Insert(0, $"{{{filler},\"name\":\"x\",\"deputy\":").Append(",\"kind\":\"user\"}");
        for (var depth = 0; depth < 60; depth++)
            actor.Insert(0, "{\"name\":\"x\",\"deputy\":").Append(",\"kind\":\"user\"}");
        var clock = Stopwatch.StartNew();
        Assert.True(ShapeCheck.IsValid(Documents.Utf8(actor.ToString()), TaskAssignedContract.ActorShape, ShapeWalker.PayloadDepth));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), clock.Elapsed.ToString());
    }

    [Fact]
    public void Broken_unions_never_throw()
    {
        var random = new Random(6);
        var original = Documents.Utf8("""{"name":"Ada","deputy":{"name":"Bob","deputy":{"level":1,"kind":"system"},"kind":"user"},"kind":"user"}""");
        var valid = 0;
        for (var count = 0; count < 10_000; count++)
        {
            var document = Documents.Mutate(original, random);
            var isValid = ShapeCheck.IsValid(document, TaskAssignedContract.ActorShape, ShapeWalker.PayloadDepth);
            Assert.Equal(isValid, ShapeWalker.Validate(document, TaskAssignedContract.ActorShape, ShapeWalker.PayloadDepth).Count == 0);
            if (!isValid)
                continue;
            valid++;
            Assert.NotNull(TaskAssigned.Contract.Parse([.. "{\"assignee\":"u8, .. document, (byte)'}']).Value!.Assignee);
        }

        Assert.InRange(valid, 100, 9_000);
    }
}
