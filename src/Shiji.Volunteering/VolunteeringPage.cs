using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>志愿服务页 — what the pages of this line have in common: what was refused, and how forms are read.</summary>
public abstract class VolunteeringPage : WholePage
{
    [Inject] protected ShijiDb Db { get; set; } = null!;

    [Inject] protected DistrictClock Clock { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Which act was done before this page was shown again.</summary>
    [SupplyParameterFromQuery(Name = "done")] protected string? Done { get; set; }

    protected Refusal? Refused { get; private set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    protected string Today => Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Back to a page that says what was done; or this page again with the refusal.</summary>
    protected void Answer(Refusal? refusal, string address, string done)
    {
        if (refusal is null) Navigation.NavigateTo($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={Uri.EscapeDataString(done)}");
        else (Refused, Http.Response.StatusCode) = (refusal, StatusCodes.Status422UnprocessableEntity);
    }

    protected string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    /// <summary>Everything posted under a name; a group of boxes posts it several times.</summary>
    protected IReadOnlyList<string> Posted(string name) => Http.Request.HasFormContentType ? [.. Http.Request.Form[name].OfType<string>()] : [];

    protected string? PostedOne(string name) => Posted(name).FirstOrDefault();

    protected static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected static int? NumberOf(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
