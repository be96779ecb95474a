using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>提醒页 — what I was told; opening one goes where it leads.</summary>
public sealed partial class NoticesPage
{
    private const int Most = 100;

    private List<Notice> Lines { get; set; } = [];

    [Inject] private ReadNotices Reader { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Lines = await Reader.ListAsync(Most, Http.RequestAborted);
    }

    private async Task MarkAsync(Notice? notice)
    {
        await Reader.MarkAsync(notice?.Id, Http.RequestAborted);
        Navigation.NavigateTo(notice?.Path ?? "/account/notices");
    }

    private string Day(Notice notice) => Clock.LocalOf(notice.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
