using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>删除个人信息 — clears everything that tells who it is and keeps the number, so that figures and headcounts stand (PIPL art. 47; domain.md §9.1).</summary>
public sealed class ErasePerson(ShijiDb db, DistrictClock clock)
{
    public const string Nobody = "（已删除）";

    public async Task<Refusal?> DoAsync(int id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明删除的原因，如本人要求、保存期满。", "reason");
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { ErasedAt: null } person) return new Refusal("没有这个人，或者已经删除。", "person");
        if (await db.CheckAsync(Permission.WritePeople, person.OrganisationId, cancel) is { } beyond) return beyond;
        (person.Name, person.BornOn, person.ErasedAt) = (Nobody, null, clock.UtcNow);
        (person.Identity, person.IdentityKind, person.IdentityMask, person.IdentityFingerprint) = (null, null, null, null);
        (person.Phone, person.PhoneMask) = (null, null);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
