using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Shiji.Web.Tests.Districts;

/// <summary>A device that makes a passkey and shows it (WebAuthn), and can be told to do it wrongly.</summary>
public sealed class Authenticator(string origin)
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string? _owner;

    public uint Count { get; set; } = 1;

    /// <summary>It asked for a fingerprint, a face or a PIN.</summary>
    public bool Verifies { get; set; } = true;

    public string Origin { get; set; } = origin;

    /// <summary>What it answers when asked to make one.</summary>
    public string Make(string options)
    {
        using var asked = JsonDocument.Parse(options);
        _owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString();
        var point = _key.ExportParameters(false).Q;
        byte[] key = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Data(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, 0x40), .. new byte[16], 0, (byte)_id.Length, .. _id, .. key];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Told(new { clientDataJSON = Url(Said("webauthn.create", asked)), attestationObject = Url(attestation), transports = (string[])["internal"] });
    }

    /// <summary>What it answers when asked to show it; each time it counts one further.</summary>
    public string Show(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var (said, data) = (Said("webauthn.get", asked), Data(asked.RootElement.GetProperty("rpId").GetString()!, 0));
        var signature = _key.SignData([.. data, .. SHA256.HashData(said)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Told(new { clientDataJSON = Url(said), authenticatorData = Url(data), signature = Url(signature), userHandle = _owner });
    }

    private byte[] Data(string site, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count == 0 ? 0 : Count++);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(flags | 1 | (Verifies ? 4 : 0)), .. count];
    }

    private byte[] Said(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private string Told(object response) => JsonSerializer.Serialize(new { id = Url(_id), rawId = Url(_id), type = "public-key", clientExtensionResults = new { }, response });

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
