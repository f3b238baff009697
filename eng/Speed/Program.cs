using System;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Speed;

// measure-speed [generator|analyzers|build] [EVENTS...]: all three without a name, each with its own numbers of events without numbers.
var mode = args.FirstOrDefault(argument => !char.IsAsciiDigit(argument[0]));
var sizes = args.Where(argument => char.IsAsciiDigit(argument[0])).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
if (mode is not (null or "generator" or "analyzers" or "build"))
{
    Console.Error.WriteLine("usage: measure-speed [generator|analyzers|build] [EVENTS...]");
    return 1;
}

if (mode is null or "generator")
{
    Reemission.Assert();
    GeneratorTimes.Report(SizesOr(10, 100, 1000, 5000));
}

if (mode is null or "analyzers")
    AnalyzerTimes.Report(SizesOr(1000));
if (mode is null or "build")
    BuildTimes.Report(SizesOr(200));
return 0;

int[] SizesOr(params int[] defaults) => sizes.Length > 0 ? sizes : defaults;
