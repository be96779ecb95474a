using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>我的通行密钥页 — add, name and remove; before the first and the last the password is asked for once more.</summary>
public sealed partial class PasskeysPage
{
    private const string Here = "/account/passkeys";

    private List<Passkey> Passkeys { get; set; } = [];

    private bool Confirmed { get; set; }

    private Refusal? Refused { get; set; }

    /// <summary>What was typed for a new one.</summary>
    private string? Typed { get; set; }

    private Recognised Who => Visit.Who!;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private ConfirmIdentity Confirm { get; set; } = null!;

    [Inject] private KeepPasskey Keep { get; set; } = null!;

    [Inject] private NamePasskey Naming { get; set; } = null!;

    [Inject] private RemovePasskey Removing { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "present")] private string? Present { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "credential")] private string? Credential { get; set; }

    private CancellationToken Cancel => Http.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Confirmed = await Confirm.CheckAsync(Who.Session, Cancel) is null;
        Passkeys = await Db.Set<Passkey>().AsNoTracking().OpenOf(Who.Account.Id).OrderBy(p => p.AddedAt).ToListAsync(Cancel);
    }

    private Task ConfirmAsync() => DoAsync(() => Confirm.DoAsync(Who, Present, Browser.Of(Http), Cancel));

    private Task KeepAsync()
    {
        Typed = Name;
        return DoAsync(async () => (await Keep.DoAsync(Http, Who, Name, Credential, Cancel)).Refusal);
    }

    private Task NameAsync(Guid id) => DoAsync(() => Naming.DoAsync(Who.Account.Id, id, Name, Cancel));

    private Task RemoveAsync(Guid id) => DoAsync(() => Removing.DoAsync(Who, id, Cancel));

    private async Task DoAsync(Func<Task<Refusal?>> act)
    {
        Refused = await act();
        if (Refused is null) Navigation.NavigateTo(Here);
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    private string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
