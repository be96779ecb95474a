using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>核验页 — for anybody with the code, who need not be signed in; where the square code on the paper leads.</summary>
public sealed partial class VerifyPage
{
    private VerifiedCertificate? Found { get; set; }

    private string? Asked => string.IsNullOrWhiteSpace(Code) ? string.IsNullOrWhiteSpace(Typed) ? null : Typed : Code;

    [Parameter] public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "code")] private string? Typed { get; set; }

    [Inject] private VerifyCertificate Verify { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (Asked is not null) Found = await Verify.DoAsync(Asked, Cancel);
        if (Asked is not null && Found is null) Missing();
    }
}
