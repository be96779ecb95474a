using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>一项礼遇页 — who took it, by masked names, in the order of days; used, voided, or ended.</summary>
public sealed partial class OfferPage
{
    private const int PageSize = 50;

    private Offer? Offer { get; set; }

    private Provider? Provider { get; set; }

    private List<Redemption> Lines { get; set; } = [];

    private Dictionary<int, string> Names { get; set; } = [];

    private string? Next { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private PublishOffer Publish { get; set; } = null!;

    [Inject] private TakeOffer Take { get; set; } = null!;

    [Inject] private ConfirmRedemption Confirm { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [SupplyParameterFromForm(Name = "do")] private string? Deed { get; set; }

    [SupplyParameterFromForm(Name = "why")] private string? Why { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? Person { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/courtesy/offers/{Id}";

    private bool MayWrite => Db.Actor.May(Permission.WriteRecords);

    protected override async Task OnInitializedAsync()
    {
        Offer = await Db.Set<Offer>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, Cancel);
        if (Offer is null)
        {
            Missing();
            return;
        }

        Provider = await Db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Id == Offer.ProviderId, Cancel);
        Lines = await Of(Db, Id, Cursor.Read(After)).Take(PageSize + 1).ToListAsync(Cancel);
        if (Lines.Count > PageSize)
        {
            Lines.RemoveAt(PageSize);
            Next = $"{Here}?after={Cursor.Of(Lines[^1])}";
        }

        Names = await Db.MaskedNamesAsync([.. Lines.Select(l => l.PersonId).Distinct()], Cancel);
    }

    internal static IQueryable<Redemption> Of(Kernel.Data.ShijiDb db, Guid offer, Cursor? after)
    {
        var rows = db.Set<Redemption>().AsNoTracking().Where(r => r.OfferId == offer);
        if (after is not null) rows = rows.Where(r => r.Day < after.Day || (r.Day == after.Day && r.Id.CompareTo(after.Id) < 0));
        return rows.OrderByDescending(r => r.Day).ThenByDescending(r => r.Id);
    }

    private async Task SettleAsync(Guid id) => Said(Deed == "void" ? await Confirm.VoidAsync(id, Why, Cancel) : await Confirm.ByCadreAsync(id, Cancel), Here);

    private async Task TakeAsync()
    {
        var person = WholeOf(Person, "person");
        Said(person.Refusal ?? (await Take.ForAsync(Id, person.Value, Cancel)).Refusal, Here);
    }

    private async Task EndAsync() => Said(await Publish.EndAsync(Id, Reason, Cancel), Here);
}
