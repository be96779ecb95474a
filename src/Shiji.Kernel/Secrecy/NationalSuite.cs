using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Shiji.Kernel.Secrecy;

/// <summary>国密套件 — SM4-GCM (GB/T 32907), SM3 (GB/T 32905), HMAC-SM3. The algorithms are the national ones; the library is not a certified product.</summary>
public sealed class NationalSuite : ISuite
{
    public string Name => "national";

    public int KeyLength => 16;

    public byte[] Encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] associated) => Run(true, key, nonce, plain, associated);

    public byte[]? Decrypt(byte[] key, byte[] nonce, byte[] cipher, byte[] associated)
    {
        if (cipher.Length < Suites.TagLength) return null;
        try
        {
            return Run(false, key, nonce, cipher, associated);
        }
        catch (InvalidCipherTextException)
        {
            return null;
        }
    }

    public byte[] Digest(byte[] data)
    {
        var (digest, result) = (new SM3Digest(), new byte[32]);
        digest.BlockUpdate(data, 0, data.Length);
        digest.DoFinal(result, 0);
        return result;
    }

    public byte[] Mac(byte[] key, byte[] data)
    {
        var (mac, result) = (new HMac(new SM3Digest()), new byte[32]);
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(data, 0, data.Length);
        mac.DoFinal(result, 0);
        return result;
    }

    private static byte[] Run(bool encrypt, byte[] key, byte[] nonce, byte[] input, byte[] associated)
    {
        var gcm = new GcmBlockCipher(new SM4Engine());
        gcm.Init(encrypt, new AeadParameters(new KeyParameter(key), Suites.TagLength * 8, nonce, associated));
        var output = new byte[gcm.GetOutputSize(input.Length)];
        gcm.DoFinal(output, gcm.ProcessBytes(input, 0, input.Length, output, 0));
        return output;
    }
}
