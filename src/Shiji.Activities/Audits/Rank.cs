using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Shiji.Activities;

/// <summary>抽签号 — SHA-256 of the seed, a bar and the id, read as one number; whoever has the smallest is drawn first.</summary>
public readonly record struct Rank(UInt128 High, UInt128 Low) : IComparable<Rank>
{
    /// <param name="id">As it is written everywhere: 36 characters in lower case.</param>
    public static Rank Of(string seed, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{id}"), hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    public int CompareTo(Rank other) => High == other.High ? Low.CompareTo(other.Low) : High.CompareTo(other.High);
}
