using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shiji.Volunteering;

/// <summary>凭据正文 — all that a certificate claims, as one text that is always written in the same way, so that its digest means something. Code and day of issue are not of it: the same content is known again.</summary>
public static class CertificateText
{
    private const int Shown = 16;

    public static string Of(ServiceCertificate c) => string.Create(CultureInfo.InvariantCulture,
        $"shiji.certificate 1\n{(int)c.Edition}\n{c.OrganisationId}\t{c.Issuer}\n{c.Name}\t{c.Number}\n{c.First:yyyy-MM-dd}\t{c.Last:yyyy-MM-dd}\n{c.Minutes}\t{c.BackFilled}\t{c.Times}\t{c.Activities}\n{c.Lines}\n");

    public static string DigestOf(ServiceCertificate certificate) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(certificate))));

    /// <summary>Nobody wrote into it behind the program. Of somebody forgotten there is no name to go by.</summary>
    public static bool Holds(ServiceCertificate certificate) => certificate.Name is null || certificate.Digest == DigestOf(certificate);

    /// <summary>The first characters, in fours, as it is printed.</summary>
    public static string Short(string digest) => string.Join(' ', digest[..Math.Min(Shown, digest.Length)].Chunk(4).Select(c => new string(c)));
}
