using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>The way from the root to the value being checked. Names are only made into text when an error needs them.</summary>
internal sealed class JsonPath
{
    private readonly List<Segment> _segments = [];

    /// <summary>Whether the root is kept out of errors.</summary>
    private bool _isHidden;

    /// <summary>Whether the value is a sensitive one or lies below one.</summary>
    public bool IsSensitive => _isHidden || _segments.Exists(static segment => segment.IsSensitive);

    public void Push(Segment segment) => _segments.Add(segment);

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>Keeps the value, and all below it, out of errors.</summary>
    public void Hide()
    {
        if (_segments.Count == 0)
            _isHidden = true;
        else
            _segments[^1] = _segments[^1] with { IsHidden = true };
    }

    /// <summary>The C# member that the value belongs to, or null.</summary>
    public string? ClrMember()
    {
        var index = _segments.FindLastIndex(static segment => segment.Member is { ClrName: not null });
        return index < 0 ? null : $"{_segments[index].Owner!.ClrName}.{_segments[index].Member!.ClrName}";
    }

    /// <summary>The JSON name that the value has in its object, or null for an item or the root.</summary>
    public string? Name(ReadOnlySpan<byte> document) =>
        _segments is [.., { Index: < 0 } last] ? NameOf(document, last, IsBelowSensitive(_segments.Count - 1)) : null;

    /// <summary>The way as a JSON Pointer (RFC 6901).</summary>
    public string Pointer(ReadOnlySpan<byte> document)
    {
        var pointer = new StringBuilder();
        for (var index = 0; index < _segments.Count; index++)
        {
            var segment = _segments[index];
            pointer.Append('/');
            if (segment.Index >= 0)
            {
                pointer.Append(CultureInfo.InvariantCulture, $"{segment.Index}");
                continue;
            }

            var name = NameOf(document, segment, IsBelowSensitive(index));
            pointer.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }

    private bool IsBelowSensitive(int index)
    {
        var first = _segments.FindIndex(static segment => segment.IsSensitive);
        return _isHidden || (first >= 0 && first < index);
    }

    /// <summary>A declared name is no secret; a free one below a sensitive member is part of its value.</summary>
    private static string NameOf(ReadOnlySpan<byte> document, Segment segment, bool isBelowSensitive) =>
        segment.Member?.Name
        ?? (isBelowSensitive ? "*" : StringEscapes.Unescape(document.Slice(segment.NameStart, segment.NameLength)));

    /// <summary>One step: a declared member, a free name (where it stands in the document) or an index.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Segment(
        ObjectShape? Owner = null,
        Member? Member = null,
        int NameStart = 0,
        int NameLength = 0,
        int Index = -1,
        bool IsHidden = false)
    {
        /// <summary>Whether the value is kept out of errors.</summary>
        public bool IsSensitive => IsHidden || Member is { Sensitive: true };
    }
}
