using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>第二步页 — the second factor of a sign-in: a code, or a passkey.</summary>
public sealed partial class CodePage
{
    private bool ByKey => Visit.Who is { HasPasskey: true };

    private bool ByCode => !ByKey || Visit.Who is { Account.TwoFactorEnabled: true };

    private Refusal? Refused { get; set; }

    [Inject] private PassSecondFactor Second { get; set; } = null!;

    [Inject] private PassByPasskey Keys { get; set; } = null!;

    [Inject] private DeviceDesk Devices { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    private Task PassAsync() => PassAsync(who => Second.DoAsync(who, Code, Browser.Of(Http), Http.RequestAborted));

    private Task PassByKeyAsync() => PassAsync(async who => (await Keys.DoAsync(Http, who, Credential, Http.RequestAborted)).Refusal);

    private async Task PassAsync(Func<Recognised, Task<Refusal?>> pass)
    {
        if (Visit.Who is { Session.Complete: false } who)
        {
            Refused = await pass(who);
            if (Refused is null) await Devices.MarkAsync(Http, who.Account.Id, Http.RequestAborted);
        }

        if (Refused is null) Navigation.NavigateTo("/");
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
