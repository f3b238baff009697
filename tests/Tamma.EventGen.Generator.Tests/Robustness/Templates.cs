namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>Sources that are edited at random; each compiles as it is.</summary>
internal static class Templates
{
    /// <summary>One event with nearly everything that a declaration may have.</summary>
    public const string EveryFeature = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace N.@class;

        [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
        public enum Level { Low, [JsonStringEnumMemberName("very \"high\"")] VeryHigh }

        public enum State : byte { Open, Merged = 5 }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind \"of\""), JsonDerivedType(typeof(UserActor), "user\n"), JsonDerivedType(typeof(@event), "event")]
        public abstract record Actor { public required int Id { get; init; } public virtual string? Note { get; init; } }
        public sealed record UserActor : Actor { public required string Login { get; init; } public override string? Note { get; init; } = "n"; }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow), Reserved("a", "gone")] public sealed record @event : Actor { public Actor? Owner { get; init; } }

        /// <summary>A part <b>of</b> it.</summary>
        public sealed record Part
        {
            [Range(0.5, 10)] public required decimal? Weight { get; init; }
            public IReadOnlyList<Part>? Parts { get; init; }
        }

        public partial class Outer
        {
            /// <summary>An event.</summary>
            /// <example>{"url":"https://a.b","class":1}</example>
            [TammaEvent("A.CREATED", "1.0.0"), CausedBy("B.CREATED"), CausedBy(typeof(Outer))]
            public sealed partial record Created
            {
                [MaxLength(100), RegularExpression("[a-z]+")] public required string @class { get; init; }
                public required Uri Url { get; init; }
                [Items(MaxLength = 3)] public IReadOnlyDictionary<string, string[]>? Tags { get; init; }
                public Level Level { get; init; } = Level.VeryHigh;
                [JsonPropertyName("part\n")] public required Part Part { get; init; }
                public int Contract { get; init; } = -1;
                [MultipleOf("0.5"), Range(0, 10)] public float Half { get; init; } = 1.5f;
                [RenamedFrom("page", "clearer"), AcceptedHazard(CompatibilityHazard.DefaultChanged, "meant")] [Url] public string? Site { get; init; }
                public System.Text.Json.JsonElement? Any { get; init; }
                public HashSet<State>? States { get; init; }
                public required Actor Actor { get; init; }
                public @event? Event { get; init; }
            }
        }

        """;

    /// <summary>Positional and nested forms, in several namespaces, by an alias of the attribute.</summary>
    public const string Places = """
        global using Announced = Tamma.Events.TammaEventAttribute;
        using System.Collections.Immutable;
        #nullable enable
        namespace A
        {
            /// <summary>One.</summary>
            [Announced("GIT.BRANCH.CREATED", "1.0.0")] public partial record BranchCreated { public required B.Part Part { get; init; } }
            public partial record BranchCreated { /** <summary>In another part.</summary> */ public ImmutableArray<int>? Numbers { get; init; } = [1, 2]; }
        }
        #if NEVER
        namespace C { broken
        #endif
        namespace B.@int
        {
            public partial interface IHolder<T> where T : class { }
            public static partial class Outer { internal partial struct Inner {
        #pragma warning disable TEG1012
                [Announced(eventType: "GIT.BRANCH." + nameof(Deleted), version: "1.0.0")] internal sealed unsafe partial record Deleted { public int? P { get; set; } = 0x10; private int* Pointer => null; }
        #line 200 "elsewhere.cs"
            } }
        }
        namespace B
        {
            public sealed record Part { public required Part? Other { get; init; } = null!; [System.Obsolete] public string @base { get; init; } = "b\u0301"; }
        }

        """;

    /// <summary>A new major of a published event, with a method that migrates.</summary>
    public const string Migrated = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using Tamma.Events;
        namespace Shop;

        /// <summary>A build was completed.</summary>
        /// <example>{"outcome":"passed","seconds":1}</example>
        [TammaEvent("BUILD.RUN.COMPLETED", "2.0.0"), Reserved("branch", "It is not needed.")]
        public sealed partial record RunCompleted
        {
            [RenamedFrom("result", "It is clearer."), AllowedValues("passed", "failed")] public required string Outcome { get; init; }
            [Range(0, int.MaxValue)] public required int Seconds { get; init; }
            private static RunCompleted Migrate(V1 old) => new() { Outcome = old.Result, Seconds = old.Seconds ?? 0 };
        }

        """;

    /// <summary>The published version of <see cref="Migrated"/>.</summary>
    public const string MigratedBefore = """
        using System.ComponentModel.DataAnnotations;
        using Tamma.Events;
        namespace Shop;
        [TammaEvent("BUILD.RUN.COMPLETED", "1.0.0")]
        public sealed partial record RunCompleted
        {
            public required string Result { get; init; }
            public int? Seconds { get; init; }
            public string? Branch { get; init; }
        }

        """;

    /// <summary>All that are edited.</summary>
    public static readonly string[] All = [EveryFeature, Places, Migrated];
}
