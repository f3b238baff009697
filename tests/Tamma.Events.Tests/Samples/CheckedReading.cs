using System;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Samples;

/// <summary>Reads by hand, with the framework's reader, what a shape has checked: the contracts of the tests, which no generator writes.</summary>
internal static class CheckedReading
{
    public delegate T Reader<out T>(ref Utf8JsonReader reader);

    public static int Read<T>(Shape shape, ReadOnlySpan<byte> json, int at, ReadState state, Reader<T> read, out T value)
    {
        var end = shape.Take(json, at, state);
        value = default!;
        if (end < 0)
            return -1;
        var reader = new Utf8JsonReader(json[at..end], new JsonReaderOptions { MaxDepth = 65 });
        reader.Read();
        value = read(ref reader);
        return end;
    }
}
