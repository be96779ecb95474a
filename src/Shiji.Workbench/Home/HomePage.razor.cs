using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>首页 — today's figures of my organisation: the first of every chapter, one trend, and what is not proved yet.</summary>
public sealed partial class HomePage
{
    private const int PerChapter = 4;

    private sealed record Chapter(string Name, int Of, IReadOnlyList<Reading> Readings);

    [Inject] private Readings Readings { get; set; } = null!;

    [Inject] private FigureViews Views { get; set; } = null!;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private ReadRequests Requests { get; set; } = null!;

    /// <summary>What is asked of this organisation and not handed in, the most urgent first; of those only who may enter records.</summary>
    private IReadOnlyList<Duty> Duties { get; set; } = [];

    private List<Chapter> Told { get; set; } = [];

    private List<string> Silent { get; set; } = [];

    private (string Name, string Href, Trend Trend)? TrendOf { get; set; }

    private (string Title, string Text)? Notice { get; set; }

    private string Sentence => $"{Where.Organisation.Name}；账簿截至{Freshness.At(Clock, Where.Book.RefreshedAt)}。";

    protected override async Task OnInitializedAsync()
    {
        var all = await Readings.OfAsync(Where, Where.Catalogue.Indicators.Select(Figure.Of), Cancel);
        var read = all.ToDictionary(r => r.Figure.Indicator.Key);
        foreach (var name in Chapters.Of(Where.Catalogue))
        {
            var indicators = KeyFigures.Of(Where.Catalogue, name).ToList();
            var first = indicators.Select(i => read[i.Key]).Where(r => r.HasValue).Take(PerChapter).ToList();
            if (first.Count > 0) Told.Add(new(name, indicators.Count, first));
            else if (indicators.Count > 0) Silent.Add(name);
        }

        var followed = Told.SelectMany(c => c.Readings).Where(r => r.Figure.Indicator.Single is { IsStock: false, IsHeadcount: false }).MaxBy(r => r.Value!.Value.Value);
        if (followed is not null) TrendOf = (followed.Figure.Name, followed.Href, await Views.TrendAsync(Where, followed.Figure, Cancel));
        if (Db.Actor.May(Permission.WriteRecords)) Duties = await Requests.DutiesAsync(Where.Node, open: true, Cancel);
        Notice = NoticeOf(await Db.Set<StaleMark>().AnyAsync(Cancel));
    }

    private (string, string)? NoticeOf(bool stale) => (stale, Where.Book.ProvedAt) switch
    {
        (true, _) => ("有记录正在入账", "刚保存的记录还没有全部计入，数字稍后自动更新。"),
        (_, null) => ("账簿尚未整本核验", "数字都由记录算出；整本核验会把每个数与记录逐一重算比对，尚未做过。"),
        (_, { } at) when at < Where.Book.RefreshedAt => ("核验之后又有入账", $"最近一次整本核验在{Freshness.At(Clock, at)}，其后新增或更正的记录待下次核验。"),
        _ => null,
    };

    private string FreshOf(Reading reading) => $"入账 {Freshness.At(Clock, reading.RecountedAt)}";
}
