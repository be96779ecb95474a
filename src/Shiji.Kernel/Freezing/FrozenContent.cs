using System.IO.Compression;

namespace Shiji.Kernel.Freezing;

/// <summary>
/// 定格明细的存法 — version, kind, series, keys, patterns, rows; whole numbers by seven bits, ids as their sixteen bytes. The digest is of
/// these bytes before they are compressed, so that it does not depend on who compressed them.
/// </summary>
public static class FrozenContent
{
    private const byte Version = 1;

    public static byte[] Raw(FrozenSet set)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(Version);
        writer.Write(set.Kind);
        writer.Write7BitEncodedInt(set.Series);
        writer.Write7BitEncodedInt(set.Measures.Count);
        foreach (var key in set.Measures) writer.Write(key);
        writer.Write7BitEncodedInt(set.Patterns.Count);
        foreach (var pattern in set.Patterns)
        {
            writer.Write7BitEncodedInt(pattern.Length);
            foreach (var measure in pattern) writer.Write7BitEncodedInt(measure);
        }

        writer.Write7BitEncodedInt(set.Rows.Count);
        Span<byte> id = stackalloc byte[16];
        foreach (var row in set.Rows)
        {
            row.Id.TryWriteBytes(id, bigEndian: true, out _);
            writer.Write(id);
            writer.Write7BitEncodedInt(row.Revision);
            writer.Write7BitEncodedInt(row.Pattern);
            foreach (var amount in row.Amounts) writer.Write7BitEncodedInt64(amount);
        }

        writer.Flush();
        return memory.ToArray();
    }

    public static byte[] Packed(byte[] raw)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(raw);
        return memory.ToArray();
    }

    public static byte[] Unpacked(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        brotli.CopyTo(memory);
        return memory.ToArray();
    }

    /// <exception cref="InvalidDataException">It was written by a later program.</exception>
    public static FrozenSet Read(byte[] raw)
    {
        using var reader = new BinaryReader(new MemoryStream(raw));
        if (reader.ReadByte() is not Version and var other) throw new InvalidDataException($"Frozen content of version {other} was written by a later program.");
        var (kind, series) = (reader.ReadString(), reader.Read7BitEncodedInt());
        string[] keys = [.. Many(reader, reader.ReadString)];
        int[][] patterns = [.. Many(reader, () => Many(reader, reader.Read7BitEncodedInt).ToArray())];
        FrozenRow[] rows = [.. Many(reader, () =>
        {
            var (id, revision, pattern) = (new Guid(reader.ReadBytes(16), bigEndian: true), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            var amounts = new long[patterns[pattern].Length];
            for (var i = 0; i < amounts.Length; i++) amounts[i] = reader.Read7BitEncodedInt64();
            return new FrozenRow(id, revision, pattern, amounts);
        })];
        return new(kind, series, keys, patterns, rows);
    }

    private static IEnumerable<T> Many<T>(BinaryReader reader, Func<T> one)
    {
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--) yield return one();
    }
}
