using System.Security.Cryptography;
using System.Text;

namespace Shiji.Imports;

/// <summary>The key of a line: what it says, and the how-manieth it is of those in the file that say the same. Two equal lines are two rows; the same file again is none.</summary>
internal sealed class LineKeys
{
    private const int Bytes = 16;
    private readonly Dictionary<UInt128, int> _seen = [];

    public string Next(string kind, params IEnumerable<string?> says)
    {
        var content = Hash(string.Join('\u001e', [kind, .. says]));
        var times = _seen[content] = _seen.GetValueOrDefault(content) + 1;
        return Convert.ToHexStringLower(Digest($"{content:x32} {times}")[..Bytes]);
    }

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(Digest(text));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
