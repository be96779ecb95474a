using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>动态码页 — the second factor of a sign-in.</summary>
public sealed partial class CodePage
{
    private Refusal? Refused { get; set; }

    [Inject] private PassSecondFactor Second { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    private async Task PassAsync()
    {
        if (Visit.Who is { Session.Complete: false } who) Refused = await Second.DoAsync(who, Code, Http.RequestAborted);
        if (Refused is null) Navigation.NavigateTo("/");
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
