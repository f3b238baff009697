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

    private static void AssertAgree(IEnumerable<double> numbers)
    {
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        foreach (var number in numbers)
        {
            Utf8Formatter.TryFormat(number, expected, out var length);
            var written = NumberText.Write(number, actual);
            if (!expected[..length].SequenceEqual(actual[..written]))
                Assert.Fail($"{Encoding.UTF8.GetString(actual[..written])} instead of {Encoding.UTF8.GetString(expected[..length])}");
        }
    }
}
