using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Secrecy;
using Shiji.Office;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>打印凭据页 — masked until somebody says what for; then the whole name, and a line in the log.</summary>
public sealed partial class CertificatePrintPage
{
    private ServiceCertificate? Certificate { get; set; }

    private CertificateRules Hours { get; set; } = null!;

    private bool Opened { get; set; }

    private string Name => Opened ? Certificate!.Name! : Masks.Name(Certificate!.Name!);

    [Parameter] public Guid Id { get; set; }

    [Inject] private OpenCertificate Open { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private MakePdf Pdf { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/certificates/{Id}/print".With([("part", Http.Request.Query["part"])]);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Certificate = await Db.Set<ServiceCertificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.Name != null, Cancel);
        if (Certificate is null) Missing();
        else Hours = CertificateRules.Of(await Rules.OnAsync(Certificate.Day, Cancel));
    }

    private async Task OpenAsync()
    {
        var opened = await Open.DoAsync(Id, Reason, Cancel);
        if (opened.Ok) Opened = true;
        else Refuse(opened.Refusal);
    }
}
