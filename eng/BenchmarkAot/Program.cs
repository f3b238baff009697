using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Measuring;

if (RuntimeFeature.IsDynamicCodeSupported)
{
    Console.Error.WriteLine("This program is not published ahead of time.");
    return 1;
}

Console.WriteLine("Published ahead of time, without a warning, for the default instruction set.");
Console.WriteLine();
Console.WriteLine("| document | scan, ns | validate | / scan | parse | / System.Text.Json | write | / System.Text.Json |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
foreach (var kind in Enum.GetValues<DocumentKind>())
{
    var subject = Subject.Of(kind);
    var times = Rounds.Measure(
        DocumentSet.Size,
        () => subject.Scan(),
        () => subject.IsValid(),
        () => subject.Deserialize(),
        () => subject.TryParse(),
        () => subject.Serialize(),
        () => subject.Write());
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {kind.ToString().ToLowerInvariant()} | {times[0]:#,0} | {times[1]:#,0} | {times[1] / times[0]:0.00} | {times[3]:#,0} | {times[3] / times[2]:0.00} | {times[5]:#,0} | {times[5] / times[4]:0.00} |"));
}

return 0;
