using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities.Tests.Intake;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Activities.Tests;

/// <summary>A district keeps its own kinds of activities, and no figure changes its meaning by it.</summary>
public sealed class KindTests
{
    private const string Club = "reading.club";

    private static readonly KindCard Card = new("读书会", "青年服务", "期", "一场为一次读书会。") { Categories = "线下\n线上", Ordinal = 9 };

    [Theory, OnEachDatabase]
    public async Task A_kind_added_in_use_is_counted_by_everybody_without_a_restart(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await ChiefAsync(hall);
        Assert.Null(await FigureAsync(hall, $"activity.session[kind={Club}]")); // the shelf holds a catalogue that does not know it
        Assert.Null((await hall.AsAsync<KeepKind, Outcome<ActivityKind>>(chief, k => k.AddAsync(Club, Card))).Refusal);
        Assert.Empty(await hall.District.DoAsync(db => db.Set<StaleMark>().Where(m => m.Day == null).ToListAsync())); // nothing there can be of it: nothing is counted again
        await HeldAsync(hall, await PlannedAsync(hall), 45);
        Assert.Equal(1, await FigureAsync(hall, $"activity.session[kind={Club}]"));
        Assert.Equal(45, await FigureAsync(hall, $"activity.counted[kind={Club}]"));
        Assert.Equal((1, 0), ((int)(await FigureAsync(hall, $"activity.session[kind={Club},category=线下]"))!, (int)(await FigureAsync(hall, $"activity.session[kind={Club},category=线上]") ?? 0)));
        await hall.District.OpenCatalogueAsync();
        Assert.True((await hall.District.ProveAsync("2023-03")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_figures_of_a_kind_mean_stays_once_there_are_sessions(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await ChiefAsync(hall);
        await hall.AsAsync<KeepKind, Outcome<ActivityKind>>(chief, k => k.AddAsync(Club, Card));
        Task<Refusal?> Change(KindCard card) => hall.AsAsync<KeepKind, Refusal?>(chief, k => k.ChangeAsync(Club, card));
        Assert.Null(await Change(Card with { Named = true, Categories = "线下" })); // nobody has used it yet
        Assert.Null(await Change(Card));
        var session = await PlannedAsync(hall);
        Refused("counts", "请另添一个种类", await Change(Card with { Named = true }));
        Refused("categories", "“线下”已经有活动", await Change(Card with { Categories = "线上" }));
        Assert.Null(await Change(Card with { Name = "共读", Basis = "一场为一次共读。", Categories = "线下\n户外", NeedsRisks = true }));
        await HeldAsync(hall, session, 12);
        Assert.Equal(1, await FigureAsync(hall, $"activity.session[kind={Club},category=线下]"));
        Assert.Equal(0, await FigureAsync(hall, $"activity.session[kind={Club},category=户外]") ?? 0);
        var name = await hall.Staffed.AsAsync(Actor.System, async s => (await s.GetRequiredService<CatalogueShelf>().TakeAsync(s.GetRequiredService<ShijiDb>())).Measure($"activity.session[kind={Club}]")!.Name);
        Assert.Equal("共读场次", name); // also what changed no definition is read anew
        var log = await hall.District.DoAsync(db => db.Set<LogEntry>().Where(l => l.Subject == "activity_kind" && l.Act == LogAct.Changed).OrderByDescending(l => l.Id).FirstAsync());
        Assert.Equal((chief.Name, true), (log.Who, log.After!.Contains("一场为一次共读", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task Of_a_kind_that_was_stopped_nothing_new_begins_and_what_there_is_goes_on(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await ChiefAsync(hall);
        await hall.AsAsync<KeepKind, Outcome<ActivityKind>>(chief, k => k.AddAsync(Club, Card));
        var session = await PlannedAsync(hall);
        Assert.Null(await hall.AsAsync<KeepKind, Refusal?>(chief, k => k.StopAsync(Club)));
        Refused("key", "已经停用", await hall.AsAsync<KeepKind, Refusal?>(chief, k => k.StopAsync(Club)));
        Refused("kind", "已经停用", (await hall.AsAsync<DraftActivity, Outcome<Activity>>(hall.Officer, d => d.DoAsync(Plan(hall)))).Refusal);
        Refused("first", "“读书会”已经停用", (await hall.AsAsync<CopyActivity, Outcome<Activity>>(hall.Officer, c => c.DoAsync(session.ActivityId, Hall.Day.AddDays(7)))).Refusal);
        Assert.Null((await hall.AsAsync<PlanSession, Outcome<ActivitySession>>(hall.Officer, p => p.AddAsync(session.ActivityId, new(Hall.Local(14), Hall.Local(16), "图书角")))).Refusal);
        var file = Files.Csv("项目名称,组织单位,种类,活动类型,开始时间,结束时间,地点", "读书,HERE,读书会,线下,2023-03-06 9:00,2023-03-06 11:00,图书角", "共读一本书,HERE,读书会,线下,2023-03-07 9:00,2023-03-07 11:00,图书角");
        var run = await hall.Staffed.ImportAsync(chief, "sessions", file);
        Assert.Equal((1, 1), (run.Fresh, run.Refused)); // another session of what there is, no new activity
        await HeldAsync(hall, session, 30);
        Assert.Equal(1, await FigureAsync(hall, $"activity.session[kind={Club}]"));
        Assert.Null(await hall.AsAsync<KeepKind, Refusal?>(chief, k => k.TakeUpAsync(Club)));
        Assert.Null((await hall.AsAsync<DraftActivity, Outcome<Activity>>(hall.Officer, d => d.DoAsync(Plan(hall)))).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_district_itself_keeps_kinds_and_a_key_is_given_once(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await ChiefAsync(hall);
        Refused("post", "只由区一级的岗位", (await hall.AsAsync<KeepKind, Outcome<ActivityKind>>(hall.Secretary, k => k.AddAsync(Club, Card))).Refusal);
        Refused("post", "只由区一级的岗位", await hall.AsAsync<KeepKind, Refusal?>(hall.Secretary, k => k.StopAsync("lecture")));
        Refused("post", "审核记录", (await hall.AsAsync<KeepKind, Outcome<ActivityKind>>(await hall.Staffed.PostAsync(District.Root, "officer"), k => k.AddAsync(Club, Card))).Refusal);
        Task<Outcome<ActivityKind>> Add(string? key, KindCard card) => hall.AsAsync<KeepKind, Outcome<ActivityKind>>(chief, k => k.AddAsync(key, card));
        foreach (var key in (string?[])[null, "Club", "读书", "reading club", ".club", "club.", "new", "export"]) Refused("key", "小写英文词", (await Add(key, Card)).Refusal);
        Refused("name", "名称", (await Add(Club, Card with { Name = " " })).Refusal);
        Refused("group", "篇章", (await Add(Club, Card with { Group = "" })).Refusal);
        Refused("unit", "量词", (await Add(Club, Card with { SessionUnit = "" })).Refusal);
        Refused("basis", "口径", (await Add(Club, Card with { Basis = "" })).Refusal);
        Refused("counts", "实名", (await Add(Club, Card with { Timed = true })).Refusal);
        Refused("categories", "方括号", (await Add(Club, Card with { Categories = "甲,乙" })).Refusal);
        Refused("key", "已经有种类用了", (await Add("lecture", Card)).Refusal);
        Refused("name", "已经有种类叫", (await Add(Club, Card with { Name = "讲座" })).Refusal);
        Refused("key", "没有这个种类", await hall.AsAsync<KeepKind, Refusal?>(chief, k => k.ChangeAsync("none", Card)));
        Assert.Null((await Add(Club, Card)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task An_upgrade_brings_back_nothing_that_the_district_changed(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await ChiefAsync(hall);
        var standard = StandardKinds.Of(typeof(ActivitiesModule).Assembly).Single(k => k.Key == "online");
        Assert.Null(await hall.AsAsync<KeepKind, Refusal?>(chief, k => k.ChangeAsync("online", KindCard.Of(standard) with { Name = "云课堂", Categories = "心理健康", Ordinal = 1 })));
        Assert.Null(await hall.AsAsync<KeepKind, Refusal?>(chief, k => k.StopAsync("online")));
        await hall.District.DoAsync(async db =>
        {
            await StandardKinds.InstallAsync(db, typeof(ActivitiesModule).Assembly);
            return await db.SaveChangesAsync();
        });
        var kept = await hall.District.DoAsync(db => db.Set<ActivityKind>().SingleAsync(k => k.Key == "online"));
        Assert.Equal(("云课堂", "心理健康", 1, true), (kept.Name, kept.Categories, kept.Ordinal, kept.Stopped));
    }

    private static void Refused(string field, string words, Refusal? refusal)
    {
        Assert.Equal(field, Assert.IsType<Refusal>(refusal).Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    private static Task<Actor> ChiefAsync(Hall hall) => hall.Staffed.PostAsync(District.Root, "secretary");

    private static ActivityPlan Plan(Hall hall) => new(Club, "线下", "共读", hall.Staffed.Here);

    /// <summary>Of the new kind, which asks for no approval.</summary>
    private static async Task<ActivitySession> PlannedAsync(Hall hall)
    {
        var drafted = await hall.AsAsync<DraftActivity, Outcome<Activity>>(hall.Officer, d => d.DoAsync(Plan(hall) with { Title = "读书" }));
        Assert.Null(drafted.Refusal);
        var added = await hall.AsAsync<PlanSession, Outcome<ActivitySession>>(hall.Officer, p => p.AddAsync(drafted.Value!.Id, new(Hall.Local(9), Hall.Local(11), "图书角")));
        Assert.Null(added.Refusal);
        Assert.Null(await hall.AsAsync<PublishActivity, Refusal?>(hall.Officer, p => p.SubmitAsync(drafted.Value!.Id)));
        return added.Value!;
    }

    private static async Task HeldAsync(Hall hall, ActivitySession session, int people)
    {
        hall.Clock(12);
        Assert.Null(await hall.AsAsync<CountTurnout, Refusal?>(hall.Officer, c => c.ReportAsync(session.Id, people)));
        Assert.Null(await hall.AsAsync<CountTurnout, Refusal?>(hall.Secretary, c => c.AcceptAsync(session.Id)));
    }

    /// <summary>By the catalogue from the shelf, as every process reads it; null where it does not know the measure.</summary>
    private static Task<long?> FigureAsync(Hall hall, string key) => hall.Staffed.AsAsync(Actor.System, async s =>
    {
        var catalogue = await s.GetRequiredService<CatalogueShelf>().TakeAsync(s.GetRequiredService<ShijiDb>());
        if (catalogue.Measure(key) is not { } measure) return null;
        await s.GetRequiredService<TallyBook>().RefreshAsync(catalogue);
        var period = District.Span("2023-03");
        return (await s.GetRequiredService<FigureReader>().ReadAsync(catalogue, [measure], [District.Root], [period]))[measure, District.Root, period]?.Total;
    });
}
