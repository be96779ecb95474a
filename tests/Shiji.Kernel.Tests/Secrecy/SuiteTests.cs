using System.Text;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Tests.Secrecy;

/// <summary>Published vectors: what we call AES, SM3 and SM4 is what everybody calls so.</summary>
public sealed class SuiteTests
{
    // Test case 16 of the GCM specification submitted to NIST; RFC 8998, appendix A.1.
    [Theory]
    [InlineData("international", "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b")]
    [InlineData("national", "0123456789abcdeffedcba9876543210", "00001234567800000000abcd",
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec")]
    public void It_seals_as_published_and_opens_again(string name, string key, string nonce, string plain, string associated, string cipher)
    {
        var suite = Suites.Of(name)!;
        var made = suite.Encrypt(Bytes(key), Bytes(nonce), Bytes(plain), Bytes(associated));
        Assert.Equal(cipher, Convert.ToHexStringLower(made));
        Assert.Equal(Bytes(plain), suite.Decrypt(Bytes(key), Bytes(nonce), made, Bytes(associated)));
        Assert.Null(suite.Decrypt(Bytes(key), Bytes(nonce), made, []));
        Assert.Null(suite.Decrypt(Bytes(key), Bytes(nonce), made[..10], Bytes(associated)));
        Assert.Equal(suite.KeyLength, Bytes(key).Length);
    }

    [Fact]
    public void Sm4_is_the_cipher_of_the_standard()
    {
        var (key, output, engine) = (Bytes("0123456789abcdeffedcba9876543210"), new byte[16], new SM4Engine());
        engine.Init(true, new KeyParameter(key));
        engine.ProcessBlock(key, 0, output, 0);
        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(output));
    }

    [Theory]
    [InlineData("national", 1, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("national", 16, "abcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    [InlineData("international", 1, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void It_digests_as_published(string name, int times, string text, string digest) =>
        Assert.Equal(digest, Convert.ToHexStringLower(Suites.Of(name)!.Digest(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times))))));

    [Fact]
    public void The_keyed_digest_is_as_published() => Assert.Equal(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", // RFC 4231, case 2
        Convert.ToHexStringLower(Suites.International.Mac("Jefe"u8.ToArray(), "what do ya want for nothing?"u8.ToArray())));

    [Theory, InlineData("international"), InlineData("national")]
    public void The_keyed_digest_is_the_digest_of_a_digest_as_hmac_defines_it(string name)
    {
        var (suite, key, data) = (Suites.Of(name)!, new byte[64], "甲乙丙丁"u8.ToArray());
        for (var i = 0; i < 32; i++) key[i] = (byte)(i + 1);
        byte[] Padded(byte pad) => [.. key.Select(b => (byte)(b ^ pad))];
        Assert.Equal(suite.Digest([.. Padded(0x5c), .. suite.Digest([.. Padded(0x36), .. data])]), suite.Mac(key[..32], data));
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
