namespace Tamma.EventGen.Generator.Reading;

/// <summary>C# strings may hold one half of a surrogate pair; JSON texts and UTF-8 may not.</summary>
internal static class WellFormedText
{
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                return false;
        }

        return true;
    }
}
