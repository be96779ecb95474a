using System.Globalization;
using Microsoft.AspNetCore.Components;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>时长公示页 — hours that do not count yet, for everybody to look at.</summary>
public sealed partial class PublicityPage
{
    private const string Here = "/publicity";
    private const int PageSize = 40;

    private List<NoticedSession> Sessions { get; set; } = [];

    private List<Choice> Streets { get; set; } = [];

    private string? Next { get; set; }

    private int From { get; set; }

    [Inject] private ReadNotices Notices { get; set; } = null!;

    [Inject] private OpenSessions Open { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "street")] private string? Street { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private string? Asked { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (Street, From) = (string.IsNullOrWhiteSpace(Street) ? null : Street.Trim(), Math.Min(NumberOf(Asked) ?? 0, 100_000));
        Streets = (await Open.StreetsAsync(Cancel)).ConvertAll(s => new Choice(s.Code, s.Name));
        Sessions = await Notices.SessionsAsync(Street, From, PageSize + 1, Cancel);
        if (Sessions.Count <= PageSize) return;
        Sessions.RemoveAt(PageSize);
        Next = To(From + PageSize);
    }

    private string To(int from) => Here.With([("street", Street), ("from", from > 0 ? from.ToString(CultureInfo.InvariantCulture) : null)]);
}
