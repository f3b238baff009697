using System;
using System.Linq;
using System.Text;
using Xunit.Abstractions;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>What is generated costs every build of a user: a megabyte of source some 0.6 seconds.</summary>
public sealed class GeneratedSizeTests(ITestOutputHelper output)
{
    private const int Budget = 16 * 1024;

    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace Tamma.Catalog.Git;

        /// <summary>A pull request was opened.</summary>
        [TammaEvent("GIT.PULL_REQUEST.CREATED", "1.2.0")]
        public sealed partial record PullRequestCreated
        {
            /// <summary>Repository in owner/name form.</summary>
            [RegularExpression(@"[^/\s]+/[^/\s]+")]
            public required string Repository { get; init; }

            /// <summary>Number in its repository.</summary>
            [Range(1, int.MaxValue)]
            public required int Number { get; init; }

            /// <summary>Its title.</summary>
            [StringLength(256, MinimumLength = 1)]
            public required string Title { get; init; }

            /// <summary>Where to look at it.</summary>
            public required Uri Url { get; init; }

            /// <summary>The commit that it would merge.</summary>
            [RegularExpression("[0-9a-f]{40}")]
            public required string HeadSha { get; init; }

            /// <summary>Where it would go to.</summary>
            [StringLength(255, MinimumLength = 1)]
            public required string BaseBranch { get; init; }

            /// <summary>How far it is.</summary>
            public required PullRequestState State { get; init; }

            /// <summary>Whether it is a draft.</summary>
            public bool IsDraft { get; init; }

            /// <summary>How risky it seems.</summary>
            [Range(0, 1.0)]
            public double? RiskScore { get; init; }

            /// <summary>When it was opened.</summary>
            public required DateTimeOffset CreatedAt { get; init; }

            /// <summary>Its labels.</summary>
            [MaxLength(100)]
            [Items(MaxLength = 50)]
            public required IReadOnlyList<string> Labels { get; init; }

            /// <summary>Who opened it.</summary>
            public required Author Author { get; init; }
        }

        /// <summary>Who wrote something.</summary>
        public sealed record Author
        {
            /// <summary>Name of the account.</summary>
            [StringLength(39, MinimumLength = 1)]
            public required string Login { get; init; }

            /// <summary>Page of the account.</summary>
            public Uri? ProfileUrl { get; init; }
        }

        /// <summary>How far a pull request is.</summary>
        [JsonConverter(typeof(JsonStringEnumConverter<PullRequestState>))]
        public enum PullRequestState
        {
            /// <summary>It can be merged.</summary>
            [JsonStringEnumMemberName("open")]
            Open,

            /// <summary>It was merged.</summary>
            [JsonStringEnumMemberName("merged")]
            Merged,

            /// <summary>It will not be merged.</summary>
            [JsonStringEnumMemberName("closed")]
            Closed,
        }
        """;

    [Fact]
    public void A_typical_event_of_twelve_members_stays_within_the_budget()
    {
        var run = GeneratorRun.Of(Source);
        var size = Encoding.UTF8.GetByteCount(run.EventFile);
        var schema = run.EventFile.Split('\n').Single(line => line.StartsWith("[assembly:", StringComparison.Ordinal));
        output.WriteLine(FormattableString.Invariant($"{size:N0} bytes, {Encoding.UTF8.GetByteCount(schema):N0} of them the schema's; the budget is {Budget:N0}"));
        Assert.InRange(size, 1, Budget);
    }
}
