using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Shiji.Activities;

/// <summary>我的活动页 — what I am going to, what I did, and my hours.</summary>
public sealed partial class MyActivitiesPage
{
    private const int Most = 50;

    private Mine? Mine { get; set; }

    [Inject] private MyActivities Reader { get; set; } = null!;

    [Inject] private LeaveSession Leave { get; set; } = null!;

    [Inject] private InvitePeople Invite { get; set; } = null!;

    protected override async Task OnInitializedAsync() => Mine = await Reader.ReadAsync(Most, Cancel);

    private Task AnswerAsync(Guid id) => DoAsync(() => Invite.AnswerAsync(id, Http.Request.Form["answer"] == "yes", Cancel), "/me/activities");

    /// <summary>Down to a tenth of an hour, never up (domain.md §5.4).</summary>
    private static string Hours(long minutes) => (minutes / 6 / 10m).ToString("0.0", CultureInfo.InvariantCulture);
}
