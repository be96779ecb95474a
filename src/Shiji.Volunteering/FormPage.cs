using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>办理页 — what pages with forms have in common: who asks, what was refused, and how a typed day or number is read.</summary>
public abstract class FormPage : WholePage
{
    [Inject] protected ShijiDb Db { get; set; } = null!;

    [Inject] protected DistrictClock Clock { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected OrganisationDirectory Directory { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    protected Refusal? Refused { get; private set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    protected string Today => Written(Clock.Today);

    protected string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    /// <summary>Goes on where it was done; where it was not, the page says why and keeps what was typed.</summary>
    protected void Said(Refusal? refusal, string next)
    {
        if (refusal is null) Navigation.NavigateTo(next);
        else Refuse(refusal);
    }

    protected void Refuse(Refusal refusal) => (Refused, Http.Response.StatusCode) = (refusal, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The page itself says what is missing.</summary>
    protected void Missing() => Http.Answer(StatusCodes.Status404NotFound);

    protected static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static Outcome<DateOnly> DayOf(string? text, string field) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new Refusal("日期请写成 2022-01-31 这样。", field);

    protected static Outcome<DateOnly?> DayOrNone(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Outcome<DateOnly?>(null, null);
        var read = DayOf(text, field);
        return new Outcome<DateOnly?>(read.Value, read.Refusal);
    }

    protected static Outcome<int> WholeOf(string? text, string field) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : new Refusal("请填整数，不带小数和单位。", field);

    protected async Task<Outcome<int>> OrganisationOf(string? text)
    {
        var found = await Directory.FindAsync(text, Cancel);
        return found.Ok ? found.Value.Id : found.Refusal with { Field = "organisation" };
    }

    /// <summary>The names of organisations in reach, as people say them.</summary>
    protected async Task<IReadOnlyDictionary<int, string>> CalledAsync(IEnumerable<int> organisations)
    {
        var ids = organisations.Distinct().ToArray();
        return await Db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, Cancel);
    }
}
