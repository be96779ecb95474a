namespace Shiji.Kernel.Secrecy;

/// <summary>密码套件 — one family of algorithms: authenticated encryption, digest, keyed digest. Each key of the ring says which it belongs to.</summary>
public interface ISuite
{
    /// <summary>As the key ring writes it.</summary>
    string Name { get; }

    /// <summary>Bytes of a sealing key.</summary>
    int KeyLength { get; }

    /// <summary>The ciphertext, then its tag.</summary>
    byte[] Encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] associated);

    /// <summary>Null where ciphertext, key, nonce or what is associated are not those it was made with.</summary>
    byte[]? Decrypt(byte[] key, byte[] nonce, byte[] cipher, byte[] associated);

    byte[] Digest(byte[] data);

    byte[] Mac(byte[] key, byte[] data);
}
