using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Unicode;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>
/// One pass over a document against a shape, which keeps every error; it runs where the bytes have been refused. What no shape says is checked here: UTF-8, JSON, depth, names given twice, surrogates.
/// </summary>
internal ref struct ShapeWalker
{
    /// <summary>How deep a payload may nest.</summary>
    public const int PayloadDepth = 64;

    /// <summary>How deep an envelope may nest: every payload that is legal alone is legal in its envelope.</summary>
    public const int EnvelopeDepth = PayloadDepth + 1;

    public Utf8JsonReader Reader;

    private readonly ReadOnlySpan<byte> _document;
    private readonly int _depth;
    private readonly ErrorLog _log;
    private NameSet _names;
    private PooledBytes _scratch;
    private int _scopes;

    private ShapeWalker(ReadOnlySpan<byte> document, int depth, ErrorLog log)
    {
        // One level more than is legal, so that too deep a document is told from a malformed one.
        Reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = depth + 1 });
        _document = document;
        _depth = depth;
        _log = log;
    }

    public static IReadOnlyList<EventError> Validate(ReadOnlySpan<byte> document, Shape shape, int depth)
    {
        var log = new ErrorLog();
        Walk(document, shape, depth, log);
        return log.Errors;
    }

    /// <summary>The last error of a document, whatever the number of those before it.</summary>
    public static EventError? LastError(ReadOnlySpan<byte> document, Shape shape, int depth)
    {
        var log = new ErrorLog(lastOnly: true);
        Walk(document, shape, depth, log);
        return log.Errors is [.., var last] ? last : null;
    }

    /// <summary>Enters the array or object that the reader stands on.</summary>
    public readonly bool Enter()
    {
        if (Reader.CurrentDepth < _depth)
            return true;
        _log.AddDepth(_document, Reader, _depth);
        return false;
    }

    /// <summary>Begins an object: its free names are a scope of their own.</summary>
    public int OpenNames() => ++_scopes;

    /// <summary>Moves to the next name of an object.</summary>
    /// <returns>False at the object's end.</returns>
    public bool ReadMember() => Reader.Read() && Reader.TokenType != JsonTokenType.EndObject;

    /// <summary>Moves to the next item of an array.</summary>
    /// <returns>False at the array's end.</returns>
    public bool ReadItem() => Reader.Read() && Reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Finds the name that the reader stands on.</summary>
    /// <returns>Index of the member, or -1.</returns>
    public int FindMember(MemberTable table) => StringEscapes.AreWellFormed(Reader) ? table.Find(Name()) : -1;

    /// <summary>Takes a declared name and moves to its value.</summary>
    public bool PushMember(ObjectShape owner, Member member, bool isNew)
    {
        _log.Path.Push(new(Owner: owner, Member: member));
        if (!isNew && !Fail(EventErrorCode.DuplicateMember))
            return false;
        return Reader.Read();
    }

    /// <summary>Takes a free name and moves to its value.</summary>
    /// <param name="scope">The object's scope.</param>
    /// <param name="shape">What the name must be; null for any.</param>
    /// <param name="isHidden">Whether the value is kept out of errors.</param>
    public bool PushUnknownName(int scope, StringShape? shape = null, bool isHidden = false)
    {
        var start = (int)Reader.TokenStartIndex + 1;
        _log.Path.Push(new(NameStart: start, NameLength: Reader.ValueSpan.Length, IsHidden: isHidden));
        if (!StringEscapes.AreWellFormed(Reader))
        {
            if (!Fail(EventErrorCode.InvalidString))
                return false;
        }
        else if (!_names.Add(_document, Name(), scope, Reader.ValueIsEscaped ? -1 : start)
            && !Fail(EventErrorCode.DuplicateMember))
        {
            return false;
        }
        else if (shape is not null && !shape.CheckValue(ref this))
        {
            return false;
        }

        return Reader.Read();
    }

    /// <summary>Takes the item that the reader has passed, where none may be given twice.</summary>
    /// <param name="scope">Number of the array.</param>
    /// <param name="start">Where the item begins.</param>
    public bool CheckNew(int scope, long start)
    {
        var item = _document[(int)start..(int)Reader.BytesConsumed];
        return IsNew(scope, (int)start, item) || _log.AddRepeated(_document, start);
    }

    public readonly void PushIndex(int index) => _log.Path.Push(new(Index: index));

    public readonly void Pop() => _log.Path.Pop();

    /// <summary>Reports a value of another type and steps over it.</summary>
    public bool Mismatch(Shape expected)
    {
        // Such as an object that was serialized twice: the text has all of its members.
        if (Reader.TokenType is JsonTokenType.String or JsonTokenType.Number && expected.HoldsSensitive)
            _log.Path.Hide();
        return Fail(Reader.TokenType == JsonTokenType.Null ? EventErrorCode.NullNotAllowed : EventErrorCode.TypeMismatch, expected)
            && Pass(expected);
    }

    /// <summary>Steps over a value that is not checked against its shape. What is sensitive in it is not known then, and all of it is kept out of errors.</summary>
    public bool Pass(Shape expected)
    {
        if (expected.HoldsSensitive)
            _log.Path.Hide();
        return AnyShape.Instance.Check(ref this);
    }

    /// <summary>Reports the token that the reader stands on.</summary>
    /// <returns>Whether to go on.</returns>
    public readonly bool Fail(EventErrorCode code, Shape? expected = null, string? pattern = null) =>
        _log.AddToken(_document, Reader, code, expected, pattern);

    /// <summary>Reports an array or map that has ended.</summary>
    public readonly bool FailCount(EventErrorCode code, Shape expected, long start, int count) =>
        _log.AddCount(_document, code, expected, start, count);

    /// <summary>Reports a member that is absent from the object whose end the reader stands on.</summary>
    public readonly bool FailMissing(ObjectShape owner, Member member) =>
        _log.AddMissing(_document, Reader.TokenStartIndex, owner, member);

    /// <summary>Reports a member that a closed object does not declare.</summary>
    public readonly bool FailUnknown(long start) => _log.AddUnknown(_document, start);

    private static void Walk(ReadOnlySpan<byte> document, Shape shape, int depth, ErrorLog log)
    {
        if (!Utf8.IsValid(document))
        {
            log.AddInvalidUtf8(document, shape.HoldsSensitive);
            return;
        }

        var walker = new ShapeWalker(document, depth, log);
        try
        {
            walker.Reader.Read();
            // The last Read refuses whatever follows the value.
            if (shape.Check(ref walker))
                walker.Reader.Read();
        }
        catch (JsonException exception)
        {
            log.AddSyntax(document, exception, shape.HoldsSensitive);
        }
        finally
        {
            walker._names.Dispose();
            walker._scratch.Dispose();
        }
    }

    private bool IsNew(int scope, int start, ReadOnlySpan<byte> item)
    {
        if (Reader.TokenType == JsonTokenType.Number)
            return _names.Add(_document, CanonicalJson.OfNumber(item, _scratch.Take(CanonicalJson.NumberLength(item))), scope, -1);

        // Other scalars have one text, but for escapes.
        if (Reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject) && !item.Contains((byte)'\\'))
            return _names.Add(_document, item, scope, start);
        return _names.Add(_document, CanonicalJson.Of(item), scope, -1);
    }

    /// <summary>The unescaped name or text that the reader stands on, valid until the next call.</summary>
    private ReadOnlySpan<byte> Name()
    {
        if (!Reader.ValueIsEscaped)
            return Reader.ValueSpan;
        var buffer = _scratch.Take(Reader.ValueSpan.Length);
        return buffer[..Reader.CopyString(buffer)];
    }
}
