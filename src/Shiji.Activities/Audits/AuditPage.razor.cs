using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>一次抽查页 — what was drawn, how far it is looked at, and how to draw it again.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 40;

    [Parameter] public Guid Id { get; set; }

    private Audit? Audit { get; set; }

    private AuditStanding? Standing { get; set; }

    private List<AuditRow> Rows { get; set; } = [];

    private string Organisation { get; set; } = "";

    private string Kind { get; set; } = "";

    /// <summary>The records it was drawn from, as they are now.</summary>
    private string Population { get; set; } = "";

    /// <summary>The first that nobody has looked at.</summary>
    private int? First { get; set; }

    private string? Next { get; set; }

    private Redrawn? Again { get; set; }

    [Inject] private RedrawAudit Redraw { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "result")] private string? Result { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private string Here => $"/audits/{Id}";

    private AuditResult? Only => Enum.TryParse<AuditResult>(Result, ignoreCase: true, out var result) && Enum.IsDefined(result) ? result : null;

    private bool DoneOnly => Result == "done";

    private string? Word => DoneOnly ? "已查" : Only?.Word();

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Audit = await Db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Audit is null)
        {
            Missing("没有这次抽查，或者不归您现在的岗位管。");
            return;
        }

        Standing = await AuditStanding.OfAsync(Db, Id, Cancel);
        var unit = await Db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == Audit.OrganisationId, Cancel);
        Organisation = unit?.Name ?? "";
        Population = string.Create(CultureInfo.InvariantCulture, $"/measures/{Uri.EscapeDataString($"{ActivityMeasures.TurnKey}[kind={Audit.Kind}]")}/records?org={unit?.Code}&period={Audit.From:yyyy-MM-dd}..{Audit.Until.AddDays(-1):yyyy-MM-dd}");
        Kind = (await Db.KindAsync(Audit.Kind, Cancel)).Name;
        First = await Db.Set<AuditLine>().Where(l => l.AuditId == Id && l.Result == AuditResult.Open).MinAsync(l => (int?)l.Ordinal, Cancel);
        var lines = Db.Set<AuditLine>().Where(l => l.AuditId == Id && l.Ordinal > After);
        if (DoneOnly) lines = lines.Where(l => l.Result != AuditResult.Open);
        if (Only is { } only) lines = lines.Where(l => l.Result == only);
        Rows = await AuditRow.OfAsync(Db, lines.OrderBy(l => l.Ordinal).Take(PageSize + 1), Cancel);
        if (Rows.Count <= PageSize) return;
        Rows.RemoveAt(PageSize);
        Next = To(Rows[^1].Line.Ordinal);
    }

    private async Task AgainAsync()
    {
        var again = await Redraw.DoAsync(Id, Cancel);
        if (again.Ok) Again = again.Value;
        else await DoAsync(() => Task.FromResult<Kernel.Results.Refusal?>(again.Refusal), Here);
    }

    private string To(int after)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        if (Word is not null) query.Add("result", Result!);
        if (after > 0) query.Add("from", after.ToString(CultureInfo.InvariantCulture));
        return Here + query;
    }
}
