using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>申请成立队伍 — entered by the organisation it will belong to; it counts once somebody else has founded it.</summary>
public sealed class ApplyForTeam(ShijiDb db, DistrictClock clock)
{
    private const int LongestName = 40;

    public async Task<Outcome<Team>> DoAsync(int organisation, string? name, TeamKind? kind, string? area, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisation, cancel) is { } beyond) return beyond;
        if (await CheckAsync(db, clock, organisation, name, kind, null, cancel) is { } refusal) return refusal;
        var team = new Team
        {
            Id = clock.NewId(),
            OrganisationId = organisation,
            Day = clock.Today,
            State = TeamState.Applied,
            Kind = kind!.Value,
            Name = name!.Trim(),
            Area = string.IsNullOrWhiteSpace(area) ? null : area.Trim(),
            Evidence = Evidence.Declared,
        };
        Sign(team);
        db.Add(team);
        LifeEvent.Note(db, clock, LifeEvent.Of(team.Id), organisation, "申请成立");
        await db.SaveChangesAsync(cancel);
        return team;
    }

    /// <summary>改后再报 — one that was returned.</summary>
    public async Task<Refusal?> AgainAsync(Guid id, string? name, TeamKind? kind, string? area, CancellationToken cancel = default)
    {
        if (await db.Set<Team>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { State: TeamState.Returned } team) return new Refusal("只有退回的队伍可以改后再报。", "team");
        if (await db.CheckAsync(Permission.WriteRecords, team.OrganisationId, cancel) is { } beyond) return beyond;
        if (await CheckAsync(db, clock, team.OrganisationId, name, kind, id, cancel) is { } refusal) return refusal;
        (team.Name, team.Kind, team.Area, team.State, team.Reason, team.Day) = (name!.Trim(), kind!.Value, string.IsNullOrWhiteSpace(area) ? null : area.Trim(), TeamState.Applied, null, clock.Today);
        Sign(team);
        LifeEvent.Note(db, clock, LifeEvent.Of(team.Id), team.OrganisationId, "改后再报");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private void Sign(Team team) => (team.RecordedAt, team.RecordedBy, team.RecordedById) = (clock.UtcNow, db.Actor.Name, db.Actor.AccountId);

    internal static async Task<Refusal?> CheckAsync(ShijiDb db, DistrictClock clock, int organisation, string? name, TeamKind? kind, Guid? itself, CancellationToken cancel)
    {
        var (today, called) = (clock.Today, name?.Trim());
        if (string.IsNullOrEmpty(called)) return new Refusal("请填写队伍名称。", "name");
        if (called.Length > LongestName) return new Refusal($"队伍名称太长，请不超过 {LongestName} 个字。", "name");
        if (kind is null) return new Refusal("请选择队伍类别。", "kind");
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == organisation && p.From <= today && (p.Until == null || p.Until > today), cancel)) return new Refusal("这个组织已经撤销或并入其他组织。", "organisation");
        return await db.Set<Team>().AnyAsync(t => t.OrganisationId == organisation && t.Name == called && t.Id != itself && t.Until == null && t.State != TeamState.Void, cancel)
            ? new Refusal($"这里已经有叫“{called}”的队伍，请换一个名称。", "name")
            : null;
    }
}
