using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Catalogues;

public sealed class CatalogueTests
{
    private static readonly string[] OfLines = ["activity.", "member.", "cadre.", "branch.", "dues.", "volunteer.registration", "volunteer.group", "volunteer.federation", "volunteer.inspection", "volunteer.goods", "volunteer.room", "volunteer.award"];

    private static readonly DateOnly Day = new(2022, 5, 4);

    [Theory, OnEachDatabase]
    public async Task The_standard_catalogue_installs_twice_without_change_and_every_formula_is_read(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var counts = new List<(int, int, int, int)>();
        for (var i = 0; i < 2; i++)
        {
            await district.DoAsync(async db =>
            {
                await new CatalogueStart(db, ModuleList.Kernel).InstallAsync();
                return 0;
            });
            await district.OpenCatalogueAsync();
            counts.Add(await district.DoAsync(async db => (await db.Set<Register>().CountAsync(), await db.Set<IndicatorDefinition>().CountAsync(),
                await db.Set<RuleParameter>().CountAsync(), await db.Set<LedgerAccount>().CountAsync())));
            await district.RefreshAsync();
        }

        Assert.Equal(counts[0], counts[1]);
        // Those of lines that are not here have nothing to count.
        Assert.Equal(StandardCatalogue.Indicators.Where(i => !Array.Exists(OfLines, l => Regex.IsMatch(i.Formula, $@"\b(?<!\.){Regex.Escape(l)}"))).Select(i => i.Key).Order(), district.Catalogue.Indicators.Select(i => i.Key).Order());
        Assert.All(district.Catalogue.Indicators, i => Assert.NotEmpty(i.Measures));
        Assert.Equal(0, await district.DoAsync(db => db.Set<StaleMark>().CountAsync()));
        Assert.True((await district.ProveAsync("2022-05")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task Opening_again_marks_nothing(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.RefreshAsync();
        await district.OpenCatalogueAsync();
        Assert.Equal(0, await district.DoAsync(db => db.Set<StaleMark>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_measure_whose_definition_changed_is_counted_anew(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day));
        await district.RefreshAsync();
        await district.SqlAsync($"UPDATE tally SET amount = 5 WHERE measure_id = {district.Catalogue.IdOf(district.Catalogue.Measure("act")!)}");
        await district.SqlAsync($"UPDATE ledger_account SET definition = 'an older release' WHERE key = 'act'");
        await district.OpenCatalogueAsync();
        Assert.Equal(-4, await PostedAsync(district));
    }

    [Theory, OnEachDatabase]
    public async Task A_register_that_becomes_a_stock_is_counted_as_one(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day, 30, person: 1));
        await district.EnterAsync(district.Activity(District.Root, Day.AddMonths(2), 40, person: 2));
        await district.RefreshAsync();
        await district.DoAsync(async db =>
        {
            (await db.Set<Register>().SingleAsync(r => r.Key == "act")).IsStock = true;
            return await db.SaveChangesAsync();
        });
        await district.OpenCatalogueAsync();
        await district.RefreshAsync();
        Assert.Equal((30, 70, 2), (await district.FigureAsync("act.minutes", District.Root, "2022H1"),
            await district.FigureAsync("act.minutes", District.Root, "2022"), await district.FigureAsync("act.person", District.Root, "2022")));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_register_that_is_a_stock_no_longer_is_counted_as_what_happens(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Home(District.Root, Day, beds: 30, head: 1));
        await district.EnterAsync(district.Home(District.Root, Day.AddMonths(2), beds: 40, head: 1));
        await district.RefreshAsync();
        await district.DoAsync(async db =>
        {
            (await db.Set<Register>().SingleAsync(r => r.Key == "home")).IsStock = false;
            return await db.SaveChangesAsync();
        });
        await district.OpenCatalogueAsync();
        await district.RefreshAsync();
        Assert.Equal((30, 70, 1), (await district.FigureAsync("home.beds", District.Root, "2022H1"),
            await district.FigureAsync("home.beds", District.Root, "2022"), await district.FigureAsync("home.head", District.Root, "2022")));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    private static async Task<long> PostedAsync(District district)
    {
        await district.RefreshAsync();
        return await district.DoAsync(db => db.Set<Posting>().OrderByDescending(p => p.Turn).Select(p => p.Amount).FirstAsync());
    }
}
