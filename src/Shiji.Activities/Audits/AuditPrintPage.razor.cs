using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>打印抽查名单页 — boxes to tick and a line to sign; masked, as on the screen.</summary>
public sealed partial class AuditPrintPage
{
    private const int PageSize = 60;

    [Parameter] public Guid Id { get; set; }

    private Audit? Audit { get; set; }

    private List<AuditRow> Rows { get; set; } = [];

    private string Organisation { get; set; } = "";

    private string Kind { get; set; } = "";

    [SupplyParameterFromQuery(Name = "page")] private int Asked { get; set; }

    private string Here => $"/audits/{Id}/print";

    private int Pages => (Audit!.Size + PageSize - 1) / PageSize;

    private int Number => Math.Clamp(Asked, 1, Pages);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Audit = await Db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Audit is null)
        {
            Missing("没有这次抽查，或者不归您现在的岗位管。");
            return;
        }

        var after = (Number - 1) * PageSize;
        Organisation = await Db.Set<Organisation>().Where(o => o.Id == Audit.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(Cancel) ?? "";
        Kind = (await Db.KindAsync(Audit.Kind, Cancel)).Name;
        Rows = await AuditRow.OfAsync(Db, Db.Set<AuditLine>().Where(l => l.AuditId == Id && l.Ordinal > after && l.Ordinal <= after + PageSize), Cancel);
    }
}
