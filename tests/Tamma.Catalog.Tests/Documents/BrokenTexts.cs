using System.Collections.Generic;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>Texts that are too short, too long, or of another form.</summary>
internal static class BrokenTexts
{
    private static readonly string[] NoUris = ["", "widgets/issues/42", "//example.com/42", "https://example.com/a b", "https://example.com/%4", "1https://example.com/"];

    private static readonly string[] NoTimes = ["", "tomorrow", "2026-03-14", "2026-03-14T09:06:00", "2026-03-14 09:06:00Z", "2026-02-30T09:06:00Z", "2026-03-14T09:06:00+14:01"];

    /// <summary>Texts that break every pattern of the catalogue.</summary>
    private static readonly string[] NoMatches = ["", "acme widgets", "acme/widgets\n", "\u00E4\u00F6/\u00FC ", " ", "acme/wid\u2028gets"];

    public static IEnumerable<TestDocument> Of(Place place, FieldFacts field)
    {
        if (field.Count("minLength") is > 0 and var minimum)
            yield return Text(place, Texts.OfLength(field, minimum - 1), $"{minimum - 1} characters", "minLength", EventErrorCode.StringTooShort);
        if (field.Count("maxLength") is { } maximum)
            yield return Text(place, Texts.OfLength(field, maximum + 1), $"{maximum + 1} characters", "maxLength", EventErrorCode.StringTooLong);
        string[] unreadable = field.Type switch { "uri" => NoUris, "date-time" => NoTimes, _ => [] };
        foreach (var text in unreadable)
            yield return Text(place, text, $"\"{text}\"", "format", EventErrorCode.FormatMismatch);

        if (field.Pattern is null)
            yield break;
        foreach (var text in NoMatches)
        {
            yield return Text(place, text, $"\"{text}\"", "pattern", EventErrorCode.PatternMismatch);
        }
    }

    private static TestDocument Text(Place place, string text, string name, string keyword, EventErrorCode code) =>
        new($"{place.MemberPointer} is {name} ({keyword})", place.With(text)) { Fault = new(place.MemberPointer, keyword, code) };
}
