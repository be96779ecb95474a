using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Cadres;

/// <summary>Held in reserve by the rules of the day, for a time, until they are wanted.</summary>
public sealed class ReserveTests
{
    [Theory, OnEachDatabase]
    public async Task Somebody_young_enough_is_held_for_a_community_until_they_take_up_a_post_there(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        LeagueDesk.Refused("organisation", (await EnterAsync(desk, 1, actor: desk.ThereSecretary)).Refusal);
        LeagueDesk.Refused("day", (await EnterAsync(desk, 1, day: desk.Today.AddDays(1))).Refusal);
        LeagueDesk.Refused("because", (await EnterAsync(desk, 1, because: " ")).Refusal);
        LeagueDesk.Refused("target", (await EnterAsync(desk, 1, ReserveKind.CommunitySecretary)).Refusal);
        LeagueDesk.Refused("target", (await EnterAsync(desk, 1, ReserveKind.CommunitySecretary, desk.Here)).Refusal); // a branch
        LeagueDesk.Refused("target", (await EnterAsync(desk, 1, ReserveKind.FullTime, desk.Staff.Here)).Refusal);
        await desk.EditAsync(2, p => p.BornOn = new(1980, 1, 1));
        await desk.EditAsync(3, p => p.BornOn = null);
        LeagueDesk.Refused("day", (await EnterAsync(desk, 2)).Refusal);
        LeagueDesk.Refused("born", (await EnterAsync(desk, 3)).Refusal);

        var full = (await EnterAsync(desk, 1)).Value!;
        var held = (await EnterAsync(desk, 1, ReserveKind.CommunitySecretary, desk.Staff.Here)).Value!;
        LeagueDesk.Refused("person", (await EnterAsync(desk, 1)).Refusal);
        Assert.Equal((1, 1), (await desk.FigureAsync("cadre.reserve[kind=专职团干部储备]"), await desk.FigureAsync("cadre.reserve[kind=社区团委书记后备人选]")));

        await desk.AppointedAsync(1, CadreDay.Secretary with { Day = new(2023, 2, 20) }, desk.Staff.There); // elsewhere: not what they were held for there
        Assert.Equal([(full.Id, new DateOnly(2023, 2, 20)), (held.Id, null)], await LeftAsync(desk));
        await desk.AppointedAsync(1, CadreDay.Secretary with { Day = new(2023, 2, 25) }, desk.Staff.Here);
        Assert.Equal([(full.Id, new DateOnly(2023, 2, 20)), (held.Id, new DateOnly(2023, 2, 25))], await LeftAsync(desk));
        Assert.Equal(0, await desk.FigureAsync("cadre.reserve[kind=专职团干部储备]"));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Out_again_with_a_reason_on_a_later_day(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var reserve = (await EnterAsync(desk, 1)).Value!;
        Task<Refusal?> LeaveAsync(DateOnly day, string? reason = "期满") => desk.AsAsync(Actor.System, (ReserveCadre v) => v.LeaveAsync(reserve.Id, day, reason));
        LeagueDesk.Refused("day", await LeaveAsync(reserve.Day));
        LeagueDesk.Refused("reason", await LeaveAsync(new(2023, 2, 20), ""));
        Assert.Null(await LeaveAsync(new(2023, 2, 20)));
        LeagueDesk.Refused("day", await LeaveAsync(new(2023, 2, 21)));
        Assert.Equal(0, await desk.FigureAsync("cadre.reserve[kind=专职团干部储备]"));
        Assert.True((await EnterAsync(desk, 1, day: new(2023, 2, 21))).Ok); // and in once more
    }

    private static Task<Outcome<Reserve>> EnterAsync(LeagueDesk desk, int person, ReserveKind kind = ReserveKind.FullTime, int? target = null, DateOnly? day = null, string? because = "连续两年评议优秀", Actor? actor = null) =>
        desk.AsAsync(actor ?? Actor.System, (ReserveCadre v) => v.EnterAsync(new(desk.Staff.Street, null), person, kind, target, day ?? CadreDay.Day, because));

    private static Task<List<(Guid, DateOnly?)>> LeftAsync(LeagueDesk desk) =>
        desk.District.DoAsync(async db => (await db.Set<Reserve>().AsNoTracking().OrderBy(r => r.Kind).ToListAsync()).ConvertAll(r => (r.Id, r.Until)));
}
