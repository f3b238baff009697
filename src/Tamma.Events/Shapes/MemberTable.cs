using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>The members of an object, found by name.</summary>
internal sealed class MemberTable
{
    private readonly Member[] _members;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly uint[] _hashes;

    private readonly NameLiteral[] _literals;

    /// <summary>One bit for each required member, 64 to a word.</summary>
    private readonly ulong[] _required;

    public MemberTable(Member[] members)
    {
        _members = members;
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, members.Length * 4))];
        _next = new int[members.Length];
        _hashes = Array.ConvertAll(members, static member => FreeNames.Hash(member.Utf8Name));
        _literals = Array.ConvertAll(members, static member => new NameLiteral(Literal(member.Utf8Name)));
        _required = new ulong[(members.Length + 63) >> 6];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < members.Length; index++)
        {
            if (!names.Add(members[index].Name))
                throw new ArgumentException($"The member {members[index].Name} is declared twice.", nameof(members));
            if (members[index].Required)
                _required[index >> 6] |= 1UL << index;
            ref var head = ref _heads[Slot(_hashes[index])];
            (_next[index], head) = (head - 1, index + 1);
        }
    }

    public ReadOnlySpan<Member> Members => _members;

    /// <summary>The names as the writer writes them.</summary>
    public ReadOnlySpan<NameLiteral> Literals => _literals;

    /// <summary>The required ones of 64 members, as bits.</summary>
    public ulong Required(int word) => _required[word];

    /// <summary>Finds a name.</summary>
    /// <param name="name">The unescaped name.</param>
    /// <returns>Index of the member, or -1.</returns>
    public int Find(ReadOnlySpan<byte> name) => FindHashed(name, FreeNames.Hash(name));

    /// <summary>Finds a name by its hash.</summary>
    /// <param name="name">The unescaped name.</param>
    /// <param name="hash">Its hash, as <see cref="FreeNames"/> makes it.</param>
    /// <returns>Index of the member, or -1.</returns>
    public int FindHashed(ReadOnlySpan<byte> name, uint hash)
    {
        var index = _heads[Slot(hash)] - 1;
        while (index >= 0 && (_hashes[index] != hash || !name.SequenceEqual(_members[index].Utf8Name)))
            index = _next[index];
        return index;
    }

    private static byte[] Literal(byte[] name) =>
        [(byte)'"', .. JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"', (byte)':'];

    private int Slot(uint hash) => (int)(hash & (uint)(_heads.Length - 1));
}
