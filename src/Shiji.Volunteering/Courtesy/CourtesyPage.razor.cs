using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>礼遇公开页 — what is offered and by whom, for everybody to read; nobody who uses it is named.</summary>
public sealed partial class CourtesyPage
{
    private List<OpenOffer> Open { get; set; } = [];

    private IReadOnlyList<Provider> Providers => [.. Open.Select(o => o.Provider).DistinctBy(p => p.Id)];

    protected override async Task OnInitializedAsync() => Open = await OfferList.Open(Db, Clock.Today).ToListAsync(Cancel);
}
