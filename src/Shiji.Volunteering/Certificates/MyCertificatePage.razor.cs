using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Parameters;
using Shiji.Office;

namespace Shiji.Volunteering;

/// <summary>我的一份凭据页 — to be printed or taken away by the one it is about.</summary>
public sealed partial class MyCertificatePage
{
    private ServiceCertificate? Certificate { get; set; }

    private CertificateRules Hours { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [Inject] private OwnCertificates Own { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private MakePdf Pdf { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Certificate = await Own.FindAsync(Id, Cancel);
        if (Certificate is null) Missing();
        else Hours = CertificateRules.Of(await Rules.OnAsync(Certificate.Day, Cancel));
    }
}
