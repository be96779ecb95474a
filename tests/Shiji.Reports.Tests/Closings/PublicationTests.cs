using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Drafts;
using Shiji.Reports.Publications;
using Shiji.Reports.Sources;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Tests.Closings;

public sealed class PublicationTests
{
    /// <summary>January to May; nothing is known before.</summary>
    private static readonly string[] Months = ["0分钟", "0分钟", "0分钟", "60分钟", "90分钟"];

    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task A_half_year_goes_out_with_its_frozen_figures_and_anybody_with_a_code_may_verify_them(Database database)
    {
        await using var desk = await OpenAsync(database);
        var row = await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 90, person: 1));
        await desk.District.RefreshAsync();
        var secretary = desk.Staffed.Secretary;
        Assert.Contains("先结账", (await IssueAsync(desk, secretary)).Refusal!.Message, StringComparison.Ordinal);
        await desk.CloseAsync(secretary, desk.Staffed.Here, desk.Street);
        var officer = await desk.Staffed.PostAsync(desk.Staffed.Here, "officer");
        Assert.Equal("post", (await IssueAsync(desk, officer)).Refusal?.Field);
        var issued = await IssueAsync(desk, secretary, "龙团字〔2022〕5号");
        Assert.Null(issued.Refusal);
        Assert.Equal("number", (await IssueAsync(desk, secretary, "龙团字[2022]5号")).Refusal?.Field); // the same, with other brackets
        foreach (var number in new[] { "龙团字〔2022〕第6号", "龙团字〔2022〕06号", "龙团字〔22〕6号", "六号" }) Assert.Contains("六角括号", (await IssueAsync(desk, secretary, number)).Refusal!.Message, StringComparison.Ordinal);
        var head = await desk.Staffed.SeeAsync(db => db.Set<PublishedFile>().SingleAsync(f => f.PublicationId == issued.Value!.Id));
        Assert.StartsWith("HERE文件\n龙团字〔2022〕5号\n", OpenDraft.Read(head.Content, "总结.docx").Value!.Text, StringComparison.Ordinal);

        var figure = (await FiguresAsync(desk, issued.Value!.Id)).Single(f => f.Key == "own.minutes");
        var found = await VerifyAsync(desk, FigureCode.Grouped(figure.Code).ToLowerInvariant());
        Assert.Equal(("90分钟", 1, false, false, null, "HERE"), (found!.Figure.Printed, found.Figure.Edition, found.Altered, found.Corrected, found.Restated, found.Organisation));
        Assert.Null(await VerifyAsync(desk, "ABCDEFGHJKLM"));

        // The records are corrected, and later the period is closed again.
        Assert.Null(await desk.District.VoidAsync(row.Id));
        await desk.District.RefreshAsync();
        Assert.Equal((true, null), await VerifyAsync(desk, figure.Code) is { } moved ? (moved.Corrected, moved.Restated) : default);
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 30, person: 1));
        await desk.District.RefreshAsync();
        var refused = await IssueAsync(desk, secretary);
        Assert.Contains("活动时长（定格 90分钟，现值 30分钟）", refused.Refusal!.Message, StringComparison.Ordinal);
        await desk.CloseAsync(secretary, desk.Staffed.Here, desk.Street, "核减一场");
        Assert.Equal(new Restatement(2, "30分钟", "核减一场"), (await VerifyAsync(desk, figure.Code))!.Restated);
        Assert.Equal(2, (await FiguresAsync(desk, (await IssueAsync(desk, secretary)).Value!.Id)).First().Edition);

        Assert.Equal("reason", (await WithdrawAsync(desk, secretary, issued.Value.Id, null))?.Field);
        Assert.Null(await WithdrawAsync(desk, secretary, issued.Value.Id, "改用第 2 版"));
        Assert.Equal(PublicationState.Withdrawn, (await VerifyAsync(desk, figure.Code))!.Publication.State);
        Assert.Null((await IssueAsync(desk, secretary, "龙团字〔2022〕5号")).Refusal); // the number is free again
    }

    [Theory, OnEachDatabase]
    public async Task The_file_that_went_out_can_be_checked_by_itself_and_whoever_wrote_into_the_store_is_found_out(Database database)
    {
        await using var desk = await OpenAsync(database);
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 90, person: 1));
        await desk.CloseAsync(desk.Staffed.Secretary, desk.Staffed.Here, desk.Street);
        var issued = (await IssueAsync(desk, desk.Staffed.Secretary)).Value!;
        var file = await desk.Staffed.SeeAsync(db => db.Set<PublishedFile>().SingleAsync(f => f.PublicationId == issued.Id));
        var opened = OpenDraft.Read(file.Content, "总结.docx").Value!;
        var sources = await SourcesAsync(desk, opened);
        Assert.All(sources, s => Assert.Equal(SourceVerdict.Same, s.Verdict));
        Assert.Equal((await FiguresAsync(desk, issued.Id)).Select(f => (f.Code, f.Digest)), opened.Carried.Select(c => (c.Source.Code!, c.Source.Digest)));

        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 5, person: 2));
        await desk.District.RefreshAsync();
        Assert.Equal(["写出以后账簿有更正：当时 1人次，现在 2人次。", "写出以后账簿有更正：当时 90分钟，现在 95分钟。"], (await SourcesAsync(desk, opened)).Where(s => s.Verdict == SourceVerdict.Moved).Select(s => s.Reason));

        var code = opened.Carried[0].Source.Code!;
        await desk.District.SqlAsync($"UPDATE published_figure SET value = '900' WHERE code = {code}");
        Assert.True((await VerifyAsync(desk, code))!.Altered);
    }

    [Theory, OnEachDatabase]
    public async Task A_change_and_every_number_of_a_table_and_of_a_chart_can_be_verified_too(Database database)
    {
        await using var desk = await OpenAsync(database);
        var before = await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, new(2022, 4, 15), 60, person: 1));
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 90, person: 1));
        await desk.District.RefreshAsync();
        const string Written = "@ {organisation}{period}总结\n开展{{own.turns}}，时长{{own.minutes|环比}}。\n|表 own.turns、own.minutes\n|图 own.minutes";
        var issued = await IssueAsync(desk, desk.Street, null, "2022-05", desk.Staffed.Street, Written);
        Assert.Null(issued.Refusal);
        var figures = await FiguresAsync(desk, issued.Value!.Id);
        Assert.Equal(
            [("fig_001", "1人次", null, "2022-05"), ("fig_002", "增长50%", null, "2022-05"), ("cell_001", "1人次", "HERE", "2022-05"), ("cell_002", "90分钟", "HERE", "2022-05"), .. Months.Select((m, i) => ($"cell_00{i + 3}", m, (string?)null, $"2022-0{i + 1}"))],
            figures.Select(f => (f.Bookmark, f.Printed, f.At, f.Period)));
        var file = OpenDraft.Read((await desk.Staffed.SeeAsync(db => db.Set<PublishedFile>().SingleAsync(f => f.PublicationId == issued.Value.Id))).Content, "总结.docx").Value!;
        Assert.Equal(figures.Select(f => (f.Bookmark, f.Digest, f.Printed)), file.Carried.Select(c => (c.Source.Bookmark, c.Source.Digest, c.Now)));
        Assert.All(figures.Where(f => f.Bookmark.StartsWith("cell", StringComparison.Ordinal)), f => Assert.Contains(FigureCode.Grouped(f.Code), file.Text, StringComparison.Ordinal));
        Assert.Equal("HERE", (await VerifyAsync(desk, figures[2].Code))!.Organisation);
        foreach (var figure in figures) Assert.Equal((false, false), await VerifyAsync(desk, figure.Code) is { } found ? (found.Altered, found.Corrected) : default);

        // What the change was reckoned from is corrected: it, and the bar of that period, and nothing else.
        Assert.Null(await desk.District.VoidAsync(before.Id));
        await desk.District.RefreshAsync();
        var corrected = new List<string>();
        foreach (var figure in figures) if ((await VerifyAsync(desk, figure.Code))!.Corrected) corrected.Add(figure.Bookmark);
        Assert.Equal(["fig_002", "cell_006"], corrected);
        Assert.Equal(["写出以后2022年4月的账簿有更正：当时 60分钟，现在 0分钟。", "写出以后账簿有更正：当时 60分钟，现在 0分钟。"], (await SourcesAsync(desk, file, desk.Street)).Where(s => s.Verdict == SourceVerdict.Moved).Select(s => s.Reason));
        Assert.Equal([SourceVerdict.Unknown, SourceVerdict.Unknown, SourceVerdict.Same], (await SourcesAsync(desk, file)).Select(s => s.Verdict).Take(3)); // a community does not see its street

        // In a period that was closed, a unit's number is of the unit's own closing.
        await desk.CloseAsync(desk.Staffed.Secretary, desk.Staffed.Here, desk.Street);
        await desk.CloseAsync(desk.Street, desk.Staffed.Street, desk.First, "其余没有活动");
        var closed = (await IssueAsync(desk, desk.Street, null, "2022H1", desk.Staffed.Street, "@ 总结\n{{own.turns}}\n|表 own.minutes")).Value!;
        Assert.Equal([(null, 1), ("HERE", 1)], (await FiguresAsync(desk, closed.Id)).Select(f => (f.At, f.Edition!.Value)));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_shorter_than_the_rule_asks_goes_out_without_a_closing_and_says_so(Database database)
    {
        await using var desk = await OpenAsync(database);
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 90, person: 1));
        await desk.District.RefreshAsync();
        var issued = await IssueAsync(desk, desk.Staffed.Secretary, period: "2022-05");
        Assert.Null(issued.Refusal);
        Assert.Null(issued.Value!.ClosingId);
        Assert.All(await FiguresAsync(desk, issued.Value.Id), f => Assert.Null(f.Edition));
    }

    private static async Task<ClosingDesk> OpenAsync(Database database)
    {
        var desk = await ClosingDesk.OpenAsync(database);
        await desk.District.DoAsync(async db =>
        {
            db.Add(new IndicatorDefinition { Key = "own.minutes", Name = "活动时长", Group = "测试", Formula = "act.minutes", Unit = "分钟", Per = 1, Suffix = "分钟" });
            db.Add(new IndicatorDefinition { Key = "own.turns", Name = "活动人次", Group = "测试", Formula = "act", Unit = "人次", Per = 1, Suffix = "人次" });
            await db.SaveChangesAsync();
            await new CatalogueOpening(db, ClosingDesk.Modules).RenewAsync("none");
            return 0;
        });
        await desk.District.OpenCatalogueAsync();
        return desk;
    }

    private static Task<Outcome<Publication>> IssueAsync(ClosingDesk desk, Actor who, string? number = null, string period = "2022H1", int? unit = null, string? text = null) => desk.Staffed.AsAsync(who, async services =>
    {
        var db = services.GetRequiredService<Kernel.Data.ShijiDb>();
        var catalogue = await services.GetRequiredService<CatalogueShelf>().TakeAsync(db);
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == (unit ?? desk.Staffed.Here));
        var template = TemplateReader.Read(text ?? "@ {organisation}{period}总结\n开展{{own.turns}}、{{own.minutes}}。").Value!;
        var summary = await services.GetRequiredService<ComposeSummary>().DoAsync(catalogue, template, organisation, District.Span(period));
        Assert.Null(summary.Refusal);
        return await services.GetRequiredService<IssueDocument>().DoAsync(catalogue, summary.Value!, new(number));
    });

    private static Task<List<PublishedFigure>> FiguresAsync(ClosingDesk desk, Guid publication) =>
        desk.Staffed.SeeAsync(db => db.Set<PublishedFigure>().AsNoTracking().Where(f => f.PublicationId == publication).OrderBy(f => f.Ordinal).ToListAsync());

    /// <summary>By nobody: whoever asks need not be signed in.</summary>
    private static Task<VerifiedFigure?> VerifyAsync(ClosingDesk desk, string code) => desk.Staffed.AsAsync(Actor.Nobody, s => s.GetRequiredService<VerifyFigure>().DoAsync(code));

    private static Task<Refusal?> WithdrawAsync(ClosingDesk desk, Actor who, Guid id, string? reason) => desk.Staffed.AsAsync(who, s => s.GetRequiredService<WithdrawPublication>().DoAsync(id, reason));

    private static Task<IReadOnlyList<CheckedSource>> SourcesAsync(ClosingDesk desk, OpenedDraft opened, Actor? by = null) => desk.Staffed.AsAsync(by ?? desk.Staffed.Secretary, async services =>
        await services.GetRequiredService<CheckSources>().DoAsync(await services.GetRequiredService<CatalogueShelf>().TakeAsync(services.GetRequiredService<Kernel.Data.ShijiDb>()), opened.Carried));
}
