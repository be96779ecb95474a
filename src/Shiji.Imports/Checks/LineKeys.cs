using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Imports;

/// <summary>行键 — by which a line is known again, from this file or another: what it says, and the how-manieth it is of those in the file that say the same. Two equal lines are two rows; the same file again is none.</summary>
public sealed class LineKeys(ShijiDb db)
{
    private const int Bytes = 16;
    private readonly Dictionary<UInt128, int> _seen = [];

    /// <summary>Of the next line, in the order of the file; asked once for each sound line.</summary>
    /// <param name="kind">Keeps the lines of two kinds apart.</param>
    /// <param name="says">Everything that makes the line this line. What is secret is better left out, or given as a fingerprint.</param>
    public string Next(string kind, params IEnumerable<string?> says)
    {
        var content = Hash(string.Join('\u001e', [kind, .. says]));
        var times = _seen[content] = _seen.GetValueOrDefault(content) + 1;
        return Convert.ToHexStringLower(Digest($"{content:x32} {times}")[..Bytes]);
    }

    /// <summary>The keys of those of these lines that were taken in before.</summary>
    public async Task<IReadOnlySet<string>> ThereAsync(IEnumerable<Line> lines, CancellationToken cancel)
    {
        List<string> keys = [.. lines.Where(l => l.Key.Length > 0).Select(l => l.Key)];
        return keys.Count == 0 ? new HashSet<string>() : (await db.Set<ImportedRow>().Where(r => r.Key != null && keys.Contains(r.Key)).Select(r => r.Key!).ToListAsync(cancel)).ToHashSet();
    }

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(Digest(text));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
