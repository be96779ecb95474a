using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>礼遇管理页 — the offers, and how many of each were taken and used as far as one sees.</summary>
public sealed partial class OffersPage
{
    private const int Most = 200;

    private List<OfferLine> Lines { get; set; } = [];

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "ended")] private string? Ended { get; set; }

    protected override async Task OnInitializedAsync() => Lines = await OfferList.All(Db, Text, Ended == "1", Clock.Today).Take(Most).ToListAsync(Cancel);
}
