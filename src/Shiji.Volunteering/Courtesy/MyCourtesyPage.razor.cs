using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>我的礼遇页 — what I may take, what I took, and the code to show.</summary>
public sealed partial class MyCourtesyPage
{
    private MyOffers? Offers { get; set; }

    private ShownCode? Shown { get; set; }

    [Inject] private MyCourtesy Mine { get; set; } = null!;

    [SupplyParameterFromForm(Name = "do")] private string? Deed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Offers = await Mine.ReadAsync(Cancel);
    }

    private async Task TakeAsync(Guid offer) => Said(await Mine.TakeAsync(offer, Cancel), "/me/courtesy");

    private async Task UseAsync(Guid redemption)
    {
        if (Deed == "back")
        {
            Said(await Mine.GiveBackAsync(redemption, Cancel), "/me/courtesy");
            return;
        }

        var shown = await Mine.ShowAsync(redemption, Cancel);
        if (shown.Ok) Shown = shown.Value;
        else Refuse(shown.Refusal);
    }

    private string StateOf(TakenOffer taken) => taken.Redemption switch
    {
        { State: RedemptionState.Held } when !taken.Offer.IsOpenOn(Clock.Today) => taken.Offer.EndedBecause is { } ended ? $"礼遇已停止：{ended}" : "没有用，已到期",
        { State: RedemptionState.Used, UsedBy: { } by } used => $"{used.Day.Word()}已使用，{by}核销",
        { State: RedemptionState.Void, Reason: { } reason } => $"作废：{reason}",
        var other => other.State.Word(),
    };
}
