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

    // Which words hold anybody: a branch's thirty people are spread over the whole district's numbers.
    private int[] _touched = new int[64];
    private int _count;

    /// <param name="person">A dense number from 0 up.</param>
    public void Add(int person) => Or(person >> 6, 1UL << person);

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
            foreach (var word in Touched) count += BitOperations.PopCount(_words[word]);
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
        Touched.Sort();
        var (people, words) = (Count, _count == 0 ? 0 : _touched[_count - 1] + 1);
        return people * 2 < words * 8 ? EncodeGaps(people) : EncodeBits(words);
    }

    public void Clear()
    {
        foreach (var word in Touched) _words[word] = 0;
        _count = 0;
    }

    private Span<int> Touched => _touched.AsSpan(0, _count);

    private void Or(int word, ulong bits)
    {
        if (word >= _words.Length) Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        if (_words[word] == 0 && bits != 0)
        {
            if (_count == _touched.Length) Array.Resize(ref _touched, _count * 2);
            _touched[_count++] = word;
        }

        _words[word] |= bits;
    }

    private void AddBits(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length / 8; i++) Or(i, BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..]));
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

    private byte[] EncodeBits(int words)
    {
        var bytes = new byte[1 + words * 8];
        bytes[0] = AsBits;
        for (var i = 0; i < words; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1 + i * 8), _words[i]);
        return bytes;
    }

    private byte[] EncodeGaps(int people)
    {
        var bytes = new List<byte>(1 + people * 3) { AsGaps };
        var last = -1;
        foreach (var touched in Touched)
            for (var word = _words[touched]; word != 0; word &= word - 1)
            {
                var person = (touched << 6) + BitOperations.TrailingZeroCount(word);
                var gap = person - last - 1;
                for (; gap >= 0x80; gap >>= 7) bytes.Add((byte)(gap | 0x80));
                bytes.Add((byte)gap);
                last = person;
            }

        return [.. bytes];
    }
}
