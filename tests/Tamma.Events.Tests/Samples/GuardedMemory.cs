using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tamma.Events.Tests.Samples;

/// <summary>Memory with a page behind it that nothing may touch: who reads or writes beyond its end ends the process. Only on Linux.</summary>
internal sealed class GuardedMemory
{
    private const int Read = 1, Write = 2, PrivateAnonymous = 0x22;

    private readonly nint _start;
    private readonly int _size;

    /// <summary>Takes memory that is never given back.</summary>
    /// <param name="size">The most bytes that will be asked for.</param>
    public GuardedMemory(int size)
    {
        var page = Environment.SystemPageSize;
        _size = (size + page - 1) / page * page;
        _start = mmap(0, _size + page, Read | Write, PrivateAnonymous, -1, 0);
        Assert.NotEqual(-1, _start);
        Assert.Equal(0, mprotect(_start + _size, page, 0));
    }

    /// <summary>The last elements.</summary>
    public Span<T> Last<T>(int length)
        where T : unmanaged
    {
        var bytes = length * Unsafe.SizeOf<T>();
        Assert.InRange(bytes, 0, _size);
        return MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<T>(), _start + _size - bytes), length);
    }

    /// <summary>A copy that ends where the memory does.</summary>
    public Span<T> Copy<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        var copy = Last<T>(elements.Length);
        elements.CopyTo(copy);
        return copy;
    }

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint mmap(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mprotect(nint address, nint length, int protection);
}
