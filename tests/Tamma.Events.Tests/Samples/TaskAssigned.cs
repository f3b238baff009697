using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Samples;

/// <summary>A payload that holds a union; its contract is written by hand, as the generator would.</summary>
public sealed record TaskAssigned : IEvent<TaskAssigned>
{
    public static EventContract<TaskAssigned> Contract => TaskAssignedContract.Instance;

    public Actor? Assignee { get; set; }
}

public abstract record Actor;

public sealed record UserActor : Actor
{
    public string Name { get; set; } = "";

    public Actor? Deputy { get; set; }
}

public sealed record SystemActor : Actor
{
    public int Level { get; set; }
}

/// <summary>Of the base type, but no case of the union.</summary>
public sealed record StrangeActor : Actor;

internal sealed class TaskAssignedContract : EventContract<TaskAssigned>
{
    public static readonly UnionShape ActorShape = CreateActor();

    public static readonly TaskAssignedContract Instance = new();

    private TaskAssignedContract()
        : base("TASK.ASSIGNED", "1.0.0", new ObjectShape("TaskAssigned").Define(new Member("assignee", "Assignee", ActorShape.OrNull)))
    {
    }

    public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type switch
    {
        _ when type == typeof(TaskAssigned) => JsonTypeInfos.Object<TaskAssigned>(options, static () => new(), static options =>
        [
            JsonTypeInfos.Property<TaskAssigned, Actor?>(options, "assignee", static value => value.Assignee, static (value, member) => value.Assignee = member, isNullable: true, isOmittedWhenNull: true),
        ]),
        _ when type == typeof(Actor) => JsonTypeInfos.Union<Actor>(options, "kind", new JsonDerivedType(typeof(UserActor), "user"), new JsonDerivedType(typeof(SystemActor), "system")),
        _ when type == typeof(UserActor) => JsonTypeInfos.Object<UserActor>(options, static () => new(), static options =>
        [
            JsonTypeInfos.Property<UserActor, string>(options, "name", static value => value.Name, static (value, member) => value.Name = member, isRequired: true),
            JsonTypeInfos.Property<UserActor, Actor?>(options, "deputy", static value => value.Deputy, static (value, member) => value.Deputy = member, isNullable: true, isOmittedWhenNull: true),
        ]),
        _ when type == typeof(SystemActor) => JsonTypeInfos.Object<SystemActor>(
            options,
            static () => new(),
            static options => [JsonTypeInfos.Property<SystemActor, int>(options, "level", static value => value.Level, static (value, member) => value.Level = member, isRequired: true)],
            isClosed: true),
        _ => null,
    };

    protected override int Read(ReadOnlySpan<byte> json, int at, ReadState state, out TaskAssigned value) =>
        CheckedReading.Read(Shape, json, at, state, ReadCore, out value);

    private TaskAssigned ReadCore(ref Utf8JsonReader reader)
    {
        var value = new TaskAssigned();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("assignee"u8))
            {
                reader.Read();
                value.Assignee = reader.TokenType == JsonTokenType.Null ? null : ReadActor(ref reader);
                continue;
            }

            reader.Read();
            reader.Skip();
        }

        return value;
    }

    protected override void WriteCore(ref JsonOutput json, TaskAssigned value)
    {
        json.WriteStartObject();
        if (value.Assignee is not null)
        {
            json.WriteName(",\"assignee\":"u8);
            WriteActor(ref json, value.Assignee);
        }

        json.WriteEndObject();
    }

    private static Actor ReadActor(ref Utf8JsonReader reader) => JsonValueReader.GetTag(reader, "kind"u8) switch
    {
        "user" => ReadUser(ref reader),
        _ => ReadSystem(ref reader),
    };

    private static UserActor ReadUser(ref Utf8JsonReader reader)
    {
        var value = new UserActor();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                value.Name = JsonValueReader.GetString(ref reader);
            }
            else if (reader.ValueTextEquals("deputy"u8))
            {
                reader.Read();
                value.Deputy = reader.TokenType == JsonTokenType.Null ? null : ReadActor(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return value;
    }

    private static SystemActor ReadSystem(ref Utf8JsonReader reader)
    {
        var value = new SystemActor();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isLevel = reader.ValueTextEquals("level"u8);
            reader.Read();
            if (isLevel)
                value.Level = JsonValueReader.GetInt32(ref reader);
            else
                reader.Skip();
        }

        return value;
    }

    private static void WriteActor(ref JsonOutput json, Actor value)
    {
        switch (value)
        {
            case UserActor user:
                json.WriteStartObject("{\"kind\":\"user\""u8);
                json.WriteString(",\"name\":"u8, user.Name);
                if (user.Deputy is not null)
                {
                    json.WriteName(",\"deputy\":"u8);
                    WriteActor(ref json, user.Deputy);
                }

                break;
            case SystemActor system:
                json.WriteStartObject("{\"kind\":\"system\""u8);
                json.WriteInt32(",\"level\":"u8, system.Level);
                break;
            default:
                throw JsonOutput.NoCase(value, "Actor");
        }

        json.WriteEndObject();
    }

    private static UnionShape CreateActor()
    {
        var user = new ObjectShape("UserActor");
        var system = new ObjectShape("SystemActor", closed: true);
        var actor = new UnionShape("kind", new UnionCase("user", user), new UnionCase("system", system));
        user.Define(
            new Member("kind", null, StringShape.Of(allowed: ["user"]), required: true),
            new Member("name", "Name", StringShape.Of(minLength: 1), required: true),
            new Member("deputy", "Deputy", actor.OrNull));
        system.Define(
            new Member("kind", null, StringShape.Of(allowed: ["system"]), required: true),
            new Member("level", "Level", new IntegerShape(0, 9), required: true));
        return actor;
    }
}
