using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>撤销与合并 — ends an organisation on a day; its past stays its parents' past (domain.md §1.3, V-ORG-6).</summary>
public sealed class RevokeOrganisation(ShijiDb db, DistrictClock clock, IEnumerable<IEnding> endings)
{
    public Task<Refusal?> DoAsync(int id, Act act, CancellationToken cancel = default) => EndAsync(id, null, act, cancel);

    /// <summary>Ends it in favour of a successor, under which its own branches go on.</summary>
    public Task<Refusal?> MergeAsync(int id, int successorId, Act act, CancellationToken cancel = default) => EndAsync(id, successorId, act, cancel);

    private async Task<Refusal?> EndAsync(int id, int? successorId, Act act, CancellationToken cancel)
    {
        var taken = await OrganisationDesk.TakeAsync(db, clock, id, act, cancel);
        if (!taken.Ok) return taken.Refusal;
        var desk = taken.Value;
        var children = await db.Set<Placement>().Where(p => p.ParentId == id && p.Until == null).ToListAsync(cancel);
        if (successorId is null && children.Count > 0)
            return new Refusal($"“{desk.Organisation.Name}”下面还有 {children.Count} 个组织，请先转隶或撤销它们。", "organisation");
        if (await db.Set<Placement>().AnyAsync(p => p.ParentId == id && p.Until > act.Day, cancel))
            return new Refusal("有下级在生效日之后才转出或撤销，请改生效日。", "day");
        if (desk.Placement.ParentId is not { } above) return new Refusal("根组织不能撤销。", "organisation");
        if (await db.CheckAsync(Permission.ChangeOrganisations, above, cancel) is not null) return new Refusal($"“{desk.Organisation.Name}”的撤销和合并由它的上级办理，请报上级。", "post");
        if (await LastCountedAsync(id, act.Day, cancel) is { } last)
            return new Refusal($"“{desk.Organisation.Name}”到 {last:yyyy-MM-dd} 还有生效的工作记录，撤销后它们无处可计。请把生效日改到那一天之后，或先更正这些记录。", "day");

        if (await db.Set<OfficeTerm>().Where(t => t.OrganisationId == id && !t.Void).MaxAsync(t => (DateOnly?)t.Day, cancel) is { } elected && elected >= act.Day) return new Refusal($"“{desk.Organisation.Name}”在 {elected:yyyy-MM-dd} 换过届，生效日要晚于那一天。", "day");

        var ending = new Ending(id, desk.Organisation.Name, successorId, above, act);
        foreach (var held in endings)
            if (await held.CheckAsync(ending, cancel) is { } bar) return bar;

        var description = $"撤销“{desk.Organisation.Name}”";
        if (successorId is { } successor)
        {
            var heir = await OrganisationDesk.TakeAsync(db, clock, successor, act, cancel);
            if (successor == id || !heir.Ok) return heir.Refusal ?? new Refusal("不能并入自己。", "successor");
            var tree = await TreeHistory.LoadAsync(db, cancel);
            if (tree.SeatsOf(successor).Any(s => (s.Until is null || s.Until > act.Day) && s.Nodes.Contains(id))) return new Refusal("不能并入自己的下级。", "successor");
            if (children.Exists(c => c.From >= act.Day)) return new Refusal("有下级在生效日之后才转入，请改生效日。", "day");
            foreach (var type in await OrganisationDesk.TypesBelowAsync(db, id, cancel))
                if (!Hierarchy.Allows(heir.Value.Spell.Type, type)) return new Refusal($"{heir.Value.Spell.Type.Word()}下面不能设{type.Word()}，请先转隶下级或另选。", "successor");
            foreach (var child in children)
            {
                child.Until = act.Day;
                db.Add(new Placement { OrganisationId = child.OrganisationId, ParentId = successor, From = act.Day });
            }

            desk.Organisation.SuccessorId = successor;
            description = $"“{desk.Organisation.Name}”并入“{heir.Value.Organisation.Name}”";
        }

        foreach (var held in endings) await held.FollowAsync(ending, cancel);
        foreach (var term in await db.Set<OfficeTerm>().Where(t => t.OrganisationId == id && t.Until == null && !t.Void).ToListAsync(cancel)) term.Until = act.Day;
        foreach (var overrun in await db.Set<Overrun>().Where(o => o.OrganisationId == id && o.Until == null && !o.Void).ToListAsync(cancel)) (overrun.Until, overrun.Void) = (act.Day > overrun.Day ? act.Day : null, act.Day <= overrun.Day);
        desk.Spell.Until = act.Day;
        desk.Placement.Until = act.Day;
        desk.Note(db, clock, successorId is null ? OrganisationEventKind.Revoked : OrganisationEventKind.Merged, act, description);
        // The files of its people go on with whoever answers for them now.
        var keeper = successorId ?? above;
        foreach (var person in await db.Set<Person>().Where(p => p.OrganisationId == id).ToListAsync(cancel)) person.OrganisationId = keeper;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The last day, from this one on, on which something is counted for it.</summary>
    private Task<DateOnly?> LastCountedAsync(int id, DateOnly from, CancellationToken cancel) =>
        db.Set<Tally>().Where(t => t.OrganisationId == id && t.Day >= from && t.Amount > 0).MaxAsync(t => (DateOnly?)t.Day, cancel);
}
