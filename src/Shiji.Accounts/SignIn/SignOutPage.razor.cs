using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;

namespace Shiji.Accounts;

/// <summary>退出页 — ends the session, here and in the database.</summary>
public sealed partial class SignOutPage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private SessionDesk Sessions { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private async Task LeaveAsync()
    {
        if (Visit.Who is { } who)
        {
            await Sessions.EndAsync(who.Session.Id, "退出", Http.RequestAborted);
            Db.Add(Db.LogOf(LogAct.SignedOut, "account", who.Account.Id.ToString()));
            await Db.SaveChangesAsync(Http.RequestAborted);
        }

        await Http.SignOutAsync();
        Navigation.NavigateTo("/sign-in");
    }
}
