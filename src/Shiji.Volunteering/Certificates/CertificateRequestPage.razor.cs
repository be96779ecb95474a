using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>一份出具申请页 — issued as asked, or returned.</summary>
public sealed partial class CertificateRequestPage
{
    private CertificateRequest? Asked { get; set; }

    private string Name { get; set; } = "";

    private string Unit { get; set; } = "";

    [Parameter] public Guid Id { get; set; }

    [Inject] private AnswerCertificateRequest Answer { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/certificates/requests/{Id}";

    protected override async Task OnInitializedAsync()
    {
        Asked = await Db.Set<CertificateRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Cancel);
        if (Asked is null)
        {
            Missing();
            return;
        }

        Name = (await Db.MaskedNamesAsync([Asked.PersonId], Cancel)).GetValueOrDefault(Asked.PersonId, "");
        Unit = (await CalledAsync([Asked.OrganisationId])).GetValueOrDefault(Asked.OrganisationId, "");
    }

    private async Task IssueAsync()
    {
        var issued = await Answer.IssueAsync(Id, Cancel);
        Said(issued.Refusal, $"/certificates/{issued.Value?.Certificate.Id}{(issued.Value?.Again == true ? "?done=again" : "?done=issued")}");
    }

    private async Task ReturnAsync() => Said(await Answer.ReturnAsync(Id, Reason, Cancel), Here);
}
