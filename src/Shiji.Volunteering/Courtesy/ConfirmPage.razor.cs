using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>核销页 — for the provider, who need not be signed in: a passphrase, a code, and what was given.</summary>
public sealed partial class ConfirmPage
{
    private string? Confirmed { get; set; }

    [Inject] private ConfirmRedemption Confirm { get; set; } = null!;

    [SupplyParameterFromForm(Name = "pass")] private string? Pass { get; set; }

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    private async Task DoAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        var confirmed = await Confirm.ByProviderAsync(Pass, Code, Cancel);
        if (confirmed.Ok) Confirmed = $"“{confirmed.Value}”，{Clock.Today.Word()}。";
        else Refuse(confirmed.Refusal);
    }
}
