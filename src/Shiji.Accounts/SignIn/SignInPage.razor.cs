using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>登录页 — name and password, or a passkey; after it the page that was asked for.</summary>
public sealed partial class SignInPage
{
    private Refusal? Refused { get; set; }

    private IReadOnlyList<(string Name, string Post)> Samples { get; set; } = [];

    private static string SamplePassword => SampleAccounts.Password;

    [Inject] private SignIn SignIn { get; set; } = null!;

    [Inject] private PassByPasskey Keys { get; set; } = null!;

    [Inject] private DeviceDesk Devices { get; set; } = null!;

    [Inject] private SampleAccounts SampleOnes { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? UserName { get; set; }

    [SupplyParameterFromForm(Name = "password")] private string? Password { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private string? To { get; set; }

    private string Here => $"/sign-in{(To is null ? "" : "?to=" + Uri.EscapeDataString(To))}";

    protected override async Task OnInitializedAsync() => Samples = await SampleOnes.ListAsync(Http.RequestAborted);

    private async Task EnterAsync() => await GoOnAsync(await SignIn.DoAsync(UserName, Password, Browser.Of(Http), Http.RequestAborted));

    private async Task EnterByKeyAsync() => await GoOnAsync(await Keys.DoAsync(Http, null, Credential, Http.RequestAborted));

    private async Task GoOnAsync(Outcome<Entered> entered)
    {
        if (!entered.Ok)
        {
            (Refused, Http.Response.StatusCode) = (entered.Refusal, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        await Cookie.GiveAsync(Http, entered.Value.Key);
        if (entered.Value.Complete) await Devices.MarkAsync(Http, entered.Value.AccountId, Http.RequestAborted);
        Navigation.NavigateTo(Local.Path(To));
    }
}
