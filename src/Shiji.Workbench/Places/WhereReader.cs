using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Workbench;

/// <summary>所在读法 — reads organisation and period from an address: the district and the half-year being worked on where it names none.</summary>
public sealed class WhereReader(ShijiDb db, CatalogueShelf catalogues, HorizonShelf horizons, OrganisationDirectory directory)
{
    private static readonly string[] Places = ["org", "period", "after", "before"];

    /// <summary>A refusal comes with the status to answer, and with the default place to say it from.</summary>
    public async Task<(Where Where, Refusal? Refusal, int Status)> ReadAsync(HttpContext http, CancellationToken cancel = default)
    {
        var book = await db.Set<Book>().AsNoTracking().SingleAsync(cancel);
        var catalogue = await catalogues.TakeAsync(db, cancel);
        var horizon = await horizons.TakeAsync(db, catalogue, book, cancel);
        var (asked, text) = (http.Request.RouteValues["code"] as string ?? http.Request.Query["org"], (string?)http.Request.Query["period"]);

        var period = string.IsNullOrWhiteSpace(text) ? horizon.Current : PeriodText.Read(text);
        var found = await directory.FindAsync(asked, cancel);
        var day = (period.Ok ? period.Value : horizon.Current).LastDay;
        var place = found.Ok ? found.Value : (await directory.HomeAsync(cancel))!;
        var trail = await directory.PathAsync(place.Id, day, cancel);
        var where = new Where(catalogue, book, horizon, trail, period.Ok ? period.Value : horizon.Current, http.Request.Path.ToUriComponent(), FiltersOf(http.Request));
        return !found.Ok ? (where, found.Refusal, StatusCodes.Status404NotFound)
            : !period.Ok ? (where, period.Refusal, StatusCodes.Status400BadRequest)
            : !(await db.FiguresInReachAsync([where.Node], cancel))(where.Node, where.Period)
            ? (where, new Refusal($"“{where.Name}”在{where.Period.Name}结束时不归您现在的岗位管，只能看到它转走以前的期间。", "period"), StatusCodes.Status404NotFound)
            : (where, null, StatusCodes.Status200OK);
    }

    private static List<(string, string?)> FiltersOf(HttpRequest request) =>
        [.. request.Query.Where(q => !Places.Contains(q.Key)).Select(q => (q.Key, (string?)q.Value))];
}
