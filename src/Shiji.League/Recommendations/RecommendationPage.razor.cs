using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>一份推优页 — where it stands, what comes next and by what rule, and what was done.</summary>
public sealed partial class RecommendationPage
{
    private RecommendLine? Line { get; set; }

    /// <summary>What this actor may do next.</summary>
    private IReadOnlyList<RecommendStage> Nexts { get; set; } = [];

    private string? Help { get; set; }

    private bool MayEnd { get; set; }

    private IReadOnlyList<TimelineEntry> History { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private RecommendDesk Desk { get; set; } = null!;

    [Inject] private AdvanceRecommendation Advance { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day", FormName = "step")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "end")] private string? Reason { get; set; }

    private string Here => $"/recommendations/{Id}";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Recommendation>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Cancel) is not { } found)
        {
            Missing();
            return;
        }

        Line = (await RecommendLine.OfAsync(Db, [found], Cancel))[0];
        var next = AdvanceRecommendation.NextOf(found.Stage, found.Aim);
        Nexts = next.Count > 0 && await Desk.MayAsync(found.OrganisationId, next[0], Cancel) is null ? next : [];
        MayEnd = found.Stage < RecommendStage.Sent && await Desk.MayAsync(found.OrganisationId, RecommendStage.Ended, Cancel) is null;
        var book = await Rules.OnAsync(Clock.Today, Cancel);
        string Amount(string code) => book.Find(code)?.Amount() ?? "";
        Help = next.Count == 0 ? null : next[0] switch
        {
            RecommendStage.Voted => $"到会超过半数有效，赞成超过半数通过；一年推优不超过支部团员的 {Amount(RecommendRules.Share)}。",
            RecommendStage.Posted => $"公示不少于 {Amount(RecommendRules.PublicityDays)}。",
            RecommendStage.Sent => $"大会结果 {Amount(RecommendRules.ValidMonths)}内有效。",
            _ => null,
        };
        var steps = await Db.Set<RecommendationStep>().AsNoTracking().Where(s => s.RecommendationId == Id).OrderByDescending(s => s.Id).ToListAsync(Cancel);
        History = [.. steps.Select(s => new TimelineEntry(s.Day.Word(), s.By, s.What.Length == 0 ? s.Stage.Word() : $"{s.Stage.Word()}：{s.What}"))];
    }

    private async Task StepAsync()
    {
        var day = DayOf(Day, "day");
        Said(day.Refusal ?? await TryAsync(day.Value), Here, "done");
    }

    private async Task<Refusal?> TryAsync(DateOnly day)
    {
        var next = AdvanceRecommendation.NextOf(Line!.Recommendation.Stage, Line.Recommendation.Aim);
        switch (next)
        {
            case []: return new Refusal("已经办结，没有下一步。", "day");
            case [RecommendStage.Voted]:
                var (voters, present, yes, no) = (WholeOf(PostedOne("voters"), "voters"), WholeOf(PostedOne("present"), "present"), WholeOf(PostedOne("yes"), "yes"), WholeOf(PostedOne("no"), "yes"));
                return voters.Refusal ?? present.Refusal ?? yes.Refusal ?? no.Refusal ?? await Advance.VoteAsync(Id, day, new(voters.Value, present.Value, yes.Value, no.Value), Cancel);
            case [RecommendStage.Posted]:
                var until = DayOf(PostedOne("until"), "until");
                return until.Refusal ?? await Advance.PostAsync(Id, day, until.Value, Cancel);
            case [var only]: return await Advance.ToAsync(Id, only, day, PostedOne("words"), Cancel);
            default: return Enum.TryParse<RecommendStage>(PostedOne("next"), out var chosen) && next.Contains(chosen) ? await Advance.ToAsync(Id, chosen, day, PostedOne("words"), Cancel) : new Refusal("请选择党组织的答复。", "next");
        }
    }

    private async Task EndAsync() => Said(await Advance.EndAsync(Id, Clock.Today, Reason, Cancel), Here, "done");
}
