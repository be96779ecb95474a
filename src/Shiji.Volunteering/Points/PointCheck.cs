using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>点位校验 — whether what is said of a point can be kept, and puts it on the point.</summary>
public sealed class PointCheck(ShijiDb db)
{
    public async Task<Refusal?> KeepAsync(PointCard card, Point point, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, card.OrganisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(card.Name)) return new Refusal("请填写点位名称。", "name");
        if (string.IsNullOrWhiteSpace(card.Address)) return new Refusal("请填写地址，写到门牌或地标。", "address");
        if (await db.Set<PointKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Name == card.Kind, cancel) is not { } kind) return new Refusal("请从列表里选点位类型。", "kind");
        if (kind.Stopped && point.Kind != kind.Name) return new Refusal($"“{kind.Name}”已经停用，不能再登记这种点位；请选别的类型，或请区里重新启用。", "kind");
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == card.OrganisationId && p.From <= card.From && (p.Until == null || p.Until > card.From), cancel))
            return new Refusal($"管理组织在 {card.From:yyyy-MM-dd} 还没有成立或已经撤销，请核对启用日期或组织。", "organisation");
        var name = card.Name.Trim();
        if (await db.Set<Point>().AnyAsync(p => p.Id != point.Id && p.OrganisationId == card.OrganisationId && p.Name == name && p.Until == null, cancel))
            return new Refusal($"这个组织已经有一个开放的“{name}”，同一个点位只登记一次。", "name");
        if (Place(card, out var latitude, out var longitude) is { } nowhere) return nowhere;
        (point.OrganisationId, point.Name, point.Kind, point.Address, point.From) = (card.OrganisationId, name, card.Kind!, card.Address.Trim(), card.From);
        (point.Hours, point.Services, point.Supplies) = (Or(card.Hours), Or(card.Services), Or(card.Supplies));
        (point.Latitude, point.Longitude) = (latitude, longitude);
        return null;
    }

    private static Refusal? Place(PointCard card, out double? latitude, out double? longitude)
    {
        (latitude, longitude) = (null, null);
        if (Or(card.Latitude) is null && Or(card.Longitude) is null) return null;
        if (!double.TryParse(card.Latitude, CultureInfo.InvariantCulture, out var north) || north is < -90 or > 90) return new Refusal("纬度请写成 22.72 这样的度数；不填就两项都空着。", "latitude");
        if (!double.TryParse(card.Longitude, CultureInfo.InvariantCulture, out var east) || east is < -180 or > 180) return new Refusal("经度请写成 114.25 这样的度数；不填就两项都空着。", "longitude");
        (latitude, longitude) = (north, east);
        return null;
    }

    private static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
