using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>所问 — the organisation and period an address asks about, where the post reaches them.</summary>
public sealed class PlaceReader(ShijiDb db, CatalogueShelf catalogues, OrganisationDirectory directory)
{
    public Task<Catalogue> CatalogueAsync(CancellationToken cancel) => catalogues.TakeAsync(db, cancel);

    /// <summary>By code or name; the post's own where none is named.</summary>
    public async Task<(Organisation? Organisation, IResult? Problem)> OrganisationAsync(string? organisation, CancellationToken cancel)
    {
        var found = await directory.FindAsync(organisation, cancel);
        return found.Ok ? (found.Value, null) : (null, Problem.Of(found.Refusal, StatusCodes.Status404NotFound));
    }

    internal async Task<(Place? Place, IResult? Problem)> ReadAsync(string? organisation, string? period, CancellationToken cancel)
    {
        var span = PeriodText.Read(period);
        if (!span.Ok) return (null, Problem.Of(span.Refusal));
        var (unit, problem) = await OrganisationAsync(organisation, cancel);
        if (unit is null) return (null, problem);
        return (await db.FiguresInReachAsync([unit.Id], cancel))(unit.Id, span.Value)
            ? (new Place(unit, span.Value, await CatalogueAsync(cancel)), null)
            : (null, Problem.Of(new Refusal($"“{unit.Name}”在{span.Value.Name}结束时不归这个密钥的岗位管。", "period"), StatusCodes.Status404NotFound));
    }
}

/// <summary>问的是哪里 — an organisation and a period in reach.</summary>
internal sealed record Place(Organisation Organisation, Period Period, Catalogue Catalogue);
