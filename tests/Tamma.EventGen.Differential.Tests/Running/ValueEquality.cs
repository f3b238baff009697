using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tamma.EventGen.Differential.Tests.Running;

/// <summary>Whether two objects have the same state, down to their last field; a record's own equality compares collections by reference.</summary>
internal static class ValueEquality
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>Where two values differ first; null where they don't.</summary>
    public static string? Difference(object? left, object? right) => Difference(left, right, "");

    private static string? Difference(object? left, object? right, string path)
    {
        if (ReferenceEquals(left, right))
            return null;
        if (left is JsonNode node && right is JsonNode otherNode)
            return Unless(JsonNode.DeepEquals(node, otherNode), left, right, path);
        // Which collection an interface holds is the reader's affair.
        if (left is null || right is null || (left.GetType() != right.GetType() && left is not IEnumerable))
            return $"{path}: {left ?? "null"} / {right ?? "null"}";
        return left switch
        {
            JsonElement element => Unless(JsonElement.DeepEquals(element, (JsonElement)right), left, right, path),
            DateTimeOffset time => Unless(time.EqualsExact((DateTimeOffset)right), left, right, path),
            // System.Text.Json reads an offset as local time, the contract as UTC.
            DateTime time => Unless(time.ToUniversalTime().Equals(((DateTime)right).ToUniversalTime()), left, right, path),
            Uri uri => Unless(uri.OriginalString == ((Uri)right).OriginalString, left, right, path),
            Memory<byte> bytes => Unless(bytes.Span.SequenceEqual(((Memory<byte>)right).Span), left, right, path),
            ReadOnlyMemory<byte> bytes => Unless(bytes.Span.SequenceEqual(((ReadOnlyMemory<byte>)right).Span), left, right, path),
            string => Unless(left.Equals(right), left, right, path),
            IEnumerable map when IsMap(map) && right is IEnumerable other => OfMaps(EntriesOf(map), EntriesOf(other), path),
            IEnumerable items when right is IEnumerable others => OfItems([.. items.Cast<object?>()], [.. others.Cast<object?>()], path),
            _ when left.GetType().Namespace!.StartsWith("System", StringComparison.Ordinal) => Unless(left.Equals(right), left, right, path),
            Enum => Unless(left.Equals(right), left, right, path),
            _ => OfFields(left, right, path),
        };
    }

    private static string? Unless(bool isEqual, object left, object right, string path) => isEqual ? null : $"{path}: {left} / {right}";

    private static bool IsMap(IEnumerable map) => map.GetType().GetInterfaces().Any(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static Dictionary<object, object?> EntriesOf(IEnumerable map) => map.Cast<object>().ToDictionary(static entry => FieldOf(entry, 0)!, static entry => FieldOf(entry, 1));

    private static object? FieldOf(object entry, int index) => Fields.GetOrAdd(entry.GetType(), FieldsOf)[index].GetValue(entry);

    private static string? OfMaps(Dictionary<object, object?> left, Dictionary<object, object?> right, string path) =>
        left.Count != right.Count ? path + ": another number of entries" : left.Keys.Select(key => right.TryGetValue(key, out var other) ? Difference(left[key], other, $"{path}[{key}]") : $"{path}: no {key}").FirstOrDefault(found => found is not null);

    private static string? OfItems(object?[] left, object?[] right, string path) =>
        left.Length != right.Length ? path + ": another number of items" : left.Zip(right).Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(found => found is not null);

    private static string? OfFields(object left, object right, string path)
    {
        foreach (var field in Fields.GetOrAdd(left.GetType(), FieldsOf))
        {
            if (Difference(field.GetValue(left), field.GetValue(right), path + "." + field.Name) is { } found)
                return found;
        }

        return null;
    }

    private static FieldInfo[] FieldsOf(Type type) =>
        type == typeof(object) || type == typeof(ValueType) ? [] : [.. FieldsOf(type.BaseType!), .. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)];
}
