using System;
using Perfolizer.Horology;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>The processor time of this process, in ticks of 100 ns: what other programs on the machine take is not measured. Windows counts it too coarsely.</summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "Processor time";

    public bool IsAvailable => !OperatingSystem.IsWindows();

    public Frequency Frequency { get; } = new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
