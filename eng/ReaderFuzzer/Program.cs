using System;
using System.Globalization;
using System.IO;
using SharpFuzz;
using Tamma.Events.ReaderFuzzer;

// instrument FILE       makes an assembly tell where it has been
// fuzz SEED MINUTES     looks for an input that the readers don't agree on; 1 where there is one
switch (args)
{
    case ["instrument", var file]:
        Fuzzer.Instrument(Path.GetFullPath(file), static name => name.StartsWith("Tamma.Events.", StringComparison.Ordinal), Options.Value);
        return 0;
    case ["fuzz", var seed, var minutes]:
        using (var coverage = new Coverage())
            return new FuzzLoop(coverage, int.Parse(seed, CultureInfo.InvariantCulture)).Run(TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture))) ? 0 : 1;
    default:
        Console.Error.WriteLine("instrument FILE, or fuzz SEED MINUTES");
        return 2;
}
