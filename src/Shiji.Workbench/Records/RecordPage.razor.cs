using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>记录页 — one register row in full, what it counts for, and what corrected it.</summary>
public sealed partial class RecordPage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";

    private RowLine? Line { get; set; }

    private List<Measure> Counted { get; set; } = [];

    private List<RegisterRow> Chain { get; set; } = [];

    private string Next => Line!.Row.State switch
    {
        RowState.InForce => "已审核生效，计入数字。",
        RowState.Submitted => "等上一级审核；审核之前不计入数字。",
        RowState.Returned => "已退回填报人修改；不计入数字。",
        RowState.Draft => "还没有报送；不计入数字。",
        RowState.Superseded => "已由后来的记录更正；这一条不再计入数字。",
        _ => "已作废；不计入数字。",
    };

    /// <summary>What was under seal, by column key, once somebody said why.</summary>
    private IReadOnlyDictionary<string, string>? Opened { get; set; }

    private Refusal? Closed { get; set; }

    private string Here => Where.To($"/records/{Id}");

    [Inject] private RevealRow Reveal { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [Inject] private DropRow Drop { get; set; } = null!;

    [Inject] private ReviewRow Review { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Why it was not done.</summary>
    private Refusal? Wrong { get; set; }

    private async Task DoAsync(Task<Refusal?> act)
    {
        Wrong = await act;
        if (Wrong is null) Navigation.NavigateTo(Here);
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string? TextOf(RegisterColumn column) => Opened?.GetValueOrDefault(column.Key) ?? Line!.Of(column);

    private async Task RevealAsync()
    {
        if (Line is null) return;
        Http.Response.Headers.CacheControl = "no-store";
        var opened = await Reveal.DoAsync(Line.Row.Id, Reason, Cancel);
        (Opened, Closed) = (opened.Value, opened.Refusal);
        if (!opened.Ok) Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    protected override async Task OnInitializedAsync()
    {
        var row = Guid.TryParse(Id, out var id) ? await Db.Set<RegisterRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, Cancel) : null;
        if (row is null)
        {
            Refuse(new Refusal("没有这条记录，地址可能抄错了；请从台账里找。"));
            return;
        }

        var register = Where.Catalogue.Registers.First(r => r.Id == row.RegisterId);
        Line = (await Namer.OfAsync(register, [row], Cancel))[0];
        Counted = [.. Where.Catalogue.Measures.OfType<Measure<RegisterRow>>().Where(m => m.Series == register.Id && m.Counts.Compile()(row))];
        Chain = await new CorrectionChain(Db).OfAsync(row, Cancel);
    }
}
