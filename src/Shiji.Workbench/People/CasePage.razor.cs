using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>人员事项页 — what is asked, by whom and why, and the answer of somebody else.</summary>
public sealed partial class CasePage
{
    private CaseLine? Line { get; set; }

    private Refusal? Wrong { get; set; }

    private IdentityClaim? Opened { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadCases Reader { get; set; } = null!;

    [Inject] private AnswerJoin Join { get; set; } = null!;

    [Inject] private AnswerMerge Merge { get; set; } = null!;

    [Inject] private AnswerCorrection Correction { get; set; } = null!;

    [Inject] private AnswerErasure Erasure { get; set; } = null!;

    [Inject] private UndoMerge Undo { get; set; } = null!;

    [Inject] private WithdrawCase Withdraw { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day", FormName = "accept")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "refuse")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "undo", FormName = "undo")] private string? UndoReason { get; set; }

    [SupplyParameterFromForm(Name = "why", FormName = "reveal")] private string? Why { get; set; }

    private string Here => Where.To($"/people/cases/{Id}");

    private string Today => Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool MayUndo => Line is { Case: { Kind: CaseKind.Merge, State: CaseState.Done }, Keeps: true } && Db.Actor.May(Permission.WritePeople) && !(Line.Case.Day <= Clock.Today);

    private string Next => Line switch
    {
        { State: CaseState.Waiting, MayAnswer: true } => "等您答复。",
        { State: CaseState.Waiting, Own: true } => "等他人答复；答复以前可以撤回。",
        { State: CaseState.Waiting } => $"等{Line.To}答复。",
        _ => "",
    };

    private string Question => Line!.Case.Kind switch
    {
        CaseKind.Join => "同意转出吗",
        CaseKind.Merge => "是同一个人吗",
        CaseKind.Correction => "照此更正吗",
        _ => "删除吗",
    };

    private string Yes => Line!.Case.Kind switch
    {
        CaseKind.Join => "同意，档案转出",
        CaseKind.Merge => "是同一人，合并",
        CaseKind.Correction => "核对无误，更正",
        _ => "删除，只留编号",
    };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        await ReadAsync();
        if (Line is null) Refuse(new("没有这个事项，或者不归您现在的岗位管；请从办理事项里找。"));
    }

    private async Task AcceptAsync() => await AfterAsync(Line?.Case.Kind switch
    {
        CaseKind.Join => await Join.AcceptAsync(Id, DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Cancel),
        CaseKind.Merge => await Merge.AcceptAsync(Id, Cancel),
        CaseKind.Correction => await Correction.AcceptAsync(Id, Cancel),
        CaseKind.Erasure => await Erasure.AcceptAsync(Id, Cancel),
        _ => Refused,
    });

    private async Task RefuseAsync() => await AfterAsync(Line?.Case.Kind switch
    {
        CaseKind.Join => await Join.RefuseAsync(Id, Reason, Cancel),
        CaseKind.Merge => await Merge.RefuseAsync(Id, Reason, Cancel),
        CaseKind.Correction => await Correction.RefuseAsync(Id, Reason, Cancel),
        CaseKind.Erasure => await Erasure.RefuseAsync(Id, Reason, Cancel),
        _ => Refused,
    });

    private async Task UndoAsync()
    {
        var refusal = await Undo.DoAsync(Id, UndoReason, Cancel);
        await AfterAsync(refusal?.Field == "reason" ? refusal with { Field = "undo-reason" } : refusal);
    }

    private async Task WithdrawAsync() => await AfterAsync(await Withdraw.DoAsync(Id, Cancel));

    private async Task RevealAsync()
    {
        var opened = await Correction.RevealAsync(Id, Why, Cancel);
        Opened = opened.Value;
        await AfterAsync(opened.Refusal);
    }

    /// <summary>The same page again, as things are now.</summary>
    private async Task AfterAsync(Refusal? refusal)
    {
        Wrong = refusal;
        if (refusal is not null) Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ReadAsync();
    }

    private async Task ReadAsync() => Line = await Reader.FindAsync(Id, Cancel);

    private string? ErrorOf(string field) => Wrong?.Field == field ? Wrong.Message : null;

    private string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
