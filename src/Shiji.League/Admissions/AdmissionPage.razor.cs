using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>一份入团申请页 — where somebody stands, what comes next and by what rule, and what was done.</summary>
public sealed partial class AdmissionPage
{
    private AdmissionLine? Line { get; set; }

    private (string Title, string Help, string DayLabel, string Button)? NextStep { get; set; }

    private bool MayEnd { get; set; }

    private IReadOnlyList<Choice> Members { get; set; } = [];

    private IReadOnlyList<TimelineEntry> History { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private AdmissionDesk Desk { get; set; } = null!;

    [Inject] private CultivateApplicant Cultivate { get; set; } = null!;

    [Inject] private AdmitApplicant Admit { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day", FormName = "step")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "end")] private string? Reason { get; set; }

    private string Here => $"/admissions/{Id}";

    private string Sentence => Line!.Admission.Stage switch
    {
        AdmissionStage.Approved => $"{Line.Admission.MeetingOn?.Word()}起是团员。",
        AdmissionStage.Ended => $"终止：{Line.Admission.Reason}",
        AdmissionStage.Target => "等上级团委预审。",
        AdmissionStage.Passed => "支部大会通过了，等上级团委批准。",
        _ => "由支部办理下一步。",
    };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Admission>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel) is not { } admission)
        {
            Missing();
            return;
        }

        Line = (await AdmissionLine.OfAsync(Db, [admission], Cancel))[0];
        var branch = await Db.CheckAsync(Permission.WritePeople, admission.OrganisationId, Cancel) is null;
        var above = await Db.CheckAsync(Permission.ReviewRecords, await Desk.AboveAsync(admission.OrganisationId, Cancel), Cancel) is null;
        MayEnd = branch && admission.Stage < AdmissionStage.Approved;
        NextStep = StepOf(admission.Stage, branch, above, await Rules.OnAsync(Clock.Today, Cancel));
        if (admission.Stage is AdmissionStage.Activist or AdmissionStage.Reviewed)
            Members = [.. (await MemberLine.OfAsync(Db, await Db.Set<Member>().AsNoTracking().Where(m => m.OrganisationId == admission.OrganisationId && m.State == MemberState.OnRoll).OrderBy(m => m.Id).Take(300).ToListAsync(Cancel), Cancel))
                .Select(m => new Choice($"{m.Member.Id}", $"{m.Name} {m.Member.Number ?? $"{m.Member.Day.Year}年入团"}"))];
        var steps = await Db.Set<AdmissionStep>().AsNoTracking().Where(s => s.AdmissionId == Id).OrderByDescending(s => s.Id).ToListAsync(Cancel);
        History = [.. steps.Select(s => new TimelineEntry(s.Day.Word(), s.By, s.What.Length == 0 ? s.Stage.Word() : $"{s.Stage.Word()}：{s.What}"))];
    }

    private static (string, string, string, string)? StepOf(AdmissionStage stage, bool branch, bool above, RuleBook rules)
    {
        string Amount(string code) => rules.Find(code)?.Amount() ?? "";
        return stage switch
        {
            AdmissionStage.Applied when branch => ("谈话", $"申请后 {Amount(AdmissionRules.TalkMonths)}内谈话。", "谈话日", "记下谈话"),
            AdmissionStage.Talked when branch => ("确定为积极分子", "支部确定以后开始培养。", "确定日", "确定为积极分子"),
            AdmissionStage.Activist when branch => ("确定为发展对象", $"培养满 {Amount(AdmissionRules.TrainMonths)}，团课满 {Amount(AdmissionRules.ClassHours)}，志愿服务满 {Amount(AdmissionRules.ServiceHours)}，有两名团员介绍。", "确定日", "确定为发展对象"),
            AdmissionStage.Target when above => ("预审", "由支部的上级团委审查。", "预审日", "预审通过"),
            AdmissionStage.Reviewed when branch => ("支部大会表决", "到会超过半数有效，赞成超过半数通过；不记名投票。", "大会日", "大会通过"),
            AdmissionStage.Passed when above => ("批准", "由支部的上级团委批准；编号从领到的批次里接着排。", "批准日", "批准入团"),
            _ => null,
        };
    }

    private async Task StepAsync()
    {
        var day = DayOf(Day, "day");
        Said(day.Refusal ?? await TryAsync(day.Value), Here, "done");
    }

    private async Task<Refusal?> TryAsync(DateOnly day)
    {
        switch (Line!.Admission.Stage)
        {
            case AdmissionStage.Applied: return await Cultivate.TalkAsync(Id, day, Cancel);
            case AdmissionStage.Talked: return await Cultivate.ActivistAsync(Id, day, Cancel);
            case AdmissionStage.Target: return await Admit.ReviewAsync(Id, day, Cancel);
            case AdmissionStage.Passed: return (await Admit.ApproveAsync(Id, day, PostedOne("document"), Cancel)).Refusal;
            case AdmissionStage.Activist:
                var (hours, service) = (WholeOf(PostedOne("hours"), "hours"), WholeOf(PostedOne("service"), "service"));
                if (NumberOf(PostedOne("first")) is not { } first || NumberOf(PostedOne("second")) is not { } second) return new Refusal("请选择两名介绍人。", "introducers");
                return hours.Refusal ?? service.Refusal ?? await Cultivate.TargetAsync(Id, day, hours.Value, service.Value * 60L, (first, second), Cancel);
            case AdmissionStage.Reviewed:
                var (voters, present, yes, no) = (WholeOf(PostedOne("voters"), "voters"), WholeOf(PostedOne("present"), "present"), WholeOf(PostedOne("yes"), "yes"), WholeOf(PostedOne("no"), "yes"));
                return voters.Refusal ?? present.Refusal ?? yes.Refusal ?? no.Refusal ?? await Admit.VoteAsync(Id, day, new(voters.Value, present.Value, yes.Value, no.Value), Cancel);
            default: return new Refusal("已经办结，没有下一步。", "day");
        }
    }

    private async Task EndAsync() => Said(await Admit.EndAsync(Id, Clock.Today, Reason, Cancel), Here, "done");
}
