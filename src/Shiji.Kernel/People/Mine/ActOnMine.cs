using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.People;

/// <summary>办自己的数据 — asks for a correction or for deletion, withdraws a consent; whatever the post, for one's own file only.</summary>
public sealed class ActOnMine(ShijiDb db, AskCorrection correction, AskErasure erasure, WithdrawConsent withdraw)
{
    public async Task<Refusal?> CorrectAsync(IdentityClaim asked, string? reason, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        return await db.OwnFileAsync(cancel) is { } person ? (await correction.OfAsync(person, asked, reason, cancel)).Refusal : OwnFile.None;
    }

    public async Task<Refusal?> EraseAsync(string? reason, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        return await db.OwnFileAsync(cancel) is { } person ? (await erasure.OfAsync(person, reason, cancel)).Refusal : OwnFile.None;
    }

    public async Task<Refusal?> WithdrawAsync(Guid consent, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { } person) return OwnFile.None;
        return await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == consent && c.PersonId == person.Id, cancel) is { } given
            ? await withdraw.OfAsync(given, person, cancel)
            : new Refusal("没有这一条同意。", "consent");
    }
}
