using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Secrecy;

/// <summary>
/// 保险柜 — seals, opens and fingerprints texts. The purpose, such as person.identity, is part of the seal: a value carried
/// into another column does not open there. Any number of threads may use it.
/// </summary>
public sealed class Vault(KeyRing ring)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The same text sealed twice gives two different values.</summary>
    public SealedText Seal(string plain, string purpose)
    {
        var (key, nonce) = (ring.Current, RandomNumberGenerator.GetBytes(Suites.NonceLength));
        var cipher = key.Algorithms.Encrypt(key.Key, nonce, Utf8.GetBytes(plain), Utf8.GetBytes(purpose));
        return new($"{key.Id}.{Base64Url.EncodeToString([.. nonce, .. cipher])}");
    }

    public Outcome<string> Open(SealedText value, string purpose)
    {
        if (value.Text.Split('.') is not [var id, var body] || Decoded(body) is not { Length: >= Suites.NonceLength } bytes) return Broken();
        if (ring.Find(id) is not { } key) return Lost(id);
        return key.Algorithms.Decrypt(key.Key, bytes[..Suites.NonceLength], bytes[Suites.NonceLength..], Utf8.GetBytes(purpose)) is { } plain
            ? new Outcome<string>(Utf8.GetString(plain), null) // not by itself: a string would turn into a refusal
            : Broken();
    }

    /// <summary>A file under seal: opened by the key of its day for as long as the ring keeps that one.</summary>
    public byte[] SealFile(byte[] plain, string purpose)
    {
        var (key, nonce) = (ring.Current, RandomNumberGenerator.GetBytes(Suites.NonceLength));
        var id = Utf8.GetBytes(key.Id);
        return [(byte)id.Length, .. id, .. nonce, .. key.Algorithms.Encrypt(key.Key, nonce, plain, Utf8.GetBytes(purpose))];
    }

    public Outcome<byte[]> OpenFile(byte[] value, string purpose)
    {
        if (value.Length < 1 || value.Length < 1 + value[0] + Suites.NonceLength) return Broken();
        var (id, body) = (Encoding.UTF8.GetString(value[1..(1 + value[0])]), value[(1 + value[0])..]); // an id that never was is found by nobody
        if (ring.Find(id) is not { } key) return Lost(id);
        return key.Algorithms.Decrypt(key.Key, body[..Suites.NonceLength], body[Suites.NonceLength..], Utf8.GetBytes(purpose)) is { } plain ? plain : Broken();
    }

    /// <summary>指纹 — by which equal texts are found without opening any; of one purpose only, and the same for ever.</summary>
    public string Fingerprint(string plain, string purpose)
    {
        var (key, of) = (ring.Fingerprint, Utf8.GetBytes(purpose));
        return Base64Url.EncodeToString(key.Algorithms.Mac(key.Key, [.. BitConverter.GetBytes(of.Length), .. of, .. Utf8.GetBytes(plain)]));
    }

    public bool NeedsResealing(SealedText value) => !value.Text.StartsWith(CurrentSeal, StringComparison.Ordinal);

    /// <summary>How every value opens that is sealed by the current key.</summary>
    internal string CurrentSeal => ring.CurrentId + ".";

    /// <summary>Only as <see cref="Seal"/> wrote it: base64 has a second spelling for most last characters.</summary>
    private static byte[]? Decoded(string body)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(body);
            return Base64Url.EncodeToString(bytes) == body ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private Refusal Lost(string id) => new($"密封的内容打不开：密钥环 {ring.Location} 里没有密钥 {id}。请把含有这把密钥的密钥环放回原处再试。");

    private static Refusal Broken() => new("密封的内容打不开：它被改动过，或者不是这一栏的。请用备份核对这一条数据。");
}
