using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>组织事务台 — an organisation with its open spell and placement, taken up for one dated act.</summary>
internal sealed record OrganisationDesk(Organisation Organisation, OrganisationSpell Spell, Placement Placement)
{
    /// <summary>Takes it up; refuses when it does not exist, no longer stands, or was changed on or after that day.</summary>
    public static async Task<Outcome<OrganisationDesk>> TakeAsync(ShijiDb db, DistrictClock clock, int id, Act act, CancellationToken cancel)
    {
        if (await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } organisation)
            return new Refusal("没有这个组织，请从组织树里选。", "organisation");
        if (await db.CheckAsync(Permission.ChangeOrganisations, id, cancel) is { } beyond) return beyond;
        if (act.Day > clock.Today) return new Refusal($"生效日 {act.Day:yyyy-MM-dd} 还没有到，请在当天或之后办理。", "day");
        var spell = await db.Set<OrganisationSpell>().SingleOrDefaultAsync(s => s.OrganisationId == id && s.Until == null, cancel);
        var placement = await db.Set<Placement>().SingleOrDefaultAsync(p => p.OrganisationId == id && p.Until == null, cancel);
        if (spell is null || placement is null) return new Refusal($"“{organisation.Name}”已经撤销或并入其他组织，不能再办理。", "organisation");
        if (act.Day <= spell.Day || act.Day <= placement.From)
            return new Refusal($"“{organisation.Name}”在 {(spell.Day > placement.From ? spell.Day : placement.From):yyyy-MM-dd} 已有一次变动，生效日应晚于那一天。", "day");
        return new OrganisationDesk(organisation, spell, placement);
    }

    /// <summary>What kinds of organisation stand directly below it now.</summary>
    public static Task<List<OrganisationType>> TypesBelowAsync(ShijiDb db, int id, CancellationToken cancel) =>
        (from placement in db.Set<Placement>()
         where placement.ParentId == id && placement.Until == null
         join spell in db.Set<OrganisationSpell>() on placement.OrganisationId equals spell.OrganisationId
         where spell.Until == null
         select spell.Type).Distinct().ToListAsync(cancel);

    /// <summary>Closes the open spell on the day and opens the next, changed.</summary>
    public OrganisationSpell Continue(ShijiDb db, DistrictClock clock, DateOnly day, SpellReason reason)
    {
        var next = Spell.Divide(clock.NewId(), day, reason);
        db.Add(next);
        return next;
    }

    public void Note(ShijiDb db, DistrictClock clock, OrganisationEventKind kind, Act act, string description) => db.Add(new OrganisationEvent
    {
        Id = clock.NewId(),
        OrganisationId = Organisation.Id,
        Kind = kind,
        Day = act.Day,
        Description = description,
        DocumentNumber = act.DocumentNumber,
        Reason = act.Reason,
        RecordedAt = clock.UtcNow,
    });
}
