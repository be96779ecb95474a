using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>发布礼遇页 — what is given, to whom, how often and until when.</summary>
public sealed partial class NewOfferPage
{
    private static readonly Choice[] Stars = [.. Enumerable.Range(0, StarRules.Highest + 1).Select(level => new Choice($"{level}", level == 0 ? "不限星级" : CourtesyWords.Star(level)))];

    private List<Choice> Providers { get; set; } = [];

    private List<Choice> Awards { get; set; } = [];

    [Inject] private PublishOffer Publish { get; set; } = null!;

    [SupplyParameterFromForm(Name = "provider")] private string? ProviderId { get; set; }

    [SupplyParameterFromForm(Name = "title")] private string? Title { get; set; }

    [SupplyParameterFromForm(Name = "terms")] private string? Terms { get; set; }

    [SupplyParameterFromForm(Name = "star")] private string? Star { get; set; }

    [SupplyParameterFromForm(Name = "award")] private string? Award { get; set; }

    [SupplyParameterFromForm(Name = "quota")] private string? Quota { get; set; }

    [SupplyParameterFromForm(Name = "each")] private string? Each { get; set; }

    [SupplyParameterFromForm(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromForm(Name = "until")] private string? Until { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Providers = [.. (await Db.Set<Provider>().AsNoTracking().Where(p => p.Until == null).OrderBy(p => p.Name).ToListAsync(Cancel)).Select(p => new Choice($"{p.Id}", p.Name))];
        Awards = [.. (await Publish.AwardsAsync(Cancel)).Select(a => new Choice(a, a))];
    }

    private async Task DoAsync()
    {
        var published = await TryAsync();
        Said(published.Refusal, $"/courtesy/offers/{published.Value?.Id}");
    }

    private async Task<Outcome<Offer>> TryAsync()
    {
        if (!Guid.TryParse(ProviderId, out var provider)) return new Refusal("请选择提供方。", "provider");
        var (star, quota, each, from, until) = (WholeOf(Star, "star"), WholeOf(Quota, "quota"), WholeOf(Each, "each"), DayOf(From, "from"), DayOf(Until, "until"));
        if ((star.Refusal ?? quota.Refusal ?? each.Refusal ?? from.Refusal ?? until.Refusal) is { } wrong) return wrong;
        return await Publish.DoAsync(provider, new(Title, Terms, star.Value, Award, quota.Value, each.Value, from.Value, until.Value.AddDays(1)), Cancel); // the form names the last day
    }
}
