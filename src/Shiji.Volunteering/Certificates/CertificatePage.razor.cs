using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Secrecy;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一份凭据页 — what it says, whether the records behind it still say so, what became of it, and its end.</summary>
public sealed partial class CertificatePage
{
    private const int MostLines = 50;

    private ServiceCertificate? Certificate { get; set; }

    private CertificateRules Hours { get; set; } = null!;

    private LinesNow? Now { get; set; }

    private IReadOnlyList<ServedLine> Lines { get; set; } = [];

    private string Name => Certificate!.Name is { } name ? Masks.Name(name) : "已注销";

    [Parameter] public Guid Id { get; set; }

    [Inject] private RevokeCertificate Revoke { get; set; } = null!;

    [Inject] private ServedLines Served { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/certificates/{Id}";

    private string Next => Certificate!.State switch
    {
        CertificateState.Valid => "可以打印、下载；谁有核验码都能核验。",
        CertificateState.Revoked => "核验时显示已撤销。",
        _ => "本人的个人信息已删除，核验时显示已注销。",
    };

    private string? DoneWord => Done switch
    {
        "issued" => "出具好了。",
        "again" => "同样的内容已经出具过，就是这一份，没有重复出具。",
        _ => null,
    };

    private IReadOnlyList<TimelineEntry> History => Certificate is { } c
        ? [
            .. c.RevokedAt is { } at ? new[] { new TimelineEntry(Stamp(at), c.RevokedBy ?? "", "撤销", Reason: c.Reason) } : [],
            new(Stamp(c.IssuedAt), c.IssuedBy, $"出具（{c.AskedBy.Word()}）"),
        ]
        : [];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Certificate = await Db.Set<ServiceCertificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, Cancel);
        if (Certificate is null)
        {
            Missing();
            return;
        }

        Hours = CertificateRules.Of(await Rules.OnAsync(Certificate.Day, Cancel));
        var served = Certificate.Served;
        Lines = [.. served.Take(MostLines)];
        if (served.Count > 0) Now = await Served.NowAsync(Certificate.PersonId, served, Cancel);
    }


    private async Task RevokeAsync() => Said(await Revoke.DoAsync(Id, Reason, Cancel), Here);
}
