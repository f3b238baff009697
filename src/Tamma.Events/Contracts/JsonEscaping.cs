namespace Tamma.Events;

/// <summary>Which characters of names and texts are written as escapes. Every choice is the same JSON: a reader sees no difference.</summary>
public enum JsonEscaping
{
    /// <summary>
    /// What JSON requires, and what no text shows as itself: control and format characters, code points without a character, and those beyond U+FFFF;
    /// the bytes of <see cref="System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>. Small and readable, and not to be put into HTML as it is.
    /// </summary>
    Relaxed,

    /// <summary>
    /// Also <c>&lt; &gt; &amp; ' + `</c> and all that is not ASCII, so that the JSON may stand in HTML;
    /// the bytes of <see cref="System.Text.Encodings.Web.JavaScriptEncoder.Default"/>, System.Text.Json's default.
    /// The payload of an envelope that was read is written as it was: what stands in it, its writer has to answer for.
    /// </summary>
    HtmlSafe,
}
