using System.Diagnostics.CodeAnalysis;

namespace Tamma.Events;

/// <summary>A payload with a generated contract; implemented by the generated half of a record.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "A static abstract member is the point of the interface.")]
public interface IEvent<TSelf>
    where TSelf : class, IEvent<TSelf>
{
    /// <summary>The contract of the record: it validates, parses and writes it.</summary>
    static abstract EventContract<TSelf> Contract { get; }
}
