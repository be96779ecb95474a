using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Ui;

/// <summary>办理页 — what pages with forms have in common: who asks and when, what was refused, where it goes on, and how what was typed is read.</summary>
public abstract class FormPage : WholePage
{
    [Inject] protected ShijiDb Db { get; set; } = null!;

    [Inject] protected DistrictClock Clock { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected OrganisationDirectory Directory { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Which act was done before this page was shown again.</summary>
    [SupplyParameterFromQuery(Name = "done")] protected string? Done { get; set; }

    protected Refusal? Refused { get; private set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    protected string Today => Written(Clock.Today);

    protected bool May(Permission permission) => Db.Actor.May(permission);

    protected string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;

    /// <summary>Does it, and goes on; a refusal stays here, with everything that was typed.</summary>
    protected Task DoAsync(Func<Task<Refusal?>> act, string next) => DoAsync(act, () => next);

    protected async Task DoAsync(Func<Task<Refusal?>> act, Func<string> next)
    {
        if (await act() is { } refusal) Refuse(refusal);
        else Navigation.NavigateTo(next());
    }

    /// <summary>Goes on where it was done; where it was not, the page says why and keeps what was typed.</summary>
    /// <param name="done">Said by the next page as what was done.</param>
    protected void Said(Refusal? refusal, string next, string? done = null)
    {
        if (refusal is null) Navigation.NavigateTo(done is null ? next : next.With([("done", done)]));
        else Refuse(refusal);
    }

    protected void Refuse(Refusal refusal) => (Refused, Http.Response.StatusCode) = (refusal, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Nothing to show but that it is not there, or not within reach; without a sentence the page itself says so.</summary>
    protected void Missing(string? sentence = null)
    {
        if (sentence is not null) Refused = new(sentence);
        Http.Answer(StatusCodes.Status404NotFound);
    }

    /// <summary>Everything posted under a name; a group of boxes posts it several times.</summary>
    protected IReadOnlyList<string> Posted(string name) => Http.Request.HasFormContentType ? [.. Http.Request.Form[name].OfType<string>()] : [];

    protected string? PostedOne(string name) => Posted(name).FirstOrDefault();

    protected static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2022-03-10 09:00</summary>
    protected string Stamp(DateTime utc) => Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>3月10日 9:00</summary>
    protected string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    protected string Hour(DateTime utc) => Clock.LocalOf(utc).ToString("H:mm", CultureInfo.InvariantCulture);

    protected static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected static Outcome<DateOnly> DayOf(string? text, string field) => DayOf(text) is { } day ? day : new Refusal("日期请写成 2022-01-31 这样。", field);

    protected static Outcome<DateOnly?> DayOrNone(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Outcome<DateOnly?>(null, null);
        var read = DayOf(text, field);
        return new Outcome<DateOnly?>(read.Value, read.Refusal);
    }

    protected static int? NumberOf(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected static Outcome<int> WholeOf(string? text, string field) => NumberOf(text) is { } number ? number : new Refusal("请填整数，不带小数和单位。", field);

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
