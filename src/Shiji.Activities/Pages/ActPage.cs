using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>办事页 — what every page of this hall knows: who asks and when, why it was refused, and where it goes on when it was not.</summary>
public abstract class ActPage : WholePage
{
    [Inject] protected ShijiDb Db { get; set; } = null!;

    [Inject] protected DistrictClock Clock { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    protected Refusal? Refused { get; private set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    protected bool May(Permission permission) => Db.Actor.May(permission);

    protected string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    /// <summary>Does it, and goes on; a refusal stays here, with everything that was typed.</summary>
    protected Task DoAsync(Func<Task<Refusal?>> act, string then) => DoAsync(act, () => then);

    protected async Task DoAsync(Func<Task<Refusal?>> act, Func<string> then)
    {
        Refused = await act();
        if (Refused is null) Navigation.NavigateTo(then());
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Nothing to show but that it is not there, or not within reach.</summary>
    protected void Missing(string sentence)
    {
        Refused = new(sentence);
        Http.Answer(StatusCodes.Status404NotFound);
    }

    /// <summary>3月10日 9:00</summary>
    protected string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("M月d日 H:mm", System.Globalization.CultureInfo.InvariantCulture);

    protected string Hour(DateTime utc) => Clock.LocalOf(utc).ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);
}
