using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>删除个人信息 — clears everything that tells who it is, here and in files merged into this one, and keeps the number, so that figures and headcounts stand (PIPL art. 47; domain.md §9.1).</summary>
public sealed class ErasePerson(ShijiDb db, DistrictClock clock)
{
    public const string Nobody = "（已删除）";

    public async Task<Refusal?> DoAsync(int id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明删除的原因，如本人要求、保存期满。", "reason");
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { ErasedAt: null } person) return new Refusal("没有这个人，或者已经删除。", "person");
        if (person.MergedInto is { } kept) return new Refusal($"这份档案已并入人员编号 {kept}，请在那份档案上办理，两份会一起删除。", "person");
        if (await db.CheckAsync(Permission.WritePeople, person.OrganisationId, cancel) is { } beyond) return beyond;
        using var _ = db.ByProgram(); // what modules keep of somebody lies wherever they were
        await ClearAsync(person, reason.Trim(), cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The same without asking who asks; not saved.</summary>
    internal async Task ClearAsync(Person person, string reason, CancellationToken cancel)
    {
        var files = await db.Set<Person>().Where(p => p.MergedInto == person.Id).ToListAsync(cancel);
        files.Add(person);
        var ids = files.Select(f => f.Id).ToArray();
        foreach (var file in files) Clear(file);
        foreach (var told in await db.Set<PersonCase>().Where(c => ids.Contains(c.PersonId) || (c.OtherId != null && ids.Contains(c.OtherId.Value))).ToListAsync(cancel)) told.Forget();
        foreach (var row in await db.Set<RegisterRow>().Where(r => r.PersonId != null && ids.Contains(r.PersonId.Value) && r.Secret != null).ToListAsync(cancel)) row.Secret = null;
        foreach (var module in db.Modules.All) await module.ForgetAsync(db, ids, cancel);
        var entry = db.LogOf(LogAct.Removed, "person", $"{person.Id}");
        (entry.OrganisationId, entry.Reason) = (person.OrganisationId, reason);
        db.Add(entry);
    }

    private void Clear(Person person)
    {
        (person.Name, person.BornOn, person.ErasedAt, person.AccountId) = (Nobody, null, clock.UtcNow, null);
        (person.Identity, person.IdentityKind, person.IdentityMask, person.IdentityFingerprint) = (null, null, null, null);
        person.ForgetPhone();
        person.ForgetGuardian();
    }
}
