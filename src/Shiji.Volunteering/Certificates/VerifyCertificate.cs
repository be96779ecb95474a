using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Secrecy;

namespace Shiji.Volunteering;

/// <summary>核验 — by anybody who has the code: whether it stands, what it says in sum, and whether the records behind it have been corrected since. Of the person a masked name and nothing else.</summary>
public sealed class VerifyCertificate(ShijiDb db, ServedLines lines, RuleReader rules)
{
    /// <summary>Null where there is no such code.</summary>
    public async Task<VerifiedCertificate?> DoAsync(string? typed, CancellationToken cancel = default)
    {
        if (CertificateCode.Read(typed) is not { } code) return null;
        using var _ = db.ByProgram(); // whoever asks need not be signed in
        if (await db.Set<ServiceCertificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, cancel) is not { } found) return null;
        var standing = new VerifiedCertificate(code, found.State, found.Edition, found.Issuer, found.Day);
        if (found.Name is not { } name) return standing;
        var hours = CertificateRules.Of(await rules.OnAsync(found.Day, cancel));
        var now = await lines.NowAsync(found.PersonId, found.Served, cancel);
        return standing with
        {
            Altered = !CertificateText.Holds(found),
            Said = new(Masks.Name(name), found.First, found.Last, hours.Hours(found.Minutes), found.Times, CertificateText.Short(found.Digest)),
            Now = now.Moved ? $"{hours.Hours(now.Minutes)} 小时、{now.Times} 次" : null,
        };
    }
}

/// <summary>核验结果 — all that a stranger with the code is told.</summary>
/// <param name="Issued">出具日</param>
public sealed record VerifiedCertificate(string Code, CertificateState State, CertificateEdition Edition, string Issuer, DateOnly Issued)
{
    /// <summary>Null where the person was forgotten.</summary>
    public VerifiedContent? Said { get; init; }

    /// <summary>What the records say now; null where they say the same.</summary>
    public string? Now { get; init; }

    /// <summary>What is stored does not fit its digest: somebody wrote into it.</summary>
    public bool Altered { get; init; }
}

/// <summary>核验内容</summary>
public sealed record VerifiedContent(string MaskedName, DateOnly First, DateOnly Last, string Hours, int Times, string Digest);
