using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>更名 — a new name from a day on; the organisation, its number and its figures stay.</summary>
public sealed class RenameOrganisation(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(int id, string name, Act act, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写新的名称。", "name");
        var taken = await OrganisationDesk.TakeAsync(db, clock, id, act, cancel);
        if (!taken.Ok) return taken.Refusal;
        var desk = taken.Value;
        if (desk.Spell.Name == name) return new Refusal($"“{name}”就是现在的名称。", "name");

        desk.Note(db, clock, OrganisationEventKind.Renamed, act, $"由“{desk.Spell.Name}”更名为“{name}”");
        var next = desk.Continue(db, clock, act.Day, SpellReason.Renamed);
        next.Name = desk.Organisation.Name = name;
        await twoNew.OpenedAsync(next, desk.Spell, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
