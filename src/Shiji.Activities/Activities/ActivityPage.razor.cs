using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>活动页 — what it is, how far it has come, and what can be done next.</summary>
public sealed partial class ActivityPage
{
    [Parameter] public Guid Id { get; set; }

    private Activity? Activity { get; set; }

    private ActivityKind? Kind { get; set; }

    private ActivityProject? Project { get; set; }

    private string Organisation { get; set; } = "";

    private List<string> Hosts { get; set; } = [];

    private List<ActivitySession> Sessions { get; set; } = [];

    [Inject] private PublishActivity Publish { get; set; } = null!;

    [Inject] private CancelActivity CancelAll { get; set; } = null!;

    [Inject] private CopyActivity Copy { get; set; } = null!;

    [Inject] private CloseActivity Close { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "answer")] private string? Answer { get; set; }

    [SupplyParameterFromForm(Name = "first")] private string? First { get; set; }

    [SupplyParameterFromForm(Name = "outcome")] private string? Outcome { get; set; }

    private string Here => $"/activities/{Id}";

    private bool CanWrite => May(Permission.WriteRecords);

    private IEnumerable<(string Name, string Text)> Particulars => new (string, string?)[]
    {
        ("内容", Activity!.Summary), ("招募对象", Activity.Audience), ("风险说明", Activity.Risks), ("风险等级", Activity.Risk == RiskLevel.Ordinary ? null : Activity.Risk.Word()),
        ("保险单号", Activity.Insurance), ("指挥单位", Activity.Command), ("报名时问", string.Join("；", Activity.QuestionList)),
        ("提交", Activity.MadeBy), ("审批", Activity.ApprovedBy), ("小结", Activity.Outcome), ("取消的理由", Activity.State == ActivityState.Cancelled ? Activity.Reason : null),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => (p.Item1, p.Item2!));

    private string NextStep => Activity!.State switch
    {
        ActivityState.Draft => Sessions.Count == 0 ? "先安排场次，再提交。" : Kind!.NeedsApproval ? "写好了就提交，由他人审批后发布。" : "写好了就发布。",
        ActivityState.Submitted => "等他人审批；审批之前不招募。",
        ActivityState.Published => "已发布，可以报名；办完核定后再结项。",
        ActivityState.Closed => "已结项。",
        _ => "已取消。",
    };

    protected override async Task OnInitializedAsync()
    {
        Activity = await Db.Set<Activity>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Activity is null)
        {
            Missing("没有这个活动，或者不归您现在的岗位管；请从活动清单里找。");
            return;
        }

        Kind = await Db.Set<ActivityKind>().AsNoTracking().SingleAsync(k => k.Key == Activity.Kind, Cancel);
        if (Activity.Project is { } code) Project = (await ActivityProject.AllAsync(Db, Cancel)).FirstOrDefault(p => p.Code == code) ?? new(code, code, default, null);
        Organisation = await Db.Set<Organisation>().Where(o => o.Id == Activity.OrganisationId).Select(o => o.ShortName ?? o.Name).SingleOrDefaultAsync(Cancel) ?? "";
        Hosts = await Db.HostNamesAsync(Id, Cancel);
        Sessions = await Db.Set<ActivitySession>().AsNoTracking().Where(s => s.ActivityId == Id).OrderBy(s => s.StartsAt).ToListAsync(Cancel);
    }

    private Task AnswerAsync() => DoAsync(() => Answer == "return" ? Publish.ReturnAsync(Id, Reason, Cancel) : Publish.ApproveAsync(Id, Cancel), Here);

    private async Task CopyAsync()
    {
        Activity? made = null;
        await DoAsync(async () =>
        {
            if (!DateOnly.TryParseExact(First, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return new Refusal("日期请写成 2022-01-31 这样。", "first");
            var copied = await Copy.DoAsync(Id, first, Cancel);
            made = copied.Value;
            return copied.Refusal;
        }, () => $"/activities/{made!.Id}");
    }
}
