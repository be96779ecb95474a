using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Tallies;

public sealed class RefreshTests
{
    [Theory, OnEachDatabase]
    public async Task A_refresh_with_nothing_to_do_posts_nothing_and_takes_no_turn(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, new(2022, 5, 4)));
        Assert.NotEqual(0, await district.RefreshAsync());
        var turn = await TurnAsync(district);
        Assert.Equal(0, await district.RefreshAsync());
        Assert.Equal(turn, await TurnAsync(district));
    }

    [Theory, OnEachDatabase]
    public async Task A_mark_of_a_kind_nobody_knows_is_consumed_and_does_no_harm(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, new(2022, 5, 4)));
        await district.DoAsync(db =>
        {
            db.AddRange(new StaleMark { Kind = "Ghost", Day = new(2022, 5, 4) }, new StaleMark { Kind = nameof(RegisterRow), Series = 999 }, new StaleMark { Kind = "Ghost" });
            return db.SaveChangesAsync();
        });
        await district.RefreshAsync();
        Assert.Equal(0, await district.DoAsync(db => db.Set<StaleMark>().CountAsync()));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_long_backlog_of_marks_is_taken_in_one_turn(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, new(2022, 5, 4)));
        var marks = Enumerable.Range(0, 40_000).Select(i => new StaleMark { Kind = nameof(RegisterRow), Series = 1, Day = new DateOnly(2022, 1, 1).AddDays(i % 300) });
        await district.DoAsync(db => db.Storage.InsertAsync(db, marks));
        await district.RefreshAsync();
        Assert.Equal(0, await district.DoAsync(db => db.Set<StaleMark>().CountAsync()));
        Assert.Equal(1, await district.FigureAsync("act", District.Root, "2022"));
    }

    [Theory, OnEachDatabase]
    public async Task An_import_of_more_days_than_two_months_marks_its_register_once(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.RefreshAsync();
        var rows = Enumerable.Range(0, 63).Select(i => district.Activity(District.Root, new DateOnly(2021, 11, 20).AddDays(i), 1, person: 1 + i % 7)).ToList();
        foreach (var row in rows) row.State = RowState.InForce;
        await district.ImportAsync(rows.Take(62));
        Assert.Equal(62, await district.DoAsync(db => db.Set<StaleMark>().CountAsync(m => m.Day != null)));
        await district.RefreshAsync();
        foreach (var row in rows) row.Id = district.Clock.NewId();
        await district.ImportAsync(rows);
        Assert.Equal(1, await district.DoAsync(db => db.Set<StaleMark>().CountAsync(m => m.Day == null && m.Series == TestRegisters.ActivityId)));
        await district.RefreshAsync();

        Assert.Equal((125, 7), (await district.FigureAsync("act", District.Root, "2021-11-01..2022-01-31"), await district.FigureAsync("act.person", District.Root, "2022-01")));
        Assert.True((await district.ProveAsync("2021-11-01..2022-01-31")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task An_import_that_breaks_off_leaves_nothing(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.RefreshAsync();
        IEnumerable<RegisterRow> Breaking()
        {
            yield return district.Activity(District.Root, new(2022, 5, 4));
            throw new InvalidDataException("第 2 行看不懂");
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => district.ImportAsync(Breaking()));
        Assert.Equal((0, 0), await district.DoAsync(async db => (await db.Set<RegisterRow>().CountAsync(), await db.Set<StaleMark>().CountAsync())));
    }

    [Theory, OnEachDatabase]
    public async Task Postings_add_up_to_the_tallies(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, new(2022, 5, 4), 100));
        foreach (var amount in new[] { 40, 60, 0 })
        {
            await district.RefreshAsync();
            await district.EditAsync(row.Id, r => r.Quantity1 = amount);
        }

        await district.RefreshAsync();
        var sums = await district.DoAsync(db => db.Set<Posting>().GroupBy(p => new { p.MeasureId, p.Day }).Select(g => new { g.Key.MeasureId, g.Key.Day, Amount = g.Sum(p => p.Amount) }).ToListAsync());
        var tallies = await district.DoAsync(db => db.Set<Tally>().Select(t => new { t.MeasureId, t.Day, t.Amount }).ToListAsync());
        Assert.Equal(sums.OrderBy(s => (s.MeasureId, s.Day)), tallies.OrderBy(t => (t.MeasureId, t.Day)));
    }

    private static Task<long> TurnAsync(District district) => district.DoAsync(db => db.Set<Book>().Select(b => b.Turn).SingleAsync());
}
