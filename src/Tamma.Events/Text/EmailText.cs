using System;

namespace Tamma.Events.Text;

/// <summary>E-mail addresses as <c>[EmailAddress]</c> takes them: exactly one <c>@</c>, neither first nor last.</summary>
internal static class EmailText
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf((byte)'@');
    }
}
