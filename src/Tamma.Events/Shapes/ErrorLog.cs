using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tamma.Events.Shapes;

/// <summary>Keeps the errors of one walk, with the path that leads to each.</summary>
/// <param name="lastOnly">Whether the last one alone is kept, and no number of them ends the walk.</param>
internal sealed class ErrorLog(bool lastOnly = false)
{
    /// <summary>A hostile document has as many errors as it likes: the walk ends here.</summary>
    public const int MaxErrors = 1000;

    /// <summary>The same for the text of pointers, which repeat the names above them. In characters.</summary>
    private const int MaxText = 1 << 20;

    private readonly List<EventError> _errors = [];
    private readonly LineCounter _lines = new();
    private int _text;

    public JsonPath Path { get; } = new();

    public IReadOnlyList<EventError> Errors => _errors;

    public bool AddToken(ReadOnlySpan<byte> document, in Utf8JsonReader reader, EventErrorCode code, Shape? expected, string? pattern)
    {
        var wanted = code switch
        {
            EventErrorCode.InvalidString => "well-formed Unicode, not one half of a surrogate pair",
            EventErrorCode.DuplicateMember => "each member once",
            EventErrorCode.PatternMismatch => $"text matching {pattern}",
            _ => expected!.Expected,
        };
        var found = code == EventErrorCode.DuplicateMember || Path.IsSensitive ? null : FoundText.Of(reader, code);
        return Add(document, code, reader.TokenStartIndex, wanted, found);
    }

    public bool AddCount(ReadOnlySpan<byte> document, EventErrorCode code, Shape expected, long start, int count)
    {
        var unit = document[(int)start] == (byte)'[' ? "item" : "member";
        return Add(document, code, start, expected.Expected, Path.IsSensitive ? null : Limits.Count(count, unit));
    }

    public bool AddMissing(ReadOnlySpan<byte> document, long end, ObjectShape owner, Member member) =>
        Add(new(
            EventErrorCode.MemberMissing,
            Path.Pointer(document),
            member.Name,
            member.ClrName is null ? Path.ClrMember() : $"{owner.ClrName}.{member.ClrName}",
            end,
            _lines.LineOf(document, end),
            member.Shape.Expected,
            null));

    public bool AddRepeated(ReadOnlySpan<byte> document, long start) =>
        Add(document, EventErrorCode.DuplicateItem, start, "each item once", null);

    public bool AddUnknown(ReadOnlySpan<byte> document, long start) =>
        Add(document, EventErrorCode.UnknownMember, start, "no other member", null);

    public void AddDepth(ReadOnlySpan<byte> document, in Utf8JsonReader reader, int depth) =>
        Add(document, EventErrorCode.DepthExceeded, reader.TokenStartIndex, string.Create(CultureInfo.InvariantCulture, $"at most {depth} levels"), null);

    /// <param name="document">The document.</param>
    /// <param name="exception">What the reader says.</param>
    /// <param name="isHidden">Whether the character may be a part of a sensitive value: one that ended early, or that stands where a name should end.</param>
    public void AddSyntax(ReadOnlySpan<byte> document, JsonException exception, bool isHidden)
    {
        var offset = LineCounter.OffsetOf(document, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        Add(document, EventErrorCode.InvalidJson, offset, "JSON (RFC 8259)", Path.IsSensitive ? null : FoundText.At(document, offset, isHidden));
    }

    /// <param name="document">The document.</param>
    /// <param name="isHidden">Whether the byte may be a part of a sensitive value: nobody has looked yet whose it is.</param>
    public void AddInvalidUtf8(ReadOnlySpan<byte> document, bool isHidden)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(document[offset..], out _, out var length) == OperationStatus.Done)
            offset += length;
        var found = isHidden ? null : string.Create(CultureInfo.InvariantCulture, $"byte 0x{document[offset]:X2}");
        Add(document, EventErrorCode.InvalidUtf8, offset, "UTF-8", found);
    }

    private bool Add(ReadOnlySpan<byte> document, EventErrorCode code, long offset, string expected, string? found) =>
        Add(new(code, Path.Pointer(document), Path.Name(document), Path.ClrMember(), offset, _lines.LineOf(document, offset), expected, found));

    private bool Add(EventError error)
    {
        if (lastOnly)
        {
            _errors.Clear();
            _errors.Add(error);
            return true;
        }

        _errors.Add(error);
        _text += error.Pointer.Length + (error.Member?.Length ?? 0);
        return _errors.Count < MaxErrors && _text < MaxText;
    }
}
