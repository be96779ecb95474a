using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>一项转接页 — from where to where, whose turn it is, what was done; seen and answered by both ends.</summary>
public sealed partial class TransferPage
{
    private TransferLine? Line { get; set; }

    private TransferState State { get; set; }

    private bool OurTurn { get; set; }

    private bool MayWithdraw { get; set; }

    private bool OurRoll { get; set; }

    private IReadOnlyList<Choice> Branches { get; set; } = [];

    private IReadOnlyList<TimelineEntry> History { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private AnswerTransfer Answer { get; set; } = null!;

    [SupplyParameterFromForm(Name = "branch", FormName = "answer")] private string? Branch { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "answer")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "why", FormName = "withdraw")] private string? Why { get; set; }

    private string Here => $"/transfers/{Id}";

    private string Sentence => State switch
    {
        TransferState.Asked => $"等转出支部同意{Until}；人还在转出支部的册上。",
        TransferState.Released => $"等转入组织接收{Until}；人还在转出支部的册上。",
        TransferState.Accepted => $"等转入组织分配支部{Until}；人还在转出支部的册上。",
        TransferState.Done => $"{Line!.Transfer.EndedOn?.Word()}起在转入支部的册上。",
        TransferState.Lapsed => "到期没有办，已经失效；人还在转出支部的册上，可以重新发起。",
        _ => "人还在转出支部的册上。",
    };

    private string Until => Line!.Transfer.DueOn is { } due ? $"，{due.Word()}前" : "";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Transfer>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, Cancel) is not { } transfer)
        {
            Missing();
            return;
        }

        Line = (await TransferLine.OfAsync(Db, [transfer], Cancel))[0];
        State = transfer.StateOn(Clock.Today);
        var open = Transfer.Open.Contains(State);
        OurRoll = await Db.Set<Member>().AnyAsync(m => m.Id == transfer.MemberId, Cancel);
        OurTurn = open && await Db.CheckAsync(Permission.WritePeople, TransferDesk.TurnOf(transfer), Cancel) is null;
        MayWithdraw = open && await Db.CheckAsync(Permission.WritePeople, State == TransferState.Asked ? transfer.OtherId : transfer.OrganisationId, Cancel) is null;
        if (OurTurn && State != TransferState.Asked) Branches = await BranchesBelow.ChoicesAsync(Db, transfer.OtherId, Clock.Today, Cancel);
        var steps = await Db.Set<TransferStep>().AsNoTracking().Where(s => s.TransferId == Id).OrderByDescending(s => s.Id).ToListAsync(Cancel);
        History = [.. steps.Select(s => new TimelineEntry(s.Day.Word(), s.By, $"{s.Kind.Word()}：{s.What}{(s.Timely ? "" : "（逾期）")}")), new(transfer.Day.Word(), transfer.AskedBy, "发起")];
    }

    private async Task AnswerAsync()
    {
        if (PostedOne("act") == "refuse") Said(await Answer.RefuseAsync(Id, Reason, Cancel), Here, "done");
        else if (State == TransferState.Asked) Said(await Answer.ReleaseAsync(Id, Cancel), Here, "done");
        else Said((await Answer.AcceptAsync(Id, NumberOf(Branch), Cancel)).Refusal, Here, "done");
    }

    private async Task WithdrawAsync()
    {
        var refusal = await Answer.WithdrawAsync(Id, Why, Cancel);
        Said(refusal is { Field: "reason" } ? refusal with { Field = "why" } : refusal, Here, "done");
    }
}
