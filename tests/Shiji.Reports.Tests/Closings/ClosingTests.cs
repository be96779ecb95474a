using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Freezing;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Closings;

namespace Shiji.Reports.Tests.Closings;

public sealed class ClosingTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    private static Task<IReadOnlyList<MovedRecord>> MovesAsync(ClosingDesk desk, Closing closing, string measure) =>
        desk.Staffed.AsAsync(desk.Staffed.Secretary, s => s.GetRequiredService<ReadMoves>().DoAsync(closing, desk.District.Catalogue.Measure(measure)!));

    [Theory, OnEachDatabase]
    public async Task Level_by_level_figures_are_frozen_with_the_records_behind_them(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var (here, street) = (desk.Staffed.Here, desk.Staffed.Street);
        for (var i = 1; i <= 4; i++) await desk.District.EnterAsync(desk.District.Activity(here, Day, 60 * i, i % 2 == 0 ? "甲" : "乙", person: (i + 1) / 2));
        await desk.District.EnterAsync(desk.District.Activity(street, Day, 500, person: 1));
        await desk.District.EnterAsync(desk.District.Activity(here, new(2022, 7, 1), 9, person: 7)); // the next half-year
        await desk.District.EnterAsync(desk.District.Home(here, new(2022, 2, 1), new(2022, 6, 30), beds: 8)); // gone before the end
        await desk.District.EnterAsync(desk.District.Home(here, new(2022, 2, 1), new(2022, 7, 1), beds: 5));

        var community = await desk.CloseAsync(desk.Staffed.Secretary, here, desk.Street);
        Assert.Equal((ClosingState.Accepted, 1, (string?)null), (community.State, community.Edition, community.Missing));
        Assert.Equal((600, 4), Of(await desk.FrozenAsync(community, "act.minutes")));
        Assert.Equal((2, 4), Of(await desk.FrozenAsync(community, "act.person")));
        Assert.Equal((2, 2), Of(await desk.FrozenAsync(community, "act[kind=甲]")));
        Assert.Equal((5, 1), Of(await desk.FrozenAsync(community, "home.beds")));
        Assert.Equal((2, 2), Of(await desk.FrozenAsync(community, "home.new")));
        Assert.Null(await desk.FrozenAsync(community, "act[kind=丙]"));

        var above = await desk.CloseAsync(desk.Street, street, desk.First);
        Assert.Equal((1100, 5), Of(await desk.FrozenAsync(above, "act.minutes")));
        Assert.Equal((2, 5), Of(await desk.FrozenAsync(above, "act.person")));
        var district = await desk.CloseAsync(desk.First, District.Root, desk.Second, "另一个街道请假");
        Assert.Equal("OTHER", district.Missing);
        foreach (var closing in new[] { community, above, district }) Assert.Empty(await desk.VerifyAsync(closing));
        static (long, long) Of(FrozenFigure? f) => (f!.Amount, f.Records);
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_moves_the_live_figure_and_not_the_frozen_one_and_the_next_edition_spells_out_the_way(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var here = desk.Staffed.Here;
        var rows = new List<RegisterRow>();
        foreach (var minutes in new[] { 100, 200, 300, 400 }) rows.Add(await desk.District.EnterAsync(desk.District.Activity(here, Day, minutes, "甲", person: rows.Count + 1)));
        var first = await desk.CloseAsync(desk.Staffed.Secretary, here, desk.Street);

        var correction = desk.District.Activity(here, Day, 70, "乙", person: 1); // 100 were 70, and of another kind
        Assert.Null(await desk.District.CorrectAsync(rows[0].Id, correction));
        Assert.Null(await desk.District.AcceptAsync(correction.Id));
        Assert.Null(await desk.District.VoidAsync(rows[1].Id)); // 200 never were
        await desk.District.EnterAsync(desk.District.Activity(here, Day, 15, "甲", person: 5)); // 15 came late
        await desk.District.RefreshAsync();
        Assert.Equal(785, await desk.District.FigureAsync("act.minutes", here, "2022H1"));
        Assert.Equal(1000, (await desk.FrozenAsync(first, "act.minutes"))!.Amount);
        Assert.Empty(await desk.VerifyAsync(first));

        Assert.Equal("reason", (await desk.SubmitAsync(desk.Staffed.Secretary, here)).Refusal?.Field);
        var second = await desk.CloseAsync(desk.Staffed.Secretary, here, desk.Street, "补报和更正");
        Assert.Equal(2, second.Edition);
        Assert.Equal((1000, 15, 200, -30, 785, 1, 1, 2), Of(await desk.BridgeAsync(second, "act.minutes")));
        Assert.Equal((4, 1, 1, 0, 4, 1, 1, 2), Of(await desk.BridgeAsync(second, "act")));
        Assert.Equal((4, 1, 1, -1, 3, 1, 1, 1), Of(await desk.BridgeAsync(second, "act[kind=甲]")));
        Assert.Equal((0, 0, 0, 1, 1, 0, 0, 1), Of(await desk.BridgeAsync(second, "act[kind=乙]")));
        Assert.Equal((4, 4), ((await desk.BridgeAsync(second, "act.person"))!.Opening, (await desk.BridgeAsync(second, "act.person"))!.Ending));
        Assert.Equal(1000, (await desk.FrozenAsync(first, "act.minutes"))!.Amount);
        Assert.Null(await desk.BridgeAsync(second, "home"));
        var moves = (await MovesAsync(desk, second, "act.minutes")).OrderBy(m => m.Was ?? m.Now).ToList();
        Assert.Equal([(null, 15L), (null, 70L), (100L, null), (200L, null)], moves.Select(m => (m.Was, m.Now)));
        Assert.Equal((correction.Id, rows[0].Id), (moves[1].Id, moves[2].Id));
        Assert.Empty(await MovesAsync(desk, first, "act.minutes"));
        static (long, long, long, long, long, long, long, long) Of(BridgeLine? b) => (b!.Opening, b.Added, b.Removed, b.Corrected, b.Ending, b.Came, b.Went, b.Changed);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_closed_is_refused_with_what_to_do(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var (secretary, here) = (desk.Staffed.Secretary, desk.Staffed.Here);
        await desk.District.EnterAsync(desk.District.Activity(here, Day));
        Assert.Contains("才结束", (await desk.SubmitAsync(secretary, here, period: Period.Half(2023, 1))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("账簿启用以前", (await desk.SubmitAsync(secretary, here, period: Period.Half(2021, 2))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("只有月、季", (await desk.SubmitAsync(secretary, here, period: new(new(2022, 1, 3), new(2022, 2, 1)))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("organisation", (await desk.SubmitAsync(secretary, desk.Staffed.There)).Refusal?.Field);
        var branch = await desk.District.FoundAsync("BRANCH", here, Kernel.Organisations.OrganisationType.Branch);
        Assert.Contains("不单独结账", (await desk.SubmitAsync(desk.First, branch)).Refusal!.Message, StringComparison.Ordinal);
        var officer = await desk.Staffed.PostAsync(here, "officer");
        Assert.Contains("结账和成文", (await desk.SubmitAsync(officer, here)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("还有 1 个下级单位没有结账：HERE", (await desk.SubmitAsync(desk.Street, desk.Staffed.Street)).Refusal!.Message, StringComparison.Ordinal);

        var closing = await desk.FreezeAsync(secretary, here);
        Assert.Contains("正等上级受理", (await desk.SubmitAsync(secretary, here)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("organisation", (await desk.AcceptAsync(secretary, closing.Id))?.Field); // its own is not its superior
        Assert.Equal("reason", (await desk.ReturnAsync(desk.Street, closing.Id, " "))?.Field);
        Assert.Null(await desk.ReturnAsync(desk.Street, closing.Id, "少了五月的活动"));
        Assert.Contains("已退回", (await desk.AcceptAsync(desk.Street, closing.Id))!.Message, StringComparison.Ordinal);
        var again = await desk.FreezeAsync(secretary, here);
        Assert.Equal(1, again.Edition); // what was returned was no edition
        Assert.Null(await desk.WithdrawAsync(secretary, again.Id));
        var last = await desk.CloseAsync(secretary, here, desk.Street);
        Assert.Contains("已受理", (await desk.WithdrawAsync(secretary, last.Id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_accepts_what_they_submitted_themselves(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var closing = await desk.FreezeAsync(desk.First, District.Root, "下级都请假");
        Assert.Contains("您自己提交的", (await desk.AcceptAsync(desk.First, closing.Id))!.Message, StringComparison.Ordinal);
        Assert.Null(await desk.AcceptAsync(desk.Second, closing.Id));
    }

    [Theory, OnEachDatabase]
    public async Task Of_many_who_press_at_once_one_submits_and_one_answers(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var submitted = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.SubmitAsync(desk.Staffed.Secretary, desk.Staffed.Here)));
        Assert.Single(submitted, s => s.Ok);
        await desk.WorkAsync();
        var id = submitted.Single(s => s.Ok).Value!.Id;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? desk.AcceptAsync(desk.Street, id) : desk.ReturnAsync(desk.Street, id, "重来")));
        Assert.Single(answers, a => a is null);
    }

    [Theory, OnEachDatabase]
    public async Task A_book_that_does_not_agree_with_its_records_is_not_frozen_and_says_why(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var here = desk.Staffed.Here;
        await desk.District.EnterAsync(desk.District.Activity(here, Day, 60));
        await desk.District.RefreshAsync();
        await desk.District.SqlAsync($"UPDATE total SET amount = amount + 1 WHERE measure_id = {desk.IdOf("act.minutes")} AND node_id = {here} AND period = 202231");
        var closing = await desk.FreezeAsync(desk.Staffed.Secretary, here);
        Assert.Equal(ClosingState.Failed, closing.State);
        Assert.Contains("账簿上是 61 分钟，逐条记录加起来是 60 分钟", closing.Answer!, StringComparison.Ordinal);
        Assert.False(await desk.Staffed.SeeAsync(db => db.Set<FrozenFigure>().AnyAsync()));
        await desk.District.SqlAsync($"UPDATE total SET amount = amount - 1 WHERE measure_id = {desk.IdOf("act.minutes")} AND node_id = {here} AND period = 202231");
        Assert.Equal(ClosingState.Submitted, (await desk.FreezeAsync(desk.Staffed.Secretary, here)).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_freezing_that_was_cut_off_does_not_bar_the_way(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var cut = (await desk.SubmitAsync(desk.Staffed.Secretary, desk.Staffed.Here)).Value!;
        Assert.Contains("正在定格", (await desk.SubmitAsync(desk.Staffed.Secretary, desk.Staffed.Here)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(await desk.Staffed.AsAsync(desk.Staffed.Secretary, s => s.GetRequiredService<CancelJob>().DoAsync(cut.JobId!.Value)));
        Assert.Null((await desk.SubmitAsync(desk.Staffed.Secretary, desk.Staffed.Here)).Refusal);
        Assert.Equal(ClosingState.Failed, (await desk.FindAsync(cut.Id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_writes_into_what_is_frozen_is_found_out(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        await desk.District.EnterAsync(desk.District.Activity(desk.Staffed.Here, Day, 60, "甲", 1));
        var closing = await desk.CloseAsync(desk.Staffed.Secretary, desk.Staffed.Here, desk.Street);
        Assert.Empty(await desk.VerifyAsync(closing));

        await desk.District.SqlAsync($"UPDATE frozen_figure SET amount = 600 WHERE measure_id = {desk.IdOf("act.minutes")}");
        Assert.Contains("定格 600 分钟、1 条，明细加起来是 60 分钟", Assert.Single(await desk.VerifyAsync(closing)), StringComparison.Ordinal);
        await desk.District.SqlAsync($"UPDATE frozen_figure SET amount = 60, machine = 60 WHERE measure_id = {desk.IdOf("act.minutes")}");
        Assert.Contains("“活动记录·时长”与它的摘要不符", Assert.Single(await desk.VerifyAsync(closing)), StringComparison.Ordinal);
        await desk.District.SqlAsync($"UPDATE frozen_figure SET machine = 0 WHERE measure_id = {desk.IdOf("act.minutes")}");
        Assert.Empty(await desk.VerifyAsync(closing));

        await desk.District.DoAsync(async db =>
        {
            var kept = await db.Set<FrozenRecords>().SingleAsync(r => r.Kind == nameof(RegisterRow));
            var set = FrozenContent.Read(FrozenContent.Unpacked(kept.Content));
            kept.Content = FrozenContent.Packed(FrozenContent.Raw(set with { Rows = [.. set.Rows.Select(r => r with { Revision = r.Revision + 1 })] }));
            return await db.SaveChangesAsync();
        });
        Assert.Contains(await desk.VerifyAsync(closing), w => w.Contains("与它的摘要不符", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_community_sees_its_own_closings_and_not_its_neighbours(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var closing = await desk.CloseAsync(desk.Staffed.Secretary, desk.Staffed.Here, desk.Street);
        var neighbour = await desk.Staffed.PostAsync(desk.Staffed.There, StandardRoles.Secretary);
        Assert.Equal(1, await desk.District.DoAsync(db => db.Set<Closing>().CountAsync(), desk.Staffed.Secretary));
        Assert.Equal((0, 0, 0), (await desk.District.DoAsync(db => db.Set<Closing>().CountAsync(), neighbour),
            await desk.District.DoAsync(db => db.Set<FrozenFigure>().CountAsync(), neighbour), await desk.District.DoAsync(db => db.Set<FrozenRecords>().CountAsync(), neighbour)));
        Assert.NotNull(await desk.AcceptAsync(neighbour, closing.Id));
    }
}
