using System;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Json;

/// <content>What JSON can't express. What stands before the refused value is written first: whoever says where it is finds it at the end of the bytes.</content>
public ref partial struct JsonOutput
{
    /// <summary>The exception for a value that no contract takes.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="why">A sentence without the value, which may be sensitive.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal ArgumentException Refused(scoped ReadOnlySpan<byte> name, string why)
    {
        WriteName(name);
        return new(why, paramName: null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ArgumentException IsNull(scoped ReadOnlySpan<byte> name, string? clrMember)
    {
        WriteName(name);
        return IsNull(clrMember);
    }

    private static ArgumentException IsNull(string? clrMember) => new($"{clrMember ?? "A value"} is null, and its type is not nullable.", paramName: null);
}
