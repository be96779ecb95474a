using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>接口密钥页 — every key of the district, for the security administrator to see and to revoke.</summary>
public sealed partial class KeysPage
{
    private const int PageSize = 50;

    private List<KeyLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    private Refusal? Refused { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private RevokeKey Revoking { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "ended")] private string? Ended { get; set; }

    [SupplyParameterFromQuery(Name = "skip")] private int Skip { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await Of(Db, Ended, Clock.UtcNow).Skip(Math.Max(0, Skip)).Take(PageSize + 1).ToListAsync(Http.RequestAborted);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = Address(Skip + PageSize);
    }

    /// <summary>The keys that open now, or all there ever were; the page and its export ask the same.</summary>
    internal static IQueryable<KeyLine> Of(ShijiDb db, string? ended, DateTime now) =>
        KeyLine.Of(db, db.Set<ApiKey>().Where(k => ended == "1" || (k.RevokedAt == null && k.ExpiresAt > now)));

    private async Task RevokeAsync(Guid id)
    {
        Refused = await Revoking.DoAsync(id, Reason, Http.RequestAborted);
        if (Refused is null) Navigation.NavigateTo(Address(Skip));
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string Address(int skip) => $"/keys?ended={Ended}&skip={skip}";

    private string Day(DateTime utc) => Clock.DayOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
