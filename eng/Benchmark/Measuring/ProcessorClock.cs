using System;
using System.Runtime.InteropServices;
using Perfolizer.Horology;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>
/// The processor time of the thread that asks, in nanoseconds: neither what other programs take is measured nor the JIT's thread, which compiles
/// while others run and would count twice. Collections fall to the thread that causes them. Windows counts too coarsely.
/// </summary>
internal sealed class ProcessorClock : IClock
{
    // CLOCK_THREAD_CPUTIME_ID of time.h.
    private const int LinuxThread = 3;
    private const int MacThread = 16;

    public string Title => "Processor time of the thread";

    public bool IsAvailable => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    public Frequency Frequency { get; } = new(1_000_000_000);

    public long GetTimestamp() => ReadClock(OperatingSystem.IsMacOS() ? MacThread : LinuxThread, out var time) == 0
        ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
        : throw new InvalidOperationException("The system has no clock of a thread's processor time.");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
