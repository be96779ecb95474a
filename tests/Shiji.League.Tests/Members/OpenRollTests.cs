using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Members;

/// <summary>Whoever fills in a sheet of a branch may see its names in full, each time in the log; of nobody who was never on its roll.</summary>
public sealed class OpenRollTests
{
    [Theory, OnEachDatabase]
    public async Task Names_of_the_roll_are_opened_to_its_own_branch_and_the_log_says_so(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.ListAsync(1);
        await desk.ListAsync(2, desk.There);
        var name = await desk.District.DoAsync(db => db.Set<Kernel.People.Person>().Where(p => p.Id == 1).Select(p => p.Name).SingleAsync());
        LeagueDesk.Refused("organisation", (await desk.AsAsync(desk.ThereSecretary, (OpenRoll verb) => verb.DoAsync(desk.Here, [1], "办表"))).Refusal);
        var officer = await desk.Staff.PostAsync(desk.Here, "officer");
        LeagueDesk.Refused("post", (await desk.AsAsync(officer, (OpenRoll verb) => verb.DoAsync(desk.Here, [1], "办表"))).Refusal);
        Assert.Equal(0, await OpenedAsync(desk));
        Assert.Equal([new(1, name)], (await desk.AsAsync(desk.HereSecretary, (OpenRoll verb) => verb.DoAsync(desk.Here, [1, 2, 3], "办表"))).Value!);
        Assert.Equal(1, await OpenedAsync(desk));
    }

    private static Task<int> OpenedAsync(LeagueDesk desk) => desk.District.DoAsync(db => db.Set<LogEntry>().CountAsync(e => e.Act == LogAct.Revealed && e.OrganisationId == desk.Here && e.Reason == "办表，1 人的姓名"));
}
