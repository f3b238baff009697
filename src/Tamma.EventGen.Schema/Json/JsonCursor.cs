namespace Tamma.EventGen.Schema.Json;

/// <summary>A place in a JSON text, with its line and column.</summary>
internal sealed class JsonCursor(string text)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public JsonPosition Position => new(_line, _at - _lineStart + 1);

    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The UTF-16 unit here; at the end a null character, which no JSON text may hold.</summary>
    public char Current => IsAtEnd ? '\0' : text[_at];

    public int Offset => _at;

    public void Advance() => _at++;

    public string TextFrom(int offset) => text.Substring(offset, _at - offset);

    public bool TryTake(string word)
    {
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0)
            return false;
        _at += word.Length;
        return true;
    }

    public void Expect(char c)
    {
        if (Current != c)
            throw Fail("'" + c + "' was expected.");
        _at++;
    }

    public void SkipSpace()
    {
        for (; _at < text.Length; _at++)
        {
            switch (text[_at])
            {
                case ' ' or '\t':
                    break;
                case '\n':
                    NewLine();
                    break;
                case '\r':
                    // CR LF is one line break: the LF that follows counts it.
                    if (_at + 1 >= text.Length || text[_at + 1] != '\n')
                        NewLine();
                    break;
                default:
                    return;
            }
        }
    }

    private void NewLine()
    {
        _line++;
        _lineStart = _at + 1;
    }

    public MalformedException Fail(string message) => new(new JsonReadError(message, Position));
}

/// <summary>Carries an error out of the descent; never leaves the reader.</summary>
internal sealed class MalformedException(JsonReadError error) : System.Exception(error.Message)
{
    public JsonReadError Error { get; } = error;
}
