using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>开账号页 — a name, a user name, and a first password shown once.</summary>
public sealed partial class NewAccountPage
{
    private Refusal? Refused { get; set; }

    private (Account Account, string Password)? Made { get; set; }

    [Inject] private OpenAccount Opening { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "user")] private string? UserName { get; set; }

    private async Task OpenAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        var opened = await Opening.DoAsync(UserName, Name, Http.RequestAborted);
        if (opened.Ok) Made = opened.Value;
        else (Refused, Http.Response.StatusCode) = (opened.Refusal, StatusCodes.Status422UnprocessableEntity);
    }

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
