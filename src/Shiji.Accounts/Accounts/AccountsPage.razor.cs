using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>账号管理页 — every account, by user name.</summary>
public sealed partial class AccountsPage
{
    private const int PageSize = 50;

    private List<AccountLine> Accounts { get; set; } = [];

    private string? Older { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var after = After ?? "";
        Accounts = await AccountLine.Of(Db, AccountList.Of(Db, Text).Where(a => string.Compare(a.NormalizedUserName, after) > 0).Take(PageSize + 1)).ToListAsync(Http.RequestAborted);
        if (Accounts.Count <= PageSize) return;
        Accounts.RemoveAt(PageSize);
        Older = $"/accounts?text={Uri.EscapeDataString(Text ?? "")}&after={Uri.EscapeDataString(Accounts[^1].Account.NormalizedUserName!)}";
    }

    private string StateOf(Account account) => account.State(Clock);
}
