using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tamma.Events.Json;

namespace Tamma.Events.Tests.Json;

/// <summary>Doubles as text: the framework's bytes.</summary>
public sealed class NumberTextTests
{
    [Fact]
    public void Doubles_of_any_digits_are_written_as_the_framework_writes_them()
    {
        var random = new Random(1);
        AssertAgree(Enumerable.Range(0, 200_000).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-5, 18))));
    }

    [Fact]
    public void Doubles_of_any_bits_are_written_as_the_framework_writes_them()
    {
        var random = new Random(2);
        AssertAgree(Enumerable.Range(0, 50_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64())).Where(double.IsFinite));
    }

    // The distance to the neighbours changes at powers of two; short texts have ties.
    [Fact]
    public void Doubles_beside_round_numbers_are_written_as_the_framework_writes_them() =>
        AssertAgree(Enumerable.Range(-20, 80).Select(power => Math.Pow(2, power))
            .Concat(Enumerable.Range(-6, 24).Select(power => Math.Pow(10, power)))
            .Concat(Enumerable.Range(1, 2000).Select(number => number / 1024.0))
            .Concat(Enumerable.Range(1, 2000).Select(number => number / 1000.0))
            .Concat(Enumerable.Range(1, 400).Select(number => 99_999_999_999_999.0 + number / 16.0))
            .SelectMany(number => new[] { number, Math.BitIncrement(number), Math.BitDecrement(number), -number }));

    [Fact]
    public void Integers_of_any_length_are_written_as_the_framework_writes_them()
    {
        var random = new Random(3);
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        foreach (var number in Edges().Concat(Enumerable.Range(0, 100_000).Select(_ => random.NextInt64() >> random.Next(63))))
        {
            Utf8Formatter.TryFormat(number, expected, out var length);
            AssertSame(expected[..length], actual[..NumberText.Write(number, actual)]);
        }

        static IEnumerable<long> Edges() => Enumerable.Range(0, 19)
            .Select(power => (long)Math.Pow(10, power))
            .SelectMany(number => new[] { number - 1, number, number + 1, -number })
            .Concat([long.MinValue, long.MaxValue]);
    }

    [Fact]
    public void Decimals_of_any_scale_are_written_as_the_framework_writes_them()
    {
        var random = new Random(4);
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        for (var round = 0; round < 200_000; round++)
        {
            var digits = random.NextInt64() >> random.Next(63);
            var number = new decimal((int)digits, (int)(digits >> 32), random.Next(8) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));
            Utf8Formatter.TryFormat(number, expected, out var length);
            AssertSame(expected[..length], actual[..NumberText.Write(number, actual)]);
        }
    }

    private static void AssertAgree(IEnumerable<double> numbers)
    {
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        foreach (var number in numbers)
        {
            Utf8Formatter.TryFormat(number, expected, out var length);
            AssertSame(expected[..length], actual[..NumberText.Write(number, actual)]);
        }
    }

    private static void AssertSame(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (!expected.SequenceEqual(actual))
            Assert.Fail($"{Encoding.UTF8.GetString(actual)} instead of {Encoding.UTF8.GetString(expected)}");
    }
}
