using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Tallies;

public sealed class CrowdTests
{
    private static readonly DateOnly Day = new(2022, 3, 1);

    [Theory, OnEachDatabase]
    public async Task Headcounts_of_one_kin_are_read_together_and_each_says_what_its_own_records_say(Database database)
    {
        await using var district = await District.FoundAsync(database);
        int[] places = [District.Root, await district.FoundAsync("A", District.Root), await district.FoundAsync("B", District.Root)];
        var random = new Random(20220301);
        var rows = Enumerable.Range(0, 300).Select(_ => Row()).ToList();
        await district.ImportAsync(rows);
        (Measure Measure, int Id)[] kin = [.. Enumerable.Range(0, Sighting.Most + 20).Select(i => (LongerThan(i), 9_000 + i))];
        await CountAsync(null);
        await CompareAsync();

        for (var round = 0; round < 3; round++) // a few rows of one day: most sets stay as they are
        {
            var more = Enumerable.Range(0, 3).Select(_ => Row()).ToList();
            await district.ImportAsync(more);
            rows.AddRange(more);
            var gone = rows[random.Next(rows.Count)];
            rows.Remove(gone);
            await district.DoAsync(db => db.RestateAsync(db.Set<RegisterRow>().Where(r => r.Id == gone.Id), r => r.ExecuteUpdateAsync(u => u.SetProperty(x => x.State, RowState.Void))));
            await CountAsync([.. more.Select(r => r.Day), gone.Day]);
            await CompareAsync();
        }

        RegisterRow Row()
        {
            var row = district.Activity(places[random.Next(places.Length)], Day.AddDays(random.Next(60)), random.Next(100), person: random.Next(5) == 0 ? null : 1 + random.Next(40));
            row.State = RowState.InForce;
            return row;
        }

        async Task CountAsync(DateOnly[]? days) => await district.DoAsync(async db =>
        {
            await using var turn = await db.Database.BeginTransactionAsync();
            await new CrowdBook(db, await TreeHistory.LoadAsync(db), new(2022, 1, 1)).RecountAsync(kin, days, default);
            await turn.CommitAsync();
            return 0;
        });

        async Task CompareAsync()
        {
            var totals = await district.DoAsync(db => db.Set<Total>().Where(t => t.MeasureId >= 9_000).ToDictionaryAsync(t => (t.MeasureId, t.Period, t.NodeId), t => t.Amount));
            foreach (var (i, (_, id)) in kin.Index())
                foreach (var (period, from, until) in new[] { (202203, Day, Day.AddMonths(1)), (202204, Day.AddMonths(1), Day.AddMonths(2)), (202240, Day, Day.AddYears(1)) })
                    foreach (var node in places)
                    {
                        var people = rows.Where(r => r.PersonId is not null && r.Quantity1 > i && r.Day >= from && r.Day < until && (node == District.Root || r.OrganisationId == node)).Select(r => r.PersonId).Distinct().Count();
                        Assert.Equal(people, totals.GetValueOrDefault((id, period, node)));
                    }
        }
    }

    private static Measure LongerThan(long minutes) => Flow.Headcount<RegisterRow>($"test.longer{minutes}", "人数", "人",
        r => r.RegisterId == TestRegisters.ActivityId && r.State == RowState.InForce && r.Quantity1 > minutes, r => r.PersonId, series: TestRegisters.ActivityId);
}
