using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Contracts;

public sealed class EventContractTests
{
    private static readonly PullRequestCreated Full = new()
    {
        Repository = "acme/widgets",
        Number = 12,
        Title = "Ünïçode 😀 \"<&>\" \u0001",
        Priority = Priority.High,
        IsDraft = true,
        Labels = ["bug", ""],
        Url = new Uri("HTTP://Example.org:80/%7Ea"),
        OpenedAt = new DateTimeOffset(2025, 1, 31, 12, 0, 0, 500, TimeSpan.FromHours(2)),
        ReviewId = Guid.Parse("0198c0de-0000-4000-8000-000000000001"),
        Cost = 12.50m,
        Score = 0.1 + 0.2,
        Author = new Person("Ada", new Person("Bob")),
        Token = "0123456789",
        Sizes = new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = long.MinValue },
    };

    [Fact]
    public void Reads_every_kind_of_member()
    {
        var result = PullRequestCreated.Contract.Parse(Documents.Utf8(Documents.Payload));
        Assert.True(result.IsValid);
        Assert.Empty(result.Errors);
        var value = result.Value;
        Assert.Equal("acme/widgets", value.Repository);
        Assert.Equal(12, value.Number);
        Assert.Equal("Ünïçode 😀", value.Title);
        Assert.Equal(Priority.High, value.Priority);
        Assert.Equal(["bug", "p1"], value.Labels);
        Assert.Equal("https://example.org:8080/a?b#c", value.Url!.OriginalString);
        Assert.Equal(new DateTimeOffset(2025, 1, 31, 10, 0, 0, 500, TimeSpan.Zero), value.OpenedAt);
        Assert.Equal(TimeSpan.FromHours(2), value.OpenedAt!.Value.Offset);
        Assert.Equal(12.50m, value.Cost);
        Assert.Equal(0.25, value.Score);
        Assert.Equal(new Person("Ada", new Person("Bob")), value.Author);
        Assert.Equal([KeyValuePair.Create("a", -1L), KeyValuePair.Create("b", long.MaxValue)], value.Sizes!.OrderBy(static pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var bytes = PullRequestCreated.Contract.ToUtf8Json(Full);
        Assert.True(PullRequestCreated.Contract.TryParse(bytes, out var value), Encoding.UTF8.GetString(bytes));
        Assert.Equal(Full with { Labels = value.Labels, Sizes = value.Sizes }, value);
        Assert.Equal(Full.Labels, value.Labels);
        Assert.Equal(Full.Sizes, value.Sizes);
        Assert.Equal(bytes, PullRequestCreated.Contract.ToUtf8Json(value));
    }

    [Fact]
    public void Writes_compact_text_with_relaxed_escapes_and_leaves_null_out()
    {
        var text = Encoding.UTF8.GetString(PullRequestCreated.Contract.ToUtf8Json(new PullRequestCreated { Repository = "é/<>&'+😀", Number = 1, Cost = 1.50m }));
        Assert.Equal("""{"repository":"é/<>&'+\uD83D\uDE00","number":1,"priority":"low","isDraft":false,"labels":[],"cost":1.50,"score":0}""", text);
    }

    [Fact]
    public void All_errors_come_at_once()
    {
        var result = PullRequestCreated.Contract.Parse("""{"repository":"x","number":0,"score":1,"priority":"LOW"}"""u8);
        Assert.False(result.IsValid);
        Assert.Null(result.Value);
        Assert.Equal(["/repository", "/number", "/score", "/priority"], result.Errors.Select(static error => error.Pointer));
        Assert.False(PullRequestCreated.Contract.TryParse("""{"repository":"x","number":0}"""u8, out var value));
        Assert.Null(value);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"repository\":\"a/b\",\"number\":1} x")]
    public void Only_one_whole_object_is_a_payload(string document)
    {
        Assert.False(PullRequestCreated.Contract.IsValid(Documents.Utf8(document)));
        Assert.Single(PullRequestCreated.Contract.Validate(Documents.Utf8(document)));
    }

    [Fact]
    public void What_the_contract_can_not_express_is_the_callers_bug()
    {
        AssertNamed("PullRequestCreated.Repository", Full with { Repository = null! });
        AssertNamed("PullRequestCreated.Labels", Full with { Labels = null! });
        AssertNamed("PullRequestCreated.Labels", Full with { Labels = [null!] });
        AssertNamed("Person.Name", Full with { Author = new Person(null!) });
        AssertNamed("NaN", Full with { Score = double.NaN });
        AssertNamed("infinity", Full with { Score = double.NegativeInfinity });
        AssertNamed("surrogate", Full with { Title = "x\ud800" });
        AssertNamed("surrogate", Full with { Sizes = new Dictionary<string, long>(StringComparer.Ordinal) { ["\udc00"] = 1 } });
        AssertNamed("Priority", Full with { Priority = (Priority)77 });
        Assert.Throws<ArgumentNullException>(static () => PullRequestCreated.Contract.ToUtf8Json(null!));
        Assert.Throws<ArgumentNullException>(static () => PullRequestCreated.Contract.Write(null!, Full));
        // A failure leaves the shared writer usable.
        Assert.NotEmpty(PullRequestCreated.Contract.ToUtf8Json(Full));
    }

    [Fact]
    public void Writing_inside_writing_uses_another_writer()
    {
        var output = new Reentrant();
        PullRequestCreated.Contract.Write(output, Full);
        Assert.Equal(PullRequestCreated.Contract.ToUtf8Json(Full), output.Bytes);
    }

    [Fact]
    public void Too_deep_a_value_is_not_written()
    {
        var person = new Person("x");
        for (var depth = 0; depth < 100; depth++)
            person = new Person("x", person);
        var value = Full with { Author = person };
        foreach (var written in new Action[] { () => PullRequestCreated.Contract.ToUtf8Json(value), () => Contexts.New().Create(value).ToUtf8Json() })
        {
            var message = Assert.Throws<ArgumentException>(written).Message;
            Assert.StartsWith("The value nests deeper than 64 levels, which no reader takes. It is Person.Manager, /author/manager", message, StringComparison.Ordinal);
        }
    }

    public static TheoryData<PullRequestCreated, string> Unwritable => new()
    {
        { Full with { Score = double.NaN }, "JSON has no NaN and no infinity. It is PullRequestCreated.Score, /score in the payload." },
        { Full with { Title = "half \ud83d" }, "The text holds one half of a surrogate pair, which UTF-8 can't express. It is PullRequestCreated.Title, /title in the payload." },
        { Full with { Title = new string('é', 5000) + "\ud83d" }, "The text holds one half of a surrogate pair, which UTF-8 can't express. It is PullRequestCreated.Title, /title in the payload." },
        { Full with { Repository = null! }, "PullRequestCreated.Repository is null, and its type is not nullable. It is PullRequestCreated.Repository, /repository in the payload." },
        { Full with { Labels = ["a", null!] }, "PullRequestCreated.Labels is null, and its type is not nullable. It is PullRequestCreated.Labels, /labels/1 in the payload." },
        { Full with { Labels = [null!] }, "PullRequestCreated.Labels is null, and its type is not nullable. It is PullRequestCreated.Labels, /labels/0 in the payload." },
        { Full with { Priority = (Priority)9 }, "The value is none of Priority with a name. It is PullRequestCreated.Priority, /priority in the payload." },
        { Full with { Url = new Uri("a b", UriKind.Relative) }, "A Uri is not an absolute URI within RFC 3986: escape it, as Uri.AbsoluteUri does. It is PullRequestCreated.Url, /url in the payload." },
        { Full with { Author = new Person("a", new Person("\udc00")) }, "The text holds one half of a surrogate pair, which UTF-8 can't express. It is Person.Name, /author/manager/name in the payload." },
        { Full with { Sizes = new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = 1, ["\udc00"] = 2 } }, "The text holds one half of a surrogate pair, which UTF-8 can't express. It is PullRequestCreated.Sizes, /sizes in the payload." },
    };

    /// <summary>Which member it is, the writer has to say: nobody else knows.</summary>
    [Theory]
    [MemberData(nameof(Unwritable))]
    public void What_can_not_be_written_is_named(PullRequestCreated value, string message)
    {
        foreach (var written in new Action[]
        {
            () => PullRequestCreated.Contract.ToUtf8Json(value),
            () => PullRequestCreated.Contract.Write(new ArrayBufferWriter<byte>(), value, JsonEscaping.HtmlSafe),
            () => Contexts.New().Create(value).ToUtf8Json(),
        })
        {
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(written).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Limits are not checked, so that there may be any number of values beyond them before it.</summary>
    [Fact]
    public void What_can_not_be_written_is_named_behind_more_broken_limits_than_a_reader_tells()
    {
        var value = Full with { Labels = [.. Enumerable.Repeat(new string('l', 51), ErrorLog.MaxErrors)], Author = new Person("\udc00") };
        Assert.Contains("It is Person.Name, /author/name in the payload.", Assert.Throws<ArgumentException>(() => PullRequestCreated.Contract.ToUtf8Json(value)).Message, StringComparison.Ordinal);
    }

    /// <summary>A list that gives other items when it is asked again has no place that could be named; what it threw is thrown.</summary>
    [Fact]
    public void What_can_not_be_written_once_alone_is_thrown_as_it_was()
    {
        var isAsked = false;
        var value = Full with { Labels = new Fickle(() => isAsked || !(isAsked = true) ? "a" : null!) };
        Assert.Equal("PullRequestCreated.Labels is null, and its type is not nullable.", Assert.Throws<ArgumentException>(() => PullRequestCreated.Contract.ToUtf8Json(value)).Message);

        isAsked = false;
        value = Full with { Labels = new Fickle(() => isAsked || !(isAsked = true) ? throw new InvalidOperationException() : null!) };
        Assert.Equal("PullRequestCreated.Labels is null, and its type is not nullable.", Assert.Throws<ArgumentException>(() => PullRequestCreated.Contract.ToUtf8Json(value)).Message);
    }

    /// <summary>A number that was written is not what is wrong.</summary>
    [Fact]
    public void What_the_users_own_code_throws_is_not_said_of_the_number_before_it()
    {
        var value = Full with { Sizes = new Broken() };
        Assert.Equal("Broken. It is PullRequestCreated.Sizes, /sizes in the payload.", Assert.Throws<ArgumentException>(() => PullRequestCreated.Contract.ToUtf8Json(value)).Message);
    }

    [Fact]
    public void Describes_itself()
    {
        var contract = EventContract.Of<PullRequestCreated>();
        Assert.Same(PullRequestCreated.Contract, contract);
        Assert.Equal(("GIT.PULL_REQUEST.CREATED", "1.2.0", typeof(PullRequestCreated)), (contract.EventType, contract.Version, contract.ClrType));
        Assert.Equal("""{"title":"PullRequestCreated"}""", contract.JsonSchema);
        Assert.Equal("number", contract.Shape.Members[1].Name);
        Assert.Contains("9.0.0", Assert.Throws<InvalidOperationException>(static () => new PullRequestCreatedContract("9.0.0").JsonSchema).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => new PullRequestCreatedContract("1.0"));
    }

    [Fact]
    public void Enum_names_are_exact()
    {
        var options = new JsonSerializerOptions { Converters = { PullRequestCreatedContract.Priorities.Converter } };
        Assert.Equal(Priority.Medium, JsonSerializer.Deserialize<Priority>("\"medium\"", options));
        Assert.Equal(Priority.Medium, JsonSerializer.Deserialize<Priority>("\"\\u006dedium\"", options));
        Assert.Equal("\"high\"", JsonSerializer.Serialize(Priority.High, options));
        foreach (var wrong in (string[])["\"Medium\"", "1", "null", "\"\"", "\"low, high\"", "\"\\ud800\""])
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Priority>(wrong, options));
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize((Priority)9, options));
        Assert.Throws<ArgumentException>(static () => new Tamma.Events.Json.EnumNames<Priority>((Priority.Low, "x"), (Priority.High, "x")));
    }

    private static void AssertNamed(string name, PullRequestCreated value) =>
        Assert.Contains(name, Assert.ThrowsAny<ArgumentException>(() => PullRequestCreated.Contract.ToUtf8Json(value)).Message, StringComparison.Ordinal);

    private sealed class Reentrant : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _inner = new();

        public byte[] Bytes => _inner.WrittenSpan.ToArray();

        public void Advance(int count)
        {
            Assert.NotEmpty(PullRequestCreated.Contract.ToUtf8Json(Full));
            _inner.Advance(count);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _inner.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => _inner.GetSpan(sizeHint);
    }

    private sealed class Broken : IReadOnlyDictionary<string, long>
    {
        public int Count => 2;

        public IEnumerable<string> Keys => throw new NotSupportedException();

        public IEnumerable<long> Values => throw new NotSupportedException();

        public long this[string key] => throw new NotSupportedException();

        public bool ContainsKey(string key) => throw new NotSupportedException();

        public bool TryGetValue(string key, out long value) => throw new NotSupportedException();

        public IEnumerator<KeyValuePair<string, long>> GetEnumerator()
        {
            yield return new("a", 1);
            throw new ArgumentException("Broken.", paramName: null);
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Fickle(Func<string> item) : IReadOnlyList<string>
    {
        public int Count => 1;

        public string this[int index] => item();

        public IEnumerator<string> GetEnumerator()
        {
            yield return item();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
