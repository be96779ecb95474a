using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>转隶 — puts an organisation, and all below it, under another parent from a day on; what happened before stays where it was.</summary>
public sealed class MoveOrganisation(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(int id, int parentId, Act act, CancellationToken cancel = default)
    {
        var taken = await OrganisationDesk.TakeAsync(db, clock, id, act, cancel);
        if (!taken.Ok) return taken.Refusal;
        var desk = taken.Value;
        if (desk.Placement.ParentId == parentId) return new Refusal($"“{desk.Organisation.Name}”本来就在这个上级下面。", "parent");

        var spells = await db.Set<OrganisationSpell>().AsNoTracking().Where(s => s.OrganisationId == parentId && (s.Until == null || s.Until > act.Day)).OrderBy(s => s.Day).ToListAsync(cancel);
        if (spells is not [{ } parent, ..] || parent.Day > act.Day) return new Refusal($"新的上级在 {act.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对生效日或另选上级。", "parent");
        if (spells[^1].Until is not null) return new Refusal($"“{parent.Name}”后来已经撤销或并入其他组织，请另选上级。", "parent");
        if (spells.Find(s => !Hierarchy.Allows(s.Type, desk.Spell.Type)) is { } later && later != parent)
            return new Refusal($"“{later.Name}”自 {later.Day:yyyy-MM-dd} 起是{later.Type.Word()}，下面不能设{desk.Spell.Type.Word()}。", "parent");
        if (!Hierarchy.Allows(parent.Type, desk.Spell.Type)) return new Refusal($"{parent.Type.Word()}下面不能设{desk.Spell.Type.Word()}。", "parent");

        var tree = await TreeHistory.LoadAsync(db, cancel);
        if (tree.SeatsOf(parentId).Any(s => (s.Until is null || s.Until > act.Day) && s.Nodes.Contains(id)))
            return new Refusal($"“{parent.Name}”就在“{desk.Organisation.Name}”下面，组织不能隶属自己的下级。", "parent");

        var from = await db.Set<Organisation>().Where(o => o.Id == desk.Placement.ParentId).Select(o => o.Name).SingleOrDefaultAsync(cancel);
        desk.Placement.Until = act.Day;
        db.Add(new Placement { OrganisationId = id, ParentId = parentId, From = act.Day });
        desk.Note(db, clock, OrganisationEventKind.Moved, act, $"由“{from}”转隶“{parent.Name}”");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
