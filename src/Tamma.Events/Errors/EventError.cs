using System.Globalization;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>One reason why a document is not a valid event.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the value, empty for the whole document; of the object, where a member is missing. A name that is part of a sensitive value stands as <c>*</c>.</param>
/// <param name="Member">JSON name of the member concerned, or null.</param>
/// <param name="ClrMember">The C# member, such as <c>PullRequestCreated.Number</c>, or null.</param>
/// <param name="Offset">Where it is: zero-based, in bytes from the document's start. The closing brace of the object, where a member is missing.</param>
/// <param name="Line">Where it is: one-based line; lines end with LF.</param>
/// <param name="Expected">What is legal there, for people.</param>
/// <param name="Found">What stands there, shortened, its control characters as <c>\u001B</c>; null where there is nothing to show, and always for a sensitive value.</param>
public sealed record EventError(
    EventErrorCode Code,
    string Pointer,
    string? Member,
    string? ClrMember,
    long Offset,
    int Line,
    string Expected,
    string? Found)
{
    /// <summary>One sentence, such as <c>/number (byte 128, line 1): expected integer from 1 to 9, found -3</c>.</summary>
    /// <returns>The sentence, without a final stop, on one line and safe to print whatever the document holds.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Pointer.Length == 0 ? "document" : Pointer);
        text.Append(CultureInfo.InvariantCulture, $" (byte {Offset}, line {Line}): ");
        if (Code == EventErrorCode.MemberMissing)
            text.Append(CultureInfo.InvariantCulture, $"member \"{Member}\" is missing, ");
        text.Append("expected ").Append(Expected);
        if (Found is not null)
            text.Append(", found ").Append(Found);
        return PrintableText.Of(text.ToString());
    }
}
