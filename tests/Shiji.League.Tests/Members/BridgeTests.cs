using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.League.Tests.Members;

/// <summary>Whatever is done in whatever order: nobody is on two rolls or lost, and on every roll and above it the stock of a day is the stock before with what came and went.</summary>
public sealed class BridgeTests
{
    [Theory, OnEachDatabase]
    public async Task After_any_history_the_rolls_of_every_day_bridge_and_the_book_proves_them(Database database)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SHIJI_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        var dice = new Random(seed);
        await using var desk = await LeagueDesk.OpenAsync(database, people: 24);
        var third = await desk.District.FoundAsync("THIRD", desk.Staff.Here, OrganisationType.Branch);
        await desk.District.RefreshAsync();
        List<int> branches = [desk.Here, desk.There, third], members = [];
        var (day, person) = (new DateOnly(2022, 1, 10), 0);
        for (var act = 0; act < 120; act++)
        {
            day = day.AddDays(dice.Next(4));
            desk.GoTo(day.Year, day.Month, day.Day);
            var branch = branches[dice.Next(branches.Count)];
            var member = members.Count == 0 ? 0 : members[dice.Next(members.Count)];
            // Many of these are refused, and must then have changed nothing.
            switch (dice.Next(8))
            {
                case 0 or 1 when person < 24:
                    if ((await desk.TryListAsync(++person, branch, day: day.AddDays(-dice.Next(3)))).Value is { } listed) members.Add(listed.Id);
                    break;
                case 2:
                    await desk.AsAsync(Actor.System, (StartTransfer v) => v.SendAsync(member, branch, TransferWay.Home, dice.Next(2) == 0, null));
                    break;
                case 3 or 4 when await desk.District.DoAsync(db => db.Set<Transfer>().Where(t => Transfer.Open.Contains(t.State)).OrderBy(t => t.Id).Select(t => (Guid?)t.Id).FirstOrDefaultAsync()) is { } open:
                    var (accepts, withdraws) = (dice.Next(4) > 0, dice.Next(2) == 0);
                    if (accepts) await desk.AsAsync(await desk.Staff.PostAsync(District.Root, StandardRoles.Secretary), (AnswerTransfer v) => v.AcceptAsync(open, null));
                    else if (withdraws) await desk.AsAsync(Actor.System, (AnswerTransfer v) => v.WithdrawAsync(open, "改去向"));
                    else await desk.AsAsync(Actor.System, (AnswerTransfer v) => v.RefuseAsync(open, "不收"));
                    break;
                case 5:
                    await desk.AsAsync(Actor.System, (LeaveLeague v) => v.DoAsync(member, dice.Next(2) == 0 ? RollChangeKind.Sent : RollChangeKind.Died, day.AddDays(-dice.Next(5)), new("某因")));
                    break;
                case 6:
                    await desk.AsAsync(Actor.System, (ChangeMember v) => v.RestoreAsync(member, day, new("查清了")));
                    break;
                case 7:
                    await desk.AsAsync(Actor.System, (ChangeMember v) => v.IdentifyAsync(member, dice.Next(2) == 0, day));
                    break;
            }
        }

        var (spells, changes) = await desk.District.DoAsync(async db => (await db.Set<RollSpell>().AsNoTracking().Where(s => !s.Void).ToListAsync(), await db.Set<RollChange>().AsNoTracking().Where(c => !c.Void).ToListAsync()));
        Assert.True(members.Count > 10 && changes.Count > 20, $"seed {seed}: too little happened");
        for (var on = new DateOnly(2022, 1, 1); on <= day; on = on.AddDays(1))
        {
            var standing = spells.Where(s => s.Day <= on && (s.Until is null || s.Until > on)).ToList();
            Assert.True(standing.Select(s => s.MemberId).Distinct().Count() == standing.Count, $"seed {seed}: somebody on two rolls on {on}");
            foreach (var branch in branches)
                Assert.True(standing.Count(s => s.OrganisationId == branch) == changes.Where(c => c.OrganisationId == branch && c.Day <= on).Sum(c => c.Kind.Enters() ? 1 : -1), $"seed {seed}: the roll of {branch} does not bridge on {on}");
        }

        await desk.District.RefreshAsync();
        foreach (var period in new[] { "2022-01", "2022Q1", "2022H1", "2022" })
        {
            var last = PeriodEnd(period);
            Assert.Equal(spells.Count(s => s.Day <= last && (s.Until is null || s.Until > last)), await desk.FigureAsync("member.roll", period: period));
        }

        await desk.ProvedAsync("2022");
    }

    private static DateOnly PeriodEnd(string period) => District.Span(period).Until.AddDays(-1);
}
