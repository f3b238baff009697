using System;
using System.Collections.Generic;

namespace Tamma.Events.Tests.Samples;

/// <summary>A payload with one member of each kind; its contract is written by hand, as the generator would.</summary>
public sealed record PullRequestCreated : IEvent<PullRequestCreated>
{
    public static EventContract<PullRequestCreated> Contract => PullRequestCreatedContract.Instance;

    public required string Repository { get; init; }

    public required int Number { get; init; }

    public string? Title { get; init; }

    public Priority Priority { get; init; }

    public bool IsDraft { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public Uri? Url { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public Guid? ReviewId { get; init; }

    public decimal Cost { get; init; }

    public double Score { get; init; }

    public Person? Author { get; init; }

    public string? Token { get; init; }

    public IReadOnlyDictionary<string, long>? Sizes { get; init; }
}

public sealed record Person(string Name, Person? Manager = null);

public enum Priority
{
    Low,
    Medium,
    High,
}
