using System;
using System.ComponentModel;

namespace Tamma.Events;

/// <summary>The way of an older major version's events to the current record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventMigration
{
    private protected EventMigration(EventContract from, string example)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(example);
        From = from;
        Example = example;
    }

    /// <summary>The last contract of the older major; it reads that major's events.</summary>
    internal EventContract From { get; }

    /// <summary>A payload of the older contract as JSON, which <see cref="EventRegistry.VerifyMigrations"/> migrates.</summary>
    internal string Example { get; }
}

/// <summary>The way of an older major version's events to the current record.</summary>
/// <typeparam name="T">The current record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventMigration<T> : EventMigration
    where T : class, IEvent<T>
{
    private protected EventMigration(EventContract from, string example)
        : base(from, example)
    {
    }

    /// <summary>Reads a payload of the older major, valid by the shape, and migrates it.</summary>
    internal abstract T Read(ReadOnlySpan<byte> utf8Json, StoredShape shape);
}

/// <summary>The way of an older major version's events to the current record.</summary>
/// <typeparam name="TFrom">The older major's record.</typeparam>
/// <typeparam name="T">The current record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventMigration<TFrom, T> : EventMigration<T>
    where TFrom : class, IEvent<TFrom>
    where T : class, IEvent<T>
{
    private readonly EventContract<TFrom> _from;
    private readonly Func<TFrom, T> _migrate;

    /// <summary>Describes a migration.</summary>
    /// <param name="from">The last contract of the older major.</param>
    /// <param name="migrate">Makes the current record, whatever majors lie between.</param>
    /// <param name="example">A payload of the older contract as JSON.</param>
    public EventMigration(EventContract<TFrom> from, Func<TFrom, T> migrate, string example)
        : base(from, example)
    {
        ArgumentNullException.ThrowIfNull(migrate);
        _from = from;
        _migrate = migrate;
    }

    internal override T Read(ReadOnlySpan<byte> utf8Json, StoredShape shape) =>
        _migrate(_from.ReadStored(utf8Json, shape))
        ?? throw new InvalidOperationException($"The migration of {From.EventType} {From.Version} to {typeof(T)} returned null.");
}
