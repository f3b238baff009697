using System;
using System.Collections.Generic;

namespace Tamma.Events;

/// <summary>A migration that does not bring the example of its older version to the current contract.</summary>
/// <param name="EventType">Name of the event's type.</param>
/// <param name="FromVersion">Version of the older contract.</param>
/// <param name="Example">The payload of the older version that was migrated, as JSON.</param>
/// <param name="Errors">What is wrong with the example, or else with the migrated payload; empty where an exception came.</param>
/// <param name="Exception">What the migration threw, or the writing of what it returned; else null.</param>
public sealed record MigrationFailure(string EventType, string FromVersion, string Example, IReadOnlyList<EventError> Errors, Exception? Exception)
{
    /// <summary>One line, such as <c>GIT.PULL_REQUEST.CREATED 1.2.0, migrating {"number":-3}: /number (byte 128, line 1): expected integer from 1 to 9, found -3</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{EventType} {FromVersion}, migrating {Example}: {(Exception is null ? string.Join("; ", Errors) : $"{Exception.GetType()}: {Exception.Message}")}";
}
