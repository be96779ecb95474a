using System.Buffers.Binary;
using System.Numerics;

namespace Shiji.Kernel.Tallies;

/// <summary>
/// 人员集合 — exact distinct people as one bit each over dense person numbers. A reusable drawing board: add
/// people or whole stored sets, count, encode, clear. Stored as bits when crowded, as gaps when sparse.
/// </summary>
public sealed class PersonSet
{
    private const byte AsBits = 0;
    private const byte AsGaps = 1;
    private ulong[] _words = new ulong[64];
    private int _used;

    /// <param name="person">A dense number from 0 up.</param>
    public void Add(int person)
    {
        var word = person >> 6;
        if (word >= _words.Length) Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        if (word >= _used) _used = word + 1;
        _words[word] |= 1UL << person;
    }

    public void Add(ReadOnlySpan<int> people)
    {
        foreach (var person in people) Add(person);
    }

    /// <summary>Adds everybody in an encoded set.</summary>
    public void Add(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty) return;
        if (encoded[0] == AsBits) AddBits(encoded[1..]);
        else AddGaps(encoded[1..]);
    }

    public int Count
    {
        get
        {
            var count = 0;
            for (var i = 0; i < _used; i++) count += BitOperations.PopCount(_words[i]);
            return count;
        }
    }

    /// <summary>How many people an encoded set holds.</summary>
    public static int CountOf(ReadOnlySpan<byte> encoded)
    {
        var board = new PersonSet();
        board.Add(encoded);
        return board.Count;
    }

    public byte[] Encode()
    {
        var count = Count;
        return count * 2 < _used * 8 ? EncodeGaps(count) : EncodeBits();
    }

    public void Clear()
    {
        Array.Clear(_words, 0, _used);
        _used = 0;
    }

    private void AddBits(ReadOnlySpan<byte> bytes)
    {
        var words = bytes.Length / 8;
        if (words > _words.Length) Array.Resize(ref _words, words);
        if (words > _used) _used = words;
        for (var i = 0; i < words; i++) _words[i] |= BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..]);
    }

    private void AddGaps(ReadOnlySpan<byte> bytes)
    {
        var person = -1;
        for (var i = 0; i < bytes.Length;)
        {
            int gap = 0, shift = 0;
            byte next;
            do
            {
                next = bytes[i++];
                gap |= (next & 0x7f) << shift;
                shift += 7;
            } while (next >= 0x80);
            Add(person += gap + 1);
        }
    }

    private byte[] EncodeBits()
    {
        var bytes = new byte[1 + _used * 8];
        bytes[0] = AsBits;
        for (var i = 0; i < _used; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1 + i * 8), _words[i]);
        return bytes;
    }

    private byte[] EncodeGaps(int count)
    {
        var bytes = new List<byte>(1 + count * 3) { AsGaps };
        var last = -1;
        for (var i = 0; i < _used; i++)
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                var person = (i << 6) + BitOperations.TrailingZeroCount(word);
                var gap = person - last - 1;
                for (; gap >= 0x80; gap >>= 7) bytes.Add((byte)(gap | 0x80));
                bytes.Add((byte)gap);
                last = person;
            }
        return [.. bytes];
    }
}
