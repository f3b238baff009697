using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

/// <summary>A contract that has one of everything, and small ones.</summary>
internal static class SampleContracts
{
    public static EventContract PullRequestCreated { get; } = new()
    {
        EventType = "GIT.PULL_REQUEST.CREATED",
        Version = "1.2.0",
        Payload = new ObjectDefinition
        {
            Name = "PullRequestCreated",
            Description = "A pull request was opened.",
            Properties = EquatableArray.Of(
                new PropertyDefinition
                {
                    JsonName = "repository",
                    MemberName = "Repository",
                    Type = new StringType { Patterns = EquatableArray.Of("^(?:[^/]+/[^/]+)$"), Length = new CountRange(3, 100) },
                    IsRequired = true,
                    Description = "Repository in owner/name form.",
                    Examples = EquatableArray.Of<JsonValue>(new JsonString("acme/widgets")),
                    TagKey = "repository",
                },
                new PropertyDefinition
                {
                    JsonName = "number",
                    MemberName = "Number",
                    Type = new IntegerType { Range = NumericRange.Inclusive(1, int.MaxValue) },
                    IsRequired = true,
                    Examples = EquatableArray.Of<JsonValue>(new JsonNumber(42)),
                },
                new PropertyDefinition
                {
                    JsonName = "author",
                    MemberName = "OpenedBy",
                    Type = new ReferenceType("Author"),
                    IsRequired = true,
                    Sensitivity = SensitivityKinds.Pii | SensitivityKinds.Secret,
                },
                new PropertyDefinition
                {
                    JsonName = "replaces",
                    MemberName = "Replaces",
                    Type = new ArrayType(new ReferenceType(ContractReference.Root) { IsNullable = true }) { Count = new CountRange(0, 5) },
                },
                new PropertyDefinition
                {
                    JsonName = "labels",
                    MemberName = "Labels",
                    Type = new MapType(new StringType { Length = new CountRange(1, 20) }) { IsNullable = true },
                },
                new PropertyDefinition
                {
                    JsonName = "diff",
                    MemberName = "Diff",
                    Type = new StringType { IsNullable = true },
                    Default = new JsonNull(),
                    BlobRetentionDays = 30,
                    Deprecation = new Deprecation("Read the blob."),
                }),
        },
        Definitions = EquatableArray.Of(new ObjectDefinition
        {
            Name = "Author",
            Description = "Who opened it.",
            Properties = EquatableArray.Of(
                new PropertyDefinition
                {
                    JsonName = "name",
                    MemberName = "Name",
                    Type = new StringType(),
                    IsRequired = true,
                    Examples = EquatableArray.Of<JsonValue>(new JsonString("ada")),
                },
                new PropertyDefinition
                {
                    JsonName = "manager",
                    MemberName = "Manager",
                    Type = new ReferenceType("Author") { IsNullable = true },
                },
                new PropertyDefinition
                {
                    JsonName = "first",
                    MemberName = "First",
                    Type = new ReferenceType(ContractReference.Root) { IsNullable = true },
                }),
        }),
        CausedBy = EquatableArray.Of(new EventCause("ISSUE.SELECTED.SUCCESS")),
    };

    /// <summary>One that refuses unknown members and has one of several objects, and any JSON.</summary>
    public static EventContract Assigned { get; } = Of("ISSUE.OWNER.ASSIGNED") with
    {
        Payload = new ObjectDefinition
        {
            Name = "Assigned",
            IsClosed = true,
            Properties = EquatableArray.Of(
                new PropertyDefinition { JsonName = "owner", MemberName = "Owner", Type = new UnionType("kind", EquatableArray.Of("Bot", "User")), IsRequired = true },
                new PropertyDefinition { JsonName = "raw", MemberName = "Raw", Type = new AnyType() }),
        },
        Definitions = EquatableArray.Of(
            new ObjectDefinition { Name = "Bot", Discriminator = new Discriminator("kind", "bot"), IsClosed = true },
            new ObjectDefinition
            {
                Name = "User",
                Discriminator = new Discriminator("kind", "user"),
                Properties = EquatableArray.Of(new PropertyDefinition { JsonName = "id", MemberName = "Id", IsRequired = true }),
            }),
    };

    /// <summary>Two records of one event, both published, as is a version before them.</summary>
    public static CatalogDocument TwoRecords { get; } = new([Of("A.B"), Of("A.B", "2.0.0")], [Of("A.B", "0.9.0"), Of("A.B"), Of("A.B", "2.0.0")]);

    public static EventContract Of(string eventType, string version = "1.0.0", string? baseUri = null) => new()
    {
        EventType = eventType,
        Version = version,
        BaseUri = baseUri,
        Payload = new ObjectDefinition { Name = "Something" },
    };
}
