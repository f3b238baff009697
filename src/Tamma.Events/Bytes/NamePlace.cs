namespace Tamma.Events.Bytes;

/// <summary>Where a free name stands: in the document, or copied without its escapes.</summary>
internal readonly struct NamePlace(int start, int length, bool isCopy)
{
    private const ulong Copied = 1UL << 63;

    // One word: it is written for each name.
    private readonly ulong _place = (uint)start | (ulong)length << 32 | (isCopy ? Copied : 0);

    public int Start => (int)_place;

    public int Length => (int)(_place >> 32) & int.MaxValue;

    public bool IsCopy => (_place & Copied) != 0;
}
