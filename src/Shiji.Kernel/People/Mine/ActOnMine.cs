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
        return await ReadMine.OwnAsync(db, cancel) is { } person ? (await correction.OfAsync(person, asked, reason, cancel)).Refusal : Nobody();
    }

    public async Task<Refusal?> EraseAsync(string? reason, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        return await ReadMine.OwnAsync(db, cancel) is { } person ? (await erasure.OfAsync(person, reason, cancel)).Refusal : Nobody();
    }

    public async Task<Refusal?> WithdrawAsync(Guid consent, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await ReadMine.OwnAsync(db, cancel) is not { } person) return Nobody();
        return await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == consent && c.PersonId == person.Id, cancel) is { } given
            ? await withdraw.OfAsync(given, person, cancel)
            : new Refusal("没有这一条同意。", "consent");
    }

    private static Refusal Nobody() => new("您的账号还没有关联人员档案，请本单位在人员页上办理关联。", "person");
}
