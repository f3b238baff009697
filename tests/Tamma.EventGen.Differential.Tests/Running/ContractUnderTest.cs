using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>A contract with its reader and writer, whatever its record is, beside System.Text.Json through the contract's own metadata.</summary>
internal abstract class ContractUnderTest(EventContract contract)
{
    /// <summary>The contract.</summary>
    public EventContract Contract { get; } = contract;

    /// <summary>Reads a document.</summary>
    public abstract bool TryParse(ReadOnlySpan<byte> document, [NotNullWhen(true)] out object? value);

    /// <summary>Writes a record that was read.</summary>
    public abstract byte[] Write(object value);

    /// <summary>What System.Text.Json reads.</summary>
    /// <exception cref="JsonException">It refuses the document.</exception>
    public abstract object Deserialize(ReadOnlySpan<byte> document);

    /// <summary>Whether System.Text.Json reads a document.</summary>
    public bool CanDeserialize(ReadOnlySpan<byte> document)
    {
        try
        {
            Deserialize(document);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>What System.Text.Json writes, with the relaxed escaping.</summary>
    public abstract byte[] Serialize(object value);

    /// <summary>Makes one for the contract's record.</summary>
    public static ContractUnderTest Of(EventContract contract, EventRegistry registry) =>
        (ContractUnderTest)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(contract.ClrType), contract, registry)!;

    private sealed class Typed<T>(EventContract<T> contract, EventRegistry registry) : ContractUnderTest(contract)
        where T : class, IEvent<T>
    {
        private readonly JsonTypeInfo<T> _json = (JsonTypeInfo<T>)new JsonSerializerOptions { TypeInfoResolver = registry, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, AllowOutOfOrderMetadataProperties = true }.GetTypeInfo(typeof(T));

        public override bool TryParse(ReadOnlySpan<byte> document, [NotNullWhen(true)] out object? value)
        {
            var isRead = contract.TryParse(document, out var record);
            value = record;
            return isRead;
        }

        public override byte[] Write(object value) => contract.ToUtf8Json((T)value);

        public override object Deserialize(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize(document, _json)!;

        public override byte[] Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes((T)value, _json);
    }
}
