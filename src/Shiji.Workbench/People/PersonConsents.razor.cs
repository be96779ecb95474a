using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>同意记录 — what a person agreed to, and its withdrawal.</summary>
public sealed partial class PersonConsents
{
    private List<Consent> Given { get; set; } = [];

    private IReadOnlyList<ConsentPurpose> Purposes { get; set; } = [];

    private List<Choice> Choices => [.. Purposes.Where(p => !Given.Exists(c => c.Purpose == p.Code && c.Version == p.Version && c.WithdrawnOn is null)).Select(p => new Choice(p.Code, p.Name))];

    private Refusal? Refused { get; set; }

    [Parameter, EditorRequired] public Person Person { get; set; } = null!;

    [Parameter] public bool MayWrite { get; set; }

    [Parameter, EditorRequired] public string Here { get; set; } = "";

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private GiveConsent Give { get; set; } = null!;

    [Inject] private WithdrawConsent Withdraw { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "purpose", FormName = "consent")] private string? Purpose { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Purposes = await Db.PurposesAsync(Clock.Today, Http.RequestAborted);
        Given = await Db.Set<Consent>().AsNoTracking().Where(c => c.PersonId == Person.Id).OrderBy(c => c.GivenOn).ThenBy(c => c.Id).ToListAsync(Http.RequestAborted);
    }

    private async Task GiveAsync() => After(await Give.DoAsync(Person.Id, Purpose ?? "", null, Http.RequestAborted));

    private async Task WithdrawAsync(Guid id) => After(await Withdraw.DoAsync(id, Http.RequestAborted));

    private void After(Refusal? refusal)
    {
        if (refusal is null) Navigation.NavigateTo(Here);
        else (Refused, Http.Response.StatusCode) = (refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string NameOf(Consent consent) => Purposes.FirstOrDefault(p => p.Code == consent.Purpose)?.Name ?? consent.Purpose;
}
