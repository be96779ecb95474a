using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Tallies;

/// <summary>Ways past the marks, and what stands in them.</summary>
public sealed class GuardTests
{
    private static readonly DateOnly Day = new(2022, 5, 4);

    [Theory, OnEachDatabase]
    public async Task A_bulk_change_of_records_is_refused(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await using var db = district.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<RegisterRow>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Quantity1, 1)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<RegisterRow>().Where(r => r.Day == Day).ExecuteDeleteAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<RegisterRow>().Select(r => new { Row = r }).ExecuteUpdateAsync(s => s.SetProperty(x => x.Row.Quantity1, 1)));
    }

    [Theory, OnEachDatabase]
    public async Task A_bulk_change_of_the_tree_is_refused(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await using var db = district.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Placement>().ExecuteUpdateAsync(s => s.SetProperty(p => p.Until, Day)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Placement>().ExecuteDeleteAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_row_removed_by_its_key_alone_leaves_the_figure_of_its_own_day(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day));
        await district.RefreshAsync();
        await using var db = district.Open();
        var revision = await db.Set<RegisterRow>().Select(r => r.Revision).SingleAsync();
        db.Remove(new RegisterRow { Id = row.Id, Revision = revision }); // neither its day nor its register
        await db.SaveChangesAsync();
        await district.RefreshAsync();
        Assert.Equal(0, await district.FigureAsync("act", District.Root, "2022"));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task The_database_itself_keeps_no_end_before_its_beginning_and_no_state_that_has_no_name(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => district.SqlAsync($"UPDATE register_row SET until = day"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => district.SqlAsync($"UPDATE register_row SET state = 9"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => district.SqlAsync($"UPDATE placement SET until = {new DateOnly(1900, 1, 1)}"));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_attached_but_not_loaded_is_not_saved(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day));
        await using var db = district.Open();
        db.Entry(district.Activity(District.Root, Day.AddDays(1))).State = EntityState.Modified;
        db.ChangeTracker.Entries<RegisterRow>().Single().Entity.Revision = 1;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.NotEqual(default, row.Id);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_never_changes_its_register(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day));
        await Assert.ThrowsAsync<InvalidOperationException>(() => district.EditAsync(row.Id, r => r.RegisterId = TestRegisters.HomeId));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_change_one_row_the_second_is_told(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day, 1));
        await using var one = district.Open();
        await using var other = district.Open();
        (await one.Set<RegisterRow>().SingleAsync(r => r.Id == row.Id)).Quantity1 = 10;
        (await other.Set<RegisterRow>().SingleAsync(r => r.Id == row.Id)).Quantity1 = 20;
        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        await district.RefreshAsync();
        Assert.Equal(10, await district.FigureAsync("act.minutes", District.Root, "2022"));
    }

    [Theory, OnEachDatabase]
    public async Task A_bulk_restatement_is_a_change_that_a_loaded_edit_notices(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day));
        await using var slow = district.Open();
        (await slow.Set<RegisterRow>().SingleAsync(r => r.Id == row.Id)).Day = new(2022, 8, 8);
        await district.DoAsync(db => db.RestateAsync(
            db.Set<RegisterRow>().Where(r => r.Day == Day), rows => rows.ExecuteUpdateAsync(s => s.SetProperty(r => r.Day, new DateOnly(2022, 6, 6)))));
        await district.RefreshAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        await district.RefreshAsync();
        Assert.Equal((1, 1, 0), (await district.FigureAsync("act", District.Root, "2022"), await district.FigureAsync("act", District.Root, "2022-06"), await district.FigureAsync("act", District.Root, "2022-08")));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_save_that_failed_and_is_tried_again_counts_once(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var taken = await district.EnterAsync(district.Activity(District.Root, Day));
        await using var db = district.Open();
        var twin = district.Activity(District.Root, Day);
        (twin.Id, twin.State) = (taken.Id, RowState.InForce);
        db.Add(twin);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.Entry(twin).State = EntityState.Detached;
        twin.Id = district.Clock.NewId();
        db.Add(twin);
        await db.SaveChangesAsync();
        await district.RefreshAsync();
        Assert.Equal(2, await district.FigureAsync("act", District.Root, "2022"));
    }
}
