using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>转类 — another type or field from a day on; it is new among 两新 only if it was not one before.</summary>
public sealed class ReclassifyOrganisation(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(int id, OrganisationType type, Field field, Act act, CancellationToken cancel = default)
    {
        var taken = await OrganisationDesk.TakeAsync(db, clock, id, act, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (desk, before) = (taken.Value, taken.Value.Spell);
        if (before.Type == type && before.Field == field) return new Refusal("类型和领域都没有变化。", "type");

        var parent = await db.Set<OrganisationSpell>().AsNoTracking()
            .SingleOrDefaultAsync(s => s.OrganisationId == desk.Placement.ParentId && s.Until == null, cancel);
        if (parent is not null && !Hierarchy.Allows(parent.Type, type)) return new Refusal($"{parent.Type.Word()}下面不能设{type.Word()}。", "type");
        foreach (var below in await OrganisationDesk.TypesBelowAsync(db, id, cancel))
            if (!Hierarchy.Allows(type, below)) return new Refusal($"{type.Word()}下面不能设{below.Word()}，请先转隶下级。", "type");

        desk.Note(db, clock, OrganisationEventKind.Reclassified, act, $"由{before.Field.Word()}{before.Type.Word()}转为{field.Word()}{type.Word()}");
        var next = desk.Continue(db, clock, act.Day, SpellReason.Reclassified);
        (next.Type, next.Field) = (type, field);
        await twoNew.OpenedAsync(next, before, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
