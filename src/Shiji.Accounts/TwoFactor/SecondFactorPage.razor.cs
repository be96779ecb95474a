using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>第二要素页 — a secret to scan, a first code to prove it, then the recovery codes, once.</summary>
public sealed partial class SecondFactorPage
{
    private Refusal? Refused { get; set; }

    private IReadOnlyList<string>? Codes { get; set; }

    private string Secret { get; set; } = "";

    private string Address { get; set; } = "";

    private Recognised Who => Visit.Who!;

    [Inject] private SetSecondFactor Second { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (Who.Account.TwoFactorEnabled) return;
        (Secret, var address) = await Second.OfferAsync(Who.Account.Id, Http.RequestAborted);
        Address = address;
    }

    private async Task SetAsync()
    {
        var set = await Second.DoAsync(Who.Account.Id, Code, Who.Session.Id, Http.RequestAborted);
        if (set.Ok) Codes = set.Value;
        else (Refused, Http.Response.StatusCode) = (set.Refusal, StatusCodes.Status422UnprocessableEntity);
    }
}
