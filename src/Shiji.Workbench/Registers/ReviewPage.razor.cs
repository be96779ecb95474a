using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>成批审核页 — what waits in one register, ticked and answered together; each row stands or falls for itself.</summary>
public sealed partial class ReviewPage
{
    private const int Most = 50;

    [Parameter] public string RegisterKey { get; set; } = "";

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Inject] private ReviewRows Review { get; set; } = null!;

    private Register? Register { get; set; }

    private IReadOnlyList<RowLine> Lines { get; set; } = [];

    private Dictionary<Guid, string> Titles { get; set; } = [];

    private ReviewedRows? Result { get; set; }

    private string Here => Where.To(Where.Keyed("registers", Register!.Key, "/review"));

    /// <summary>What is counted, and what tells one row from another.</summary>
    private IEnumerable<RegisterColumn> Shown => Register!.Columns.Where(c => c.Slot is not (ColumnSlot.Detail or ColumnSlot.Sealed or ColumnSlot.Title)).OrderBy(c => c.Ordinal).Take(5);

    protected override async Task OnInitializedAsync()
    {
        Register = Where.Catalogue.Register(RegisterKey);
        if (Register is null) Refuse(new("没有这本台账，请从台账目录里选。"));
        else await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var (register, node) = (Register!.Id, Where.Node);
        var rows = await Db.Set<RegisterRow>().AsNoTracking().Where(r => r.RegisterId == register && r.State != RowState.InForce && r.State == RowState.Submitted
            && Db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == r.OrganisationId && a.From <= r.Day && (a.Until == null || a.Until > r.Day)))
            .OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).Take(Most).ToListAsync(Cancel);
        Lines = await Namer.OfAsync(Register, rows, Cancel);
        foreach (var line in Lines) Titles[line.Row.Id] = $"{line.Organisation.Called()} {line.Title}";
    }

    private async Task ReviewAsync()
    {
        var ticked = Http.Request.Form["row"].Select(r => Guid.TryParse(r, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Take(Most).ToList();
        if (ticked.Count == 0)
        {
            Refuse(new("请先勾上要办的行。", "rows"), StatusCodes.Status422UnprocessableEntity);
            return;
        }

        if (Asked("act") == "return")
        {
            var returned = await Review.ReturnAsync(ticked, Asked("reason"), Cancel);
            if (!returned.Ok)
            {
                Refuse(returned.Refusal, StatusCodes.Status422UnprocessableEntity);
                return;
            }

            Result = returned.Value;
        }
        else Result = await Review.AcceptAsync(ticked, Cancel);
        await ReadAsync();
    }

    private string TitleOf(Guid row) => Titles.GetValueOrDefault(row, "一条记录");

    private bool IsTicked(Guid row) => Http.Request.HasFormContentType && Http.Request.Form["row"].Contains(row.ToString());

    private string? Asked(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault()?.Trim() : null;
}
