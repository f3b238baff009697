using System.Text;

namespace Tamma.EventGen.Schema;

/// <summary>How a C# name becomes a JSON name where none is given.</summary>
public static class JsonNaming
{
    /// <summary>
    /// camelCase as System.Text.Json's <c>JsonNamingPolicy.CamelCase</c> makes it: a leading run of upper-case letters is lowered up to
    /// the letter that starts the next word (<c>URLValue</c> → <c>urlValue</c>).
    /// </summary>
    public static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
            return name;
        var text = new StringBuilder(name);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 1 && !char.IsUpper(text[i]))
                break;
            var hasNext = i + 1 < text.Length;
            if (i > 0 && hasNext && !char.IsUpper(text[i + 1]))
            {
                if (text[i + 1] == ' ')
                    text[i] = char.ToLowerInvariant(text[i]);
                break;
            }

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return text.ToString();
    }
}
