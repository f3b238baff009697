using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using Tamma.EventGen.Differential.Tests.Running;

namespace Tamma.Events.ReaderFuzzer;

/// <summary>Mutates inputs; those that went where none has been before are mutated themselves.</summary>
internal sealed class FuzzLoop(Coverage coverage, int seed)
{
    private const int LengthLimit = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Random _random = new(seed);
    private readonly List<byte[]> _corpus = [];

    /// <summary>Runs for a time, and says whether all agreed; where not, it prints the smallest input that it finds.</summary>
    public bool Run(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var mutator = new ByteMutator(_random);
        var (inputs, said) = (0L, TimeSpan.Zero);
        while (clock.Elapsed < time)
        {
            var input = inputs < Seeds.All.Length ? Seeds.All[inputs] : Mutate(mutator);
            inputs++;
            if (!IsAgreed(input))
                return false;
            if (clock.Elapsed - said > Pause)
                Say(inputs, said = clock.Elapsed);
        }

        Say(inputs, clock.Elapsed);
        return true;
    }

    private byte[] Mutate(ByteMutator mutator)
    {
        var input = mutator.Mutate(_corpus[_random.Next(_corpus.Count)]);
        if (_random.Next(4) > 0)
            return input;
        var other = _corpus[_random.Next(_corpus.Count)];
        return [.. input[.._random.Next(input.Length + 1)], .. other[_random.Next(other.Length + 1)..]];
    }

    private bool IsAgreed(byte[] input)
    {
        coverage.Clear();
        if (Target.Disagreement(input) is { } disagreement)
        {
            Report(Shrink(input), disagreement);
            return false;
        }

        if (coverage.IsNew() && input.Length <= LengthLimit)
            _corpus.Add(input);
        return true;
    }

    /// <summary>Takes out what is not needed, in ever smaller pieces.</summary>
    private static byte[] Shrink(byte[] input)
    {
        for (var size = input.Length / 2; size > 0; size = size == 1 ? 0 : size / 2)
        {
            for (var at = 0; at + size <= input.Length;)
            {
                byte[] smaller = [.. input[..at], .. input[(at + size)..]];
                if (Target.Disagreement(smaller) is null)
                    at += size;
                else
                    input = smaller;
            }
        }

        return input;
    }

    private void Report(byte[] input, string disagreement) =>
        Console.WriteLine($"seed {seed}: {disagreement}\n  found as   {Encoding.UTF8.GetString(input)}\n  bytes      {Convert.ToHexString(input)}\n  which says {Target.Disagreement(input)}");

    private void Say(long inputs, TimeSpan elapsed) =>
        Console.WriteLine(FormattableString.Invariant($"{elapsed.TotalSeconds,6:F0} s {inputs,12} inputs {_corpus.Count,6} kept {coverage.Ways,6} ways"));
}
