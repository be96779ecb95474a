using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Catalogues;

public sealed class NewRegisterTests
{
    [Theory, OnEachDatabase]
    public async Task A_new_register_is_seen_by_whoever_takes_the_catalogue_from_the_shelf(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var shelf = new CatalogueShelf(district.Modules);
        var before = await district.DoAsync(db => shelf.TakeAsync(db));
        Assert.Same(before, await district.DoAsync(db => shelf.TakeAsync(db)));
        await AddAsync(district);
        Assert.NotNull((await district.DoAsync(db => shelf.TakeAsync(db))).Measure("late"));
    }

    [Theory, OnEachDatabase]
    public async Task A_keeper_with_an_old_catalogue_does_not_swallow_the_marks_of_a_new_register(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var old = district.Catalogue;
        await district.RefreshAsync();
        await AddAsync(district);
        await Assert.ThrowsAsync<InvalidOperationException>(() => district.DoAsync(db => new TallyBook(db, district.Clock).RefreshAsync(old)));
        await district.RefreshAsync();
        Assert.Equal(1, await district.FigureAsync("late", District.Root, "2022"));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    /// <summary>A register, a row in it, and only then its accounts: as when a district adds one in use.</summary>
    private static async Task AddAsync(District district)
    {
        var register = new Register { Key = "late", Name = "新台账", Group = "测试", RowUnit = "条", Basis = "一行一条。" };
        await district.DoAsync(db =>
        {
            db.Add(register);
            return db.SaveChangesAsync();
        });
        var row = district.Activity(District.Root, new(2022, 5, 4));
        row.RegisterId = register.Id;
        await district.EnterAsync(row);
        await district.OpenCatalogueAsync();
    }
}
