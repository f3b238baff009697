using System;
using System.Globalization;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>How long a random test tries: little in every run of the tests, and as long as wanted in <c>eng/fuzz-declarations</c>.</summary>
internal static class Effort
{
    private static readonly int Factor = int.Parse(Environment.GetEnvironmentVariable("TAMMA_FUZZ_FACTOR") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>The number of samples, of which every run takes this many.</summary>
    public static int Times(int samples) => samples * Factor;
}
