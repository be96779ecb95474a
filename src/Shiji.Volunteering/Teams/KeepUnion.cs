using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>办理义工联 — founds the one of a district or sub-district, ends it, voids one entered by mistake.</summary>
public sealed class KeepUnion(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<ServiceUnion>> FoundAsync(int organisation, string? name, DateOnly? day, string? document, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, organisation, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写义工联名称。", "name");
        if (day is not { } on) return new Refusal("请填写成立日，写成 2022-03-05 这样。", "day");
        if (on > clock.Today) return new Refusal($"成立日 {on:yyyy-MM-dd} 还没有到。", "day");
        var spell = await db.Set<OrganisationSpell>().AsNoTracking().SingleOrDefaultAsync(s => s.OrganisationId == organisation && s.Day <= on && (s.Until == null || s.Until > on), cancel);
        if (spell is null) return new Refusal($"这个组织在 {on:yyyy-MM-dd} 还没有成立或已经撤销。", "day");
        if (LevelOf(spell.Type) is not { } level) return new Refusal("义工联只设在区和街道，请选团区委或街道团工委。", "organisation");
        if (await db.Set<ServiceUnion>().AnyAsync(u => u.OrganisationId == organisation && !u.Void && (u.Until == null || u.Until > on), cancel)) return new Refusal("这一级已经有义工联；换届不用重新成立。", "organisation");
        var union = new ServiceUnion
        {
            Id = clock.NewId(),
            OrganisationId = organisation,
            Day = on,
            Level = level,
            Name = name.Trim(),
            DocumentNumber = string.IsNullOrWhiteSpace(document) ? null : document.Trim(),
            RecordedAt = clock.UtcNow,
            RecordedBy = db.Actor.Name,
            Evidence = Evidence.Declared,
        };
        db.Add(union);
        await db.SaveChangesAsync(cancel);
        return union;
    }

    public async Task<Refusal?> EndAsync(Guid id, DateOnly? day, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, reason, cancel);
        if (!found.Ok) return found.Refusal;
        if (day is not { } on || on <= found.Value.Day || on > clock.Today) return new Refusal("注销日应晚于成立日，不晚于今天。", "until");
        (found.Value.Until, found.Value.Reason) = (on, reason!.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, reason, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.Void, found.Value.Reason) = (true, reason!.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static UnionLevel? LevelOf(OrganisationType type) => type switch
    {
        OrganisationType.DistrictCommittee => UnionLevel.District,
        OrganisationType.SubdistrictCommittee => UnionLevel.Subdistrict,
        _ => null,
    };

    private async Task<Outcome<ServiceUnion>> FindAsync(Guid id, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明原因。", "reason");
        if (await db.Set<ServiceUnion>().SingleOrDefaultAsync(u => u.Id == id, cancel) is not { Void: false, Until: null } union) return new Refusal("没有这个义工联，或者已经注销、作废。", "union");
        return await db.CheckAsync(Permission.ReviewRecords, union.OrganisationId, cancel) is { } beyond ? beyond : union;
    }
}
