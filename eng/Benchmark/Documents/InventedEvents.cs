using System;
using System.Collections.Generic;
using System.Globalization;
using Tamma.EventGen.Benchmark.Plain;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>Events with invented values.</summary>
internal static class InventedEvents
{
    private static readonly string[] CheckNames = ["build", "test", "lint", "codeql", "coverage", "docs"];

    public static SmallEvent Small(Invention invention) => Stamp(invention, new SmallEvent
    {
        EventType = "ISSUE.LABEL.ADDED",
        Payload = new() { Repository = invention.Repository(), IssueNumber = invention.Integer(1, 20_000), Name = invention.Label() },
    });

    public static TypicalEvent Typical(Invention invention) => Stamp(invention, new TypicalEvent
    {
        EventType = "GIT.PULL_REQUEST.OPENED",
        Payload = PullRequest(invention),
    });

    public static LargeEvent Large(Invention invention) => new()
    {
        EventId = invention.Identity(),
        Timestamp = invention.Instant(),
        Repository = invention.Repository(),
        Body = invention.Text(55),
        Comments = invention.Several(8, 12, static made => new Comment { Author = Account(made), CreatedAt = made.Instant(), Text = made.Text(made.Integer(1, 6)) }),
        Files = invention.Several(15, 25, static made => new FileChange
        {
            Path = "src/" + made.Repository() + "/" + made.OneOf("Parser", "Writer", "Reader") + ".cs",
            Additions = made.Count(3),
            Deletions = made.Count(3),
            Coverage = made.Fraction(),
            Size = made.Count(6),
        }),
        Embedding = invention.Several(64, 96, static made => made.Weight()),
        Prompt = invention.Text(55),
        CostUsd = invention.Count(5) / 10000m,
    };

    private static PullRequest PullRequest(Invention invention)
    {
        var repository = invention.Repository();
        var number = invention.Integer(1, 20_000);
        return new()
        {
            Repository = repository,
            Number = number,
            Title = invention.Sentence(invention.Integer(5, 14)),
            Url = new(string.Create(CultureInfo.InvariantCulture, $"https://git.example.org/{repository}/pull/{number}")),
            State = invention.OneOf("open", "closed", "merged"),
            BaseBranch = invention.Branch(),
            HeadSha = invention.Sha(),
            Author = Account(invention),
            Labels = invention.Several(2, 5, static made => made.Label()),
            CreatedAt = invention.Instant(),
            Additions = invention.Count(4),
            Coverage = invention.Fraction(),
            Draft = invention.Chance(0.2),
            Checks = Checks(invention),
        };
    }

    private static Account Account(Invention invention) => new() { Login = invention.Login(), Id = invention.Integer(1, 200_000_000) };

    private static Dictionary<string, string> Checks(Invention invention)
    {
        var checks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in CheckNames.AsSpan(0, invention.Integer(3, CheckNames.Length)))
            checks[name] = invention.OneOf("success", "failure", "skipped");
        return checks;
    }

    private static TEvent Stamp<TEvent>(Invention invention, TEvent envelope)
        where TEvent : Envelope
    {
        envelope.EventId = invention.Identity();
        envelope.Timestamp = invention.Instant();
        envelope.ActorType = invention.OneOf("user", "system", "ai", "service");
        envelope.ActorId = invention.Login();
        envelope.CorrelationId = invention.Identity().ToString();
        envelope.CausationId = invention.Chance(0.7) ? invention.Identity() : null;
        envelope.SchemaVersion = "1.0.0";
        envelope.Metadata = new()
        {
            Source = invention.OneOf("orchestrator", "worker", "api", "cli"),
            Version = string.Create(CultureInfo.InvariantCulture, $"{invention.Integer(0, 9)}.{invention.Integer(0, 30)}.0"),
            Environment = invention.OneOf("dev", "staging", "prod"),
            Tags = invention.Chance(0.5) ? new(StringComparer.Ordinal) { ["issueId"] = invention.Count(4).ToString(CultureInfo.InvariantCulture) } : null,
        };
        return envelope;
    }
}
