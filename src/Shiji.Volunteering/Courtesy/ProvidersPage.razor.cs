using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>提供方页 — who gives, their passphrase, and a new one.</summary>
public sealed partial class ProvidersPage
{
    private List<Provider> Lines { get; set; } = [];

    private string? Pass { get; set; }

    [Inject] private KeepProvider Keep { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "place")] private string? Place { get; set; }

    [SupplyParameterFromForm(Name = "phone")] private string? Phone { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "do")] private string? Deed { get; set; }

    [SupplyParameterFromForm(Name = "why")] private string? Why { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Lines = await Of(Db).ToListAsync(Cancel);
    }

    internal static IQueryable<Provider> Of(Kernel.Data.ShijiDb db) => db.Set<Provider>().AsNoTracking().Where(p => p.Until == null).OrderBy(p => p.Name).ThenBy(p => p.Id);

    private async Task KeepAsync()
    {
        var organisation = await OrganisationOf(Organisation);
        Said(organisation.Refusal ?? (await Keep.DoAsync(organisation.Value, Name, Place, Phone, Cancel)).Refusal, "/courtesy/providers");
    }

    private async Task SettleAsync(Guid id)
    {
        if (Deed == "end")
        {
            Said(await Keep.EndAsync(id, Why, Cancel), "/courtesy/providers");
            return;
        }

        var given = await Keep.PassAsync(id, Cancel);
        if (!given.Ok) Refuse(given.Refusal);
        else (Pass, Lines) = (given.Value, await Of(Db).ToListAsync(Cancel));
    }
}
