using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>登录页 — name and password; after it the page that was asked for.</summary>
public sealed partial class SignInPage
{
    private Refusal? Refused { get; set; }

    private IReadOnlyList<(string Name, string Post)> Samples { get; set; } = [];

    private static string SamplePassword => SampleAccounts.Password;

    [Inject] private SignIn SignIn { get; set; } = null!;

    [Inject] private SampleAccounts SampleOnes { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? UserName { get; set; }

    [SupplyParameterFromForm(Name = "password")] private string? Password { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private string? To { get; set; }

    private string Here => $"/sign-in{(To is null ? "" : "?to=" + Uri.EscapeDataString(To))}";

    protected override async Task OnInitializedAsync() => Samples = await SampleOnes.ListAsync(Http.RequestAborted);

    private async Task EnterAsync()
    {
        var entered = await SignIn.DoAsync(UserName, Password, Http.Address(), Http.Request.Headers.UserAgent.ToString(), Http.RequestAborted);
        if (!entered.Ok)
        {
            (Refused, Http.Response.StatusCode) = (entered.Refusal, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        await Cookie.GiveAsync(Http, entered.Value);
        Navigation.NavigateTo(Local.Path(To));
    }
}
