using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shiji.Accounts;

/// <summary>动态码 — the six digits of a half minute (RFC 6238). The framework checks them too, but does not say of which half minute they were, and without that none can be refused a second time.</summary>
internal static class TimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    private const int Modulus = 1_000_000;

    // A minute each way, as the framework allows: clocks of phones drift.
    private const int Drift = 2;

    /// <summary>The half minute of which this is the code; null when of none near now.</summary>
    public static long? StepOf(string secret, string code, DateTime now)
    {
        var (key, given, present) = (Bytes(secret), Encoding.ASCII.GetBytes(code), new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeSeconds() / Seconds);
        long? found = null;
        for (var step = present - Drift; step <= present + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(At(key, step)))) found = step;
        return found;
    }

    private static string At(byte[] key, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what authenticators compute
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Base32, as secrets are written.</summary>
    private static byte[] Bytes(string secret)
    {
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var letter in secret)
        {
            (bits, count) = (bits << 5 | Alphabet.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count < 8) continue;
            bytes.Add((byte)(bits >> (count -= 8)));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
