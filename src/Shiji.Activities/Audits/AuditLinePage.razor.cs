using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>抽查一条页 — what the record says, and a place for what was found; then on to the next that nobody has looked at.</summary>
public sealed partial class AuditLinePage
{
    private static readonly Choice[] Results = [.. Enum.GetValues<AuditResult>().Where(r => r != AuditResult.Open).Select(r => new Choice(r.ToString(), r.Word()))];

    [Parameter] public Guid Id { get; set; }

    [Parameter] public int Ordinal { get; set; }

    private Audit? Audit { get; set; }

    private AuditRow? Row { get; set; }

    private int? Following { get; set; }

    [Inject] private CheckAuditLine Check { get; set; } = null!;

    [SupplyParameterFromForm(Name = "result")] private string? Result { get; set; }

    [SupplyParameterFromForm(Name = "found")] private string? Found { get; set; }

    private string Here => $"/audits/{Id}/lines/{Ordinal}";

    private string Sentence => Row!.Line.Result == AuditResult.Open ? "问本人、问现场负责人、看签到记录，三样对得上才算属实。" : $"共 {Audit!.Size} 条里的第 {Ordinal} 条。";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Audit = await Db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        Row = Audit is null ? null : (await AuditRow.OfAsync(Db, Db.Set<AuditLine>().Where(l => l.AuditId == Id && l.Ordinal == Ordinal), Cancel)).SingleOrDefault();
        if (Row is null) Missing("没有这一条，或者不归您现在的岗位管。");
        else Following = await Db.Set<AuditLine>().Where(l => l.AuditId == Id && l.Ordinal > Ordinal && l.Result == AuditResult.Open).MinAsync(l => (int?)l.Ordinal, Cancel);
    }

    /// <summary>What does not hold stays here, where the way to its correction is.</summary>
    private Task CheckAsync()
    {
        var result = Enum.TryParse<AuditResult>(Result, out var read) ? read : AuditResult.Open;
        return DoAsync(() => Check.DoAsync(Id, Ordinal, result, Found, Cancel), () => result == AuditResult.Wrong ? Here : Following is { } next ? $"/audits/{Id}/lines/{next}" : $"/audits/{Id}");
    }
}
