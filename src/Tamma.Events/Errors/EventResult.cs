using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Tamma.Events;

/// <summary>What reading gave: a value, or every error of the document.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class EventResult<T>
    where T : class
{
    internal EventResult(T value) => (Value, Errors) = (value, []);

    internal EventResult(IReadOnlyList<EventError> errors) => Errors = errors;

    /// <summary>Whether there is a value, and so no error.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>The value, or null when the document is not valid.</summary>
    public T? Value { get; }

    /// <summary>Every error, in the order of <see cref="EventContract.Validate(System.ReadOnlySpan{byte})"/>; empty when it is valid.</summary>
    public IReadOnlyList<EventError> Errors { get; }
}
