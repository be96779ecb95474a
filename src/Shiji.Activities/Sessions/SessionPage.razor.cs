using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>场次页 — the leader's desk on the day: who is missing, who is there, what to do next.</summary>
public sealed partial class SessionPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    private bool Named { get; set; }

    private IReadOnlyList<RosterLine> Roster { get; set; } = [];

    private List<SessionRole> Roles { get; set; } = [];

    [Inject] private SessionRoster Reader { get; set; } = null!;

    [Inject] private CallRoll Roll { get; set; } = null!;

    [Inject] private InvitePeople Invite { get; set; } = null!;

    [Inject] private LeaveSession Leave { get; set; } = null!;

    [Inject] private CountTurnout Count { get; set; } = null!;

    [Inject] private CancelActivity CancelOne { get; set; } = null!;

    [SupplyParameterFromForm(Name = "person")] private string? Person { get; set; }

    [SupplyParameterFromForm(Name = "role")] private string? Role { get; set; }

    [SupplyParameterFromForm(Name = "people")] private string? People { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "answer")] private string? Answer { get; set; }

    private string Here => $"/sessions/{Id}";

    private bool CanWrite => May(Permission.WriteRecords);

    private SessionStage Stage => Session!.StageAt(Clock.UtcNow);

    private string NextStep => Stage switch
    {
        SessionStage.Recruiting => $"{Hour(Session!.OpensAt)} 起可以签到。",
        SessionStage.Open => Named ? "正在签到；没带手机的请点名，一样有效。" : "办完请报到场人数。",
        SessionStage.Over => Named ? "已经结束，等核定。" : "已经结束，请报到场人数并审核。",
        SessionStage.Held => "已成行，计入数字。",
        SessionStage.Cancelled => $"取消的理由：{Session!.Reason}",
        _ => "没有成行，不计入数字。",
    };

    protected override async Task OnInitializedAsync()
    {
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null)
        {
            Missing("没有这一场，或者不归您现在的岗位管；请从活动清单里找。");
            return;
        }

        Title = await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId).Select(a => a.Title).SingleOrDefaultAsync(Cancel) ?? "";
        Named = await Db.Set<ActivityKind>().Where(k => k.Key == Session.Kind).Select(k => k.Named).SingleAsync(Cancel);
        Roles = await Db.Set<SessionRole>().AsNoTracking().Where(r => r.SessionId == Id).OrderBy(r => r.Ordinal).ToListAsync(Cancel);
        if (Named) Roster = await Reader.OfAsync(Id, Cancel);
    }

    private Task RollAsync() => DoAsync(async () => Number(Person) is { } person ? await Roll.DoAsync(Id, person, leaves: false, Cancel) : new Refusal("人员编号请写整数。", "person"), Here);

    private Task InviteAsync() => DoAsync(async () =>
        Number(Person) is not { } person ? new Refusal("人员编号请写整数。", "person") : Guid.TryParse(Role, out var role) ? await Invite.DoAsync(role, person, Cancel) : new Refusal("请选岗位。", "role"), Here);

    private Task CountAsync() => DoAsync(async () => Number(People) is { } people ? await Count.ReportAsync(Id, people, Cancel) : new Refusal("到场人数请写整数。", "people"), Here);

    private Task AcceptAsync() => DoAsync(() => Answer == "return" ? Count.ReturnAsync(Id, Reason, Cancel) : Count.AcceptAsync(Id, Cancel), Here);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
