using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Samples;

/// <summary>
/// An event in its third major, with the older ones nested in it; the contracts are written by hand, as the generator would.
/// 0.3.x: <c>{name}</c>; 1.0.0 and 1.1.0: <c>{branch, commits?}</c>; 1.2.0: <c>{headBranch, commits?}</c>; 2.0.0: <c>{ref, commits}</c>.
/// </summary>
public sealed record Pushed : IEvent<Pushed>
{
    public static EventContract<Pushed> Contract => PushedContract.Instance;

    public string Ref { get; set; } = "";

    public int Commits { get; set; }

    public sealed record V1 : IEvent<V1>
    {
        public static EventContract<V1> Contract => PushedV1Contract.Instance;

        public string HeadBranch { get; set; } = "";

        public int Commits { get; set; } = 1;
    }

    public sealed record V0_3 : IEvent<V0_3>
    {
        public static EventContract<V0_3> Contract => PushedV0Contract.Instance;

        public string Name { get; set; } = "";
    }
}

/// <summary>Objects of one text and one number, which suffices for these three.</summary>
internal abstract class PushedContract<T>(string version, ObjectShape shape, string text, string? number) : EventContract<T>("GIT.PUSHED", version, shape)
    where T : class, IEvent<T>, new()
{
    public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => null;

    protected abstract (string Text, int Number) Get(T value);

    protected abstract void SetText(T value, string member);

    protected abstract void SetNumber(T value, int member);

    protected override int Read(ReadOnlySpan<byte> json, int at, ReadState state, out T value) =>
        CheckedReading.Read(Shape, json, at, state, ReadCore, out value);

    private T ReadCore(ref Utf8JsonReader reader)
    {
        var value = new T();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (string.Equals(name, text, StringComparison.Ordinal))
                SetText(value, JsonValueReader.GetString(ref reader));
            else if (string.Equals(name, number, StringComparison.Ordinal))
                SetNumber(value, JsonValueReader.GetInt32(ref reader));
            else
                reader.Skip();
        }

        return value;
    }

    protected override void WriteCore(ref JsonOutput json, T value)
    {
        json.WriteStartObject();
        json.WriteKey(text);
        json.WriteString(default, Get(value).Text);
        if (number is not null)
        {
            json.WriteKey(number);
            json.WriteInt32(default, Get(value).Number);
        }

        json.WriteEndObject();
    }
}

internal sealed class PushedContract(string version, EventMigration<Pushed>[] migrations, bool readsNewerVersions = false, int? maxEventSize = null) : PushedContract<Pushed>(version, CreateShape(), "ref", "commits")
{
    public const string V0Example = """{"name":"main"}""";

    public const string V1Example = """{"headBranch":"main","commits":3}""";

    public static readonly EventMigration<Pushed> FromV0 = new EventMigration<Pushed.V0_3, Pushed>(
        PushedV0Contract.Instance, static old => FromV1Record(new Pushed.V1 { HeadBranch = old.Name }), V0Example);

    public static readonly EventMigration<Pushed> FromV1 = new EventMigration<Pushed.V1, Pushed>(PushedV1Contract.Instance, FromV1Record, V1Example);

    public static readonly PushedContract Instance = new("2.1.0", [FromV1, FromV0]);

    public override int? MaxEventSize => maxEventSize;

    protected override EventMigration<Pushed>[] Migrations => migrations;

    protected override bool ReadsNewerVersions => readsNewerVersions;

    public static Pushed FromV1Record(Pushed.V1 old) => new() { Ref = "refs/heads/" + old.HeadBranch, Commits = old.Commits };

    protected override (string Text, int Number) Get(Pushed value) => (value.Ref, value.Commits);

    protected override void SetText(Pushed value, string member) => value.Ref = member;

    protected override void SetNumber(Pushed value, int member) => value.Commits = member;

    private static ObjectShape CreateShape() => new ObjectShape("Pushed").Define(
        new Member("ref", "Ref", StringShape.Of(minLength: 12), required: true),
        new Member("commits", "Commits", new IntegerShape(0, 100), required: true));
}

internal sealed class PushedV1Contract() : PushedContract<Pushed.V1>("1.2.0", new ObjectShape("Pushed.V1").Define(
    new Member("headBranch", "HeadBranch", StringShape.Of(), required: true, formerNames: [new FormerName("branch", "1.0.0", "1.1.0")]),
    new Member("commits", "Commits", new IntegerShape(0, 1000))), "headBranch", "commits")
{
    public static readonly PushedV1Contract Instance = new();

    protected override (string Text, int Number) Get(Pushed.V1 value) => (value.HeadBranch, value.Commits);

    protected override void SetText(Pushed.V1 value, string member) => value.HeadBranch = member;

    protected override void SetNumber(Pushed.V1 value, int member) => value.Commits = member;
}

internal sealed class PushedV0Contract() : PushedContract<Pushed.V0_3>("0.3.1", new ObjectShape("Pushed.V0_3").Define(
    new Member("name", "Name", StringShape.Of(), required: true)), "name", null)
{
    public static readonly PushedV0Contract Instance = new();

    protected override (string Text, int Number) Get(Pushed.V0_3 value) => (value.Name, 0);

    protected override void SetText(Pushed.V0_3 value, string member) => value.Name = member;

    protected override void SetNumber(Pushed.V0_3 value, int member) => throw new InvalidOperationException();
}
