using System;
using System.Linq;
using System.Text.Json;
using Tamma.Events;

namespace Tamma.Catalog.Tests.Events;

/// <summary>A generated contract without its type argument, so that one theory serves every record.</summary>
internal abstract class EventUnderTest
{
    public static EventUnderTest Of(string eventType)
    {
        var contract = EventCatalog.Registry.Single(contract => string.Equals(contract.EventType, eventType, StringComparison.Ordinal));
        return (EventUnderTest)Activator.CreateInstance(typeof(EventUnderTest<>).MakeGenericType(contract.ClrType))!;
    }

    public abstract EventContract Contract { get; }

    /// <summary>Parses and writes with the generated code; null where parsing refuses.</summary>
    public abstract byte[]? RoundTrip(ReadOnlySpan<byte> document);

    /// <summary>Reads with System.Text.Json, and writes with the generated code.</summary>
    public abstract byte[] ReadWithSerializer(ReadOnlySpan<byte> document, JsonSerializerOptions options);

    /// <summary>Reads with the generated code, and writes with System.Text.Json.</summary>
    public abstract byte[] WriteWithSerializer(ReadOnlySpan<byte> document, JsonSerializerOptions options);
}

/// <inheritdoc/>
internal sealed class EventUnderTest<T> : EventUnderTest
    where T : class, IEvent<T>
{
    public override EventContract Contract => T.Contract;

    public override byte[]? RoundTrip(ReadOnlySpan<byte> document)
    {
        var isValid = T.Contract.TryParse(document, out var value);
        var result = T.Contract.Parse(document);
        Assert.Equal(isValid, result.IsValid);
        Assert.Equal(isValid, T.Contract.IsValid(document));
        Assert.Equal(isValid, result.Errors.Count == 0);
        return isValid ? T.Contract.ToUtf8Json(value!) : null;
    }

    public override byte[] ReadWithSerializer(ReadOnlySpan<byte> document, JsonSerializerOptions options) =>
        T.Contract.ToUtf8Json(JsonSerializer.Deserialize<T>(document, options)!);

    public override byte[] WriteWithSerializer(ReadOnlySpan<byte> document, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToUtf8Bytes(T.Contract.Parse(document).Value, options);
}
