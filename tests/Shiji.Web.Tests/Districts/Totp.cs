using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Shiji.Web.Tests.Districts;

/// <summary>An authenticator (RFC 6238), as a phone has one.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="ahead">Half minutes from now.</param>
    public static string Now(string secret, int ahead = 0)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + ahead);
        var hash = HMACSHA1.HashData(Bytes(secret), step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var c in base32.ToUpperInvariant().Where(char.IsLetterOrDigit))
        {
            (bits, count) = (bits << 5 | Alphabet.IndexOf(c, StringComparison.Ordinal), count + 5);
            if (count < 8) continue;
            bytes.Add((byte)(bits >> (count -= 8)));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
