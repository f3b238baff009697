using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tamma.Events.Shapes;

namespace Tamma.Events.Json;

/// <summary>
/// Writes an event straight into its output; generated code stands on it. What JSON can't express is the caller's bug and throws;
/// no message has the value, which may be sensitive.
/// </summary>
/// <remarks>
/// Every value begins with what stands before it, made when the code was generated: <c>,"name":</c> for a member, a comma for an item, nothing after
/// <see cref="WriteKey"/>. The first comma of an object or array is left out. Nothing is checked of the structure.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOutput
{
    /// <summary>What is asked for at least, so that small values don't ask one by one.</summary>
    private const int LeastRoom = 256;

    /// <summary>A text that may need escapes is written in pieces of so many characters, so that no room is asked for that a pooled output would have to make.</summary>
    private const int Piece = 512;

    private readonly IBufferWriter<byte> _output;
    private readonly JsonEscaping _escaping;
    private readonly int _maxDepth;
    private ref byte _room;
    private int _length;
    private int _written;
    private int _depth;

    // 1 where the next value is the first of its object or array: so many bytes of what stands before it are left out.
    private int _skipped;

    internal JsonOutput(IBufferWriter<byte> output, int maxDepth, JsonEscaping escaping)
    {
        _output = output;
        _maxDepth = maxDepth;
        _escaping = escaping;
    }

    /// <summary>How texts are escaped.</summary>
    internal readonly JsonEscaping Escaping => _escaping;

    /// <summary>Begins an object.</summary>
    public void WriteStartObject() => Start((byte)'{');

    /// <summary>Begins an object by a fragment that has its first member.</summary>
    /// <param name="start">Such as <c>{"kind":"user"</c>.</param>
    public void WriteStartObject(scoped ReadOnlySpan<byte> start)
    {
        Descend();
        Begin(start, 0);
    }

    /// <summary>Ends an object.</summary>
    public void WriteEndObject() => Finish((byte)'}');

    /// <summary>Begins an array.</summary>
    public void WriteStartArray() => Start((byte)'[');

    /// <summary>Ends an array.</summary>
    public void WriteEndArray() => Finish((byte)']');

    /// <summary>Writes what stands before a value.</summary>
    /// <param name="name">Such as <c>,"author":</c>.</param>
    public void WriteName(scoped ReadOnlySpan<byte> name) => Begin(name, 0);

    /// <summary>Writes what stands before a value whose type is not nullable.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Such as <c>,"author":</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="clrMember">The C# member, such as <c>PullRequestCreated.Author</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value is null; the message names the member.</exception>
    public T WriteName<T>(scoped ReadOnlySpan<byte> name, [NotNull] T? value, string clrMember)
        where T : class
    {
        if (value is null)
            throw IsNull(name, clrMember);
        Begin(name, 0);
        return value;
    }

    /// <summary>Guards a value whose type is not nullable.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="clrMember">The C# member, such as <c>PullRequestCreated.Author</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value is null; the message names the member.</exception>
    public static T NotNull<T>([NotNull] T? value, string clrMember)
        where T : class => value ?? throw IsNull(clrMember);

    /// <summary>Writes a name that is known only now, or that may need escapes.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="ArgumentException">The name is null or holds one half of a surrogate pair.</exception>
    public void WriteKey(string key)
    {
        WriteString(","u8, key, "A key");
        Append((byte)':');
    }

    /// <summary>Writes null.</summary>
    /// <param name="name">What stands before it.</param>
    public void WriteNull(scoped ReadOnlySpan<byte> name) => WriteLiteral(name, "null"u8);

    /// <summary>The exception for a value of a union that is of no case.</summary>
    /// <param name="value">The value.</param>
    /// <param name="union">Name of the union's base type.</param>
    /// <returns>The exception, to be thrown; its message names the value's type and the union.</returns>
    public static ArgumentException NoCase(object value, string union)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new($"{value.GetType()} is no case of the union {union}.", nameof(value));
    }

    /// <summary>Refuses an immutable array that was never made.</summary>
    /// <param name="value">The array.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">It is the default one, which has no items, not even none.</exception>
    public static ImmutableArray<T> NotDefault<T>(ImmutableArray<T> value) =>
        value.IsDefault ? throw new ArgumentException("An immutable array is default: make it, or use ImmutableArray<T>.Empty.", nameof(value)) : value;

    /// <summary>The items of a list that is known by an interface.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="items">The collection.</param>
    /// <returns>The same items, enumerated without allocation where the collection is one of the framework's usual ones.</returns>
    public static JsonItems<T> Items<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items);
    }

    /// <summary>The items of a set that is known by an interface.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="items">The set.</param>
    /// <returns>The same items, enumerated without allocation where the set is a <see cref="HashSet{T}"/>.</returns>
    public static JsonSetItems<T> SetItems<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items);
    }

    /// <summary>The entries of a map that is known by an interface.</summary>
    /// <typeparam name="TKey">Type of the keys.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <param name="entries">The map.</param>
    /// <returns>The same entries, enumerated without allocation where the map is a <see cref="Dictionary{TKey, TValue}"/>, or was parsed.</returns>
    public static JsonEntries<TKey, TValue> Entries<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(entries);
    }

    /// <summary>Hands over what was written. An output that is not flushed may lack its end.</summary>
    internal void Flush()
    {
        if (_written > 0)
            _output.Advance(_written);
        (_written, _length) = (0, 0);
    }

    /// <summary>Writes a value that is JSON by itself and of any length.</summary>
    internal void WriteRaw(scoped ReadOnlySpan<byte> json)
    {
        _skipped = 0;
        while (json.Length > _length - _written)
        {
            var fitting = _length - _written;
            json[..fitting].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref _room, _written), fitting));
            json = json[fitting..];
            _written += fitting;
            Grow(Math.Min(json.Length, LeastRoom));
        }

        json.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref _room, _written), json.Length));
        _written += json.Length;
    }

    /// <summary>Writes a value that is JSON by itself and short.</summary>
    internal void WriteLiteral(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> literal)
    {
        ref var to = ref Begin(name, literal.Length);
        FewBytes.Copy(ref MemoryMarshal.GetReference(literal), ref to, literal.Length);
        _written += literal.Length;
    }

    /// <summary>Makes room for a value and what stands before it, and writes the latter.</summary>
    /// <returns>The room; whoever fills it moves on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Begin(scoped ReadOnlySpan<byte> name, int room)
    {
        name = name[_skipped..];
        _skipped = 0;
        Reserve(name.Length + room);
        ref var to = ref Unsafe.Add(ref _room, _written);
        FewBytes.Copy(ref MemoryMarshal.GetReference(name), ref to, name.Length);
        _written += name.Length;
        return ref Unsafe.Add(ref to, name.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int room)
    {
        if (_length - _written < room)
            Grow(room);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int room)
    {
        Flush();
        var span = _output.GetSpan(Math.Max(room, LeastRoom));
        if (span.Length < room)
            throw new InvalidOperationException("The output has less room than it was asked for.");
        _room = ref MemoryMarshal.GetReference(span);
        _length = span.Length;
    }

    /// <summary>Writes one byte, where there may be no room yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(byte value)
    {
        Reserve(1);
        Unsafe.Add(ref _room, _written++) = value;
    }

    private void Start(byte brace)
    {
        Descend();
        Append(brace);
        _skipped = 1;
    }

    private void Finish(byte brace)
    {
        Append(brace);
        _skipped = 0;
        _depth--;
    }

    private void Descend()
    {
        // What is deep is a payload, whose levels those of its envelope are not.
        if (++_depth > _maxDepth)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The value nests deeper than {ShapeWalker.PayloadDepth} levels, which no reader takes."), paramName: null);
    }
}
