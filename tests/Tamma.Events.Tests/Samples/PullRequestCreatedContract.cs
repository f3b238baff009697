using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

[assembly: EventContract("GIT.PULL_REQUEST.CREATED", "1.2.0", """{"title":"PullRequestCreated"}""")]

namespace Tamma.Events.Tests.Samples;

internal sealed class PullRequestCreatedContract : EventContract<PullRequestCreated>
{
    public static readonly EnumNames<Priority> Priorities = new((Priority.Low, "low"), (Priority.Medium, "medium"), (Priority.High, "high"));

    public static readonly PullRequestCreatedContract Instance = new("1.2.0");

    public PullRequestCreatedContract(string version)
        : base("GIT.PULL_REQUEST.CREATED", version, CreateShape())
    {
    }

    public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(Priority) ? JsonTypeInfos.Enum(options, Priorities) : null;

    protected override int Read(ReadOnlySpan<byte> json, int at, ReadState state, out PullRequestCreated value) =>
        CheckedReading.Read(Shape, json, at, state, ReadCore, out value);

    private PullRequestCreated ReadCore(ref Utf8JsonReader reader)
    {
        string repository = "";
        var number = 0;
        var value = new PullRequestCreated { Repository = "", Number = 0 };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonValueReader.GetString(ref reader);
            reader.Read();
            switch (name)
            {
                case "repository":
                    repository = JsonValueReader.GetString(ref reader);
                    break;
                case "number":
                    number = JsonValueReader.GetInt32(ref reader);
                    break;
                case var _ when reader.TokenType == JsonTokenType.Null:
                    break;
                case "title":
                    value = value with { Title = JsonValueReader.GetString(ref reader) };
                    break;
                case "priority":
                    value = value with { Priority = Priorities.Read(ref reader) };
                    break;
                case "isDraft":
                    value = value with { IsDraft = JsonValueReader.GetBoolean(ref reader) };
                    break;
                case "labels":
                    var labels = new List<string>();
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                        labels.Add(JsonValueReader.GetString(ref reader));
                    value = value with { Labels = labels };
                    break;
                case "url":
                    value = value with { Url = JsonValueReader.GetUri(ref reader) };
                    break;
                case "openedAt":
                    value = value with { OpenedAt = JsonValueReader.GetDateTimeOffset(ref reader) };
                    break;
                case "reviewId":
                    value = value with { ReviewId = JsonValueReader.GetGuid(ref reader) };
                    break;
                case "cost":
                    value = value with { Cost = JsonValueReader.GetDecimal(ref reader) };
                    break;
                case "score":
                    value = value with { Score = JsonValueReader.GetDouble(ref reader) };
                    break;
                case "author":
                    value = value with { Author = ReadPerson(ref reader) };
                    break;
                case "token":
                    value = value with { Token = JsonValueReader.GetString(ref reader) };
                    break;
                case "sizes":
                    value = value with { Sizes = ReadSizes(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value with { Repository = repository, Number = number };
    }

    protected override void WriteCore(ref JsonOutput json, PullRequestCreated value)
    {
        json.WriteStartObject();
        json.WriteString(",\"repository\":"u8, value.Repository, "PullRequestCreated.Repository");
        json.WriteInt32(",\"number\":"u8, value.Number);
        WriteOptional(ref json, ",\"title\":"u8, value.Title);
        Priorities.Write(ref json, ",\"priority\":"u8, value.Priority);
        json.WriteBoolean(",\"isDraft\":"u8, value.IsDraft);
        var labels = json.WriteName(",\"labels\":"u8, value.Labels, "PullRequestCreated.Labels");
        json.WriteStartArray();
        foreach (var label in JsonOutput.Items(labels))
            json.WriteString(","u8, label, "PullRequestCreated.Labels");
        json.WriteEndArray();
        if (value.Url is not null)
            json.WriteUri(",\"url\":"u8, value.Url);
        if (value.OpenedAt is { } openedAt)
            json.WriteDateTimeOffset(",\"openedAt\":"u8, openedAt);
        if (value.ReviewId is { } reviewId)
            json.WriteGuid(",\"reviewId\":"u8, reviewId);
        json.WriteDecimal(",\"cost\":"u8, value.Cost);
        json.WriteDouble(",\"score\":"u8, value.Score);
        if (value.Author is not null)
        {
            json.WriteName(",\"author\":"u8);
            WritePerson(ref json, value.Author);
        }

        WriteOptional(ref json, ",\"token\":"u8, value.Token);
        if (value.Sizes is not null)
        {
            json.WriteName(",\"sizes\":"u8);
            json.WriteStartObject();
            foreach (var (name, size) in JsonOutput.Entries(value.Sizes))
            {
                json.WriteKey(name);
                json.WriteInt64(default, size);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static ObjectShape CreateShape()
    {
        const string NoSpaceNoSlash = "00-08,0E-1F,21-2E,30-9F,A1-167F,1681-1FFF,200B-2027,202A-202E,2030-205E,2060-2FFF,3001-FEFE,FF00-10FFFF";
        var person = new ObjectShape("Person");
        person.Define(
            new Member("name", "Name", StringShape.Of(minLength: 1), required: true),
            new Member("manager", "Manager", person.OrNull));
        return new ObjectShape("PullRequestCreated").Define(
            new Member("repository", "Repository", StringShape.Of(patterns: [new(@"[^/\s]+/[^/\s]+", $"{NoSpaceNoSlash}>1 {NoSpaceNoSlash}>0;2F>1 {NoSpaceNoSlash}>1 !{NoSpaceNoSlash}>0")]), required: true),
            new Member("number", "Number", new IntegerShape(1, int.MaxValue), required: true),
            new Member("title", "Title", StringShape.Of(minLength: 1, maxLength: 500).OrNull),
            new Member("priority", "Priority", StringShape.Of(allowed: Priorities.Names)),
            new Member("isDraft", "IsDraft", new BooleanShape()),
            new Member("labels", "Labels", new ArrayShape(StringShape.Of(maxLength: 50), maxItems: 5)),
            new Member("url", "Url", StringShape.Of(StringFormat.Uri).OrNull),
            new Member("openedAt", "OpenedAt", StringShape.Of(StringFormat.DateTime).OrNull),
            new Member("reviewId", "ReviewId", StringShape.Of(StringFormat.Uuid).OrNull),
            new Member("cost", "Cost", new NumberShape(NumberKind.Decimal, minimum: "0")),
            new Member("score", "Score", new NumberShape(NumberKind.Double, "0", "1", maximumExclusive: true)),
            new Member("author", "Author", person.OrNull),
            new Member("token", "Token", StringShape.Of(minLength: 10).OrNull, sensitive: true),
            new Member("sizes", "Sizes", new MapShape(new IntegerShape(long.MinValue, long.MaxValue), maxProperties: 3).OrNull));
    }

    private static Person ReadPerson(ref Utf8JsonReader reader)
    {
        var name = "";
        Person? manager = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = JsonValueReader.GetString(ref reader);
            reader.Read();
            if (member is "name")
                name = JsonValueReader.GetString(ref reader);
            else if (member is "manager" && reader.TokenType != JsonTokenType.Null)
                manager = ReadPerson(ref reader);
            else
                reader.Skip();
        }

        return new Person(name, manager);
    }

    private static Dictionary<string, long> ReadSizes(ref Utf8JsonReader reader)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonValueReader.GetString(ref reader);
            reader.Read();
            sizes.Add(name, JsonValueReader.GetInt64(ref reader));
        }

        return sizes;
    }

    private static void WriteOptional(ref JsonOutput json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WritePerson(ref JsonOutput json, Person person)
    {
        json.WriteStartObject();
        json.WriteString(",\"name\":"u8, person.Name, "Person.Name");
        if (person.Manager is not null)
        {
            json.WriteName(",\"manager\":"u8);
            WritePerson(ref json, person.Manager);
        }

        json.WriteEndObject();
    }
}
