using System;
using Tamma.Events.Shapes;

namespace Tamma.Events.Text;

/// <summary>The same URIs as <see cref="UriShortcut"/>, where all patterns that must match take every one of them, as that of <c>[Url]</c> does.</summary>
/// <param name="patterns">The patterns; what they take is known at the first closer look.</param>
internal readonly struct WebAddressShortcut(TextPattern[] patterns) : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at) => TakeAll ? default(UriShortcut).LengthAt(json, at) : -1;

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => TakeAll ? default(UriShortcut).LongLengthAt(json, at) : -1;

    private bool TakeAll
    {
        get
        {
            foreach (var pattern in patterns)
            {
                if (!pattern.TakesWebAddresses)
                    return false;
            }

            return true;
        }
    }
}
