using System.Linq;

namespace Tamma.EventGen.Schema;

/// <summary>The syntax of an event type: two or three segments of upper-case words, such as <c>GIT.PULL_REQUEST.CREATED</c>.</summary>
public static class EventTypeName
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 255;

    /// <summary>Whether the name has the form: segments joined by dots, words of <c>[A-Z0-9]</c> joined by underscores, each segment starting with a letter.</summary>
    public static bool IsValid(string name)
    {
        var segments = name.Split('.');
        return name.Length <= MaxLength && segments.Length is (2 or 3) && segments.All(IsSegment);
    }

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment[0] is >= 'A' and <= 'Z'
        && segment.Split('_').All(word => word.Length > 0 && word.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9')));
}
