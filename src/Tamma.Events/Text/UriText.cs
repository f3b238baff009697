using System;

namespace Tamma.Events.Text;

internal static class UriText
{
    public static bool IsValid(ReadOnlySpan<byte> text) => !text.IsEmpty;
}
