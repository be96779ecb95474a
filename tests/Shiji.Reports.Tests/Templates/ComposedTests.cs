using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Reports.Tests.Closings;

namespace Shiji.Reports.Tests.Templates;

/// <summary>Conditions, other sides of a figure, and tables, in a text composed from records.</summary>
public sealed class ComposedTests
{
    [Theory, OnEachDatabase]
    public async Task A_clause_is_written_when_what_it_says_is_so(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        foreach (var (month, minutes) in new[] { (4, 100), (5, 125), (6, 125) }) await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, new(2022, month, 3), minutes));
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Street, new(2022, 5, 3), 7));
        await NameAsync(desk);
        const string Text = "@ 通报\n时长{{t.minutes}}。[[环比上升 t.minutes：比上月{{t.minutes|环比}}，上月{{t.minutes|上期}}。]][[环比下降 t.minutes：比上月{{t.minutes|环比}}。]][[环比持平 t.minutes：与上月持平。]][[同比上升 t.minutes：比去年{{t.minutes|同比}}。]]";
        Assert.Equal("时长125分钟。比上月增长25%，上月100分钟。", await WrittenAsync(desk, Text, "2022-05", desk.Staffed.Here));
        Assert.Equal("时长125分钟。与上月持平。", await WrittenAsync(desk, Text, "2022-06", desk.Staffed.Here));
        Assert.Equal("时长125分钟。比上月下降5.3%。", await WrittenAsync(desk, Text, "2022-06", desk.Staffed.Street)); // 132 before
        Assert.Equal("时长100分钟。", await WrittenAsync(desk, Text, "2022-04", desk.Staffed.Here)); // nothing in March to set it beside
    }

    [Theory, OnEachDatabase]
    public async Task A_table_lists_the_units_below_in_the_order_of_the_tree(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, new(2022, 5, 3), 60));
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.There, new(2022, 5, 3), 90));
        await NameAsync(desk);
        var summary = await ComposeAsync(desk, "@ 通报\n各单位情况。\n|表 t.minutes", "2022-05", District.Root);
        var table = Assert.Single(summary.Blocks, b => b.Table is not null).Table!;
        Assert.Equal(["STREET 60分钟", "OTHER 90分钟"], table.Rows.Select(r => $"{r.Unit.Name} {string.Concat(table.Indicators.Zip(r.Values, (i, v) => i.Show(v)))}"));
    }

    private static async Task NameAsync(ClosingDesk desk)
    {
        await desk.District.DoAsync(async db =>
        {
            db.Add(new IndicatorDefinition { Key = "t.minutes", Name = "时长", Group = "测试", Formula = "act.minutes", Unit = "分钟", Per = 1, Suffix = "分钟" });
            await db.SaveChangesAsync();
            await new CatalogueOpening(db, ClosingDesk.Modules).RenewAsync("none");
            return 0;
        });
        await desk.District.OpenCatalogueAsync();
        await desk.District.RefreshAsync();
    }

    private static async Task<string> WrittenAsync(ClosingDesk desk, string text, string period, int node) =>
        string.Concat((await ComposeAsync(desk, text, period, node)).Blocks.SelectMany(b => b.Runs).Select(r => r.Text));

    private static Task<Summary> ComposeAsync(ClosingDesk desk, string text, string period, int node) => desk.Staffed.AsAsync(Kernel.Access.Actor.System, async services =>
    {
        var db = services.GetRequiredService<Kernel.Data.ShijiDb>();
        var read = TemplateReader.Read(text);
        Assert.Null(read.Refusal);
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == node);
        var composed = await services.GetRequiredService<ComposeSummary>().DoAsync(await services.GetRequiredService<CatalogueShelf>().TakeAsync(db), read.Value!, organisation, District.Span(period));
        Assert.Null(composed.Refusal);
        return composed.Value!;
    });
}
