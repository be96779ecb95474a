using Shiji.Kernel.Data;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>物资讲述 — a movement behind a figure: what, how many, from where or to whom.</summary>
internal sealed class GoodsTelling : Telling<GoodsMovement>
{
    public override IReadOnlyList<string> Columns => ["项目", "来源或去向"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<GoodsMovement> rows, Func<GoodsMovement, long> amount, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ToldRecord>>([.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, $"{r.Goods}{r.Title()}", $"/projects/movements/{r.Id}", amount(r), r.Evidence, r.State.Word()) { More = [r.Project, r.Party] })]);
}

/// <summary>图书室讲述 — a library behind a figure.</summary>
internal sealed class RoomTelling : Telling<ReadingRoom>
{
    public override IReadOnlyList<string> Columns => ["停用日"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<ReadingRoom> rows, Func<ReadingRoom, long> amount, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ToldRecord>>([.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, r.Name, $"/projects/{r.Project}", amount(r), r.Evidence, r.Until is null ? "开放" : "已停用") { More = [r.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] })]);
}
