using System.Security.Cryptography;

namespace Shiji.Kernel.Secrecy;

/// <summary>国际密码套件 — AES-256-GCM, SHA-256, HMAC-SHA-256, as the platform brings them.</summary>
public sealed class InternationalSuite : ISuite
{
    public string Name => "international";

    public int KeyLength => 32;

    public byte[] Encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] associated)
    {
        var cipher = new byte[plain.Length + Suites.TagLength];
        using var aes = new AesGcm(key, Suites.TagLength);
        aes.Encrypt(nonce, plain, cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length), associated);
        return cipher;
    }

    public byte[]? Decrypt(byte[] key, byte[] nonce, byte[] cipher, byte[] associated)
    {
        if (cipher.Length < Suites.TagLength) return null;
        var plain = new byte[cipher.Length - Suites.TagLength];
        using var aes = new AesGcm(key, Suites.TagLength);
        try
        {
            aes.Decrypt(nonce, cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length), plain, associated);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public byte[] Digest(byte[] data) => SHA256.HashData(data);

    public byte[] Mac(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
}
