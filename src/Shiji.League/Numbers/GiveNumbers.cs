using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>下发编号 — the district enters what the city gave it, and everybody gives on out of their own: a stretch that is free, never more than there is, never twice.</summary>
public sealed class GiveNumbers(ShijiDb db, DistrictClock clock)
{
    /// <summary>登记上级下达 — the range as the document has it.</summary>
    public async Task<Outcome<NumberBatch>> ReceiveAsync(string? first, string? last, DateOnly day, string? document, CancellationToken cancel = default)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        if (await db.CheckAsync(Permission.ReviewRecords, root, cancel) is { } beyond) return beyond;
        if (Read(first) is not { } from) return new Refusal("起号应是 12 位数字，如 202644000001。", "first");
        if (Read(last) is not { } until) return new Refusal("止号应是 12 位数字。", "last");
        if (from / Serials != until / Serials || from > until) return new Refusal("起号和止号的年份、省份应相同，止号不小于起号。", "last");
        if (day > clock.Today) return new Refusal($"下达日 {day:yyyy-MM-dd} 还没有到。", "day");
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("请填写上级下达的文号。", "document");
        if (await db.Whole<NumberBatch>().AnyAsync(b => b.Tier == NumberTier.Received && !b.Void && b.First <= until && b.Last >= from, cancel)) return new Refusal("这一段里有的编号已经登记过，请核对起止号。", "first");
        return await KeepAsync(Batch(root, null, NumberTier.Received, NumberDomain.Social, from, until, day, document), cancel);
    }

    /// <param name="outOf">The batch of the giver.</param>
    /// <param name="to">领用组织, below the giver.</param>
    public async Task<Outcome<NumberBatch>> GiveAsync(Guid outOf, int to, long count, DateOnly day, string? document, CancellationToken cancel = default)
    {
        if (await db.Set<NumberBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == outOf && !b.Void, cancel) is not { } batch) return new Refusal("没有这一批编号，或者不归您现在的岗位管。", "batch");
        if (await db.CheckAsync(Permission.ReviewRecords, batch.OrganisationId, cancel) is { } beyond) return beyond;
        if (day > clock.Today || day < batch.Day) return new Refusal($"下发日应在领到这一批的 {batch.Day:yyyy-MM-dd} 和今天之间。", "day");
        if (to == batch.OrganisationId || !await db.Set<Ancestry>().AnyAsync(a => a.NodeId == batch.OrganisationId && a.OrganisationId == to && a.From <= day && (a.Until == null || a.Until > day), cancel)) return new Refusal("只能发给本级下面的组织。", "organisation");
        if (count < 1) return new Refusal("个数要是大于 0 的整数。", "count");
        var stock = (await NumberStock.OfAsync(db, [batch], cancel))[0];
        if (count > stock.Left) return new Refusal($"这一批只剩 {stock.Left} 个，不能发 {count} 个。", "count");
        if (await NumberStock.FreeAsync(db, batch, count, cancel) is not { } from) return new Refusal($"剩下的 {stock.Left} 个不连着，请分两次发。", "count");
        var field = await db.Set<OrganisationSpell>().Where(s => s.OrganisationId == to && s.Day <= day && (s.Until == null || s.Until > day)).Select(s => s.Field).SingleAsync(cancel);
        return await KeepAsync(Batch(to, batch, batch.Tier == NumberTier.Received ? NumberTier.Issued : NumberTier.Passed, field == Field.School ? NumberDomain.School : NumberDomain.Social, from, from + count - 1, day, document), cancel);
    }

    /// <summary>收回 — a batch of which nothing was used or given on goes back to whoever gave it.</summary>
    public async Task<Refusal?> TakeBackAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么收回。", "reason");
        if (await db.Set<NumberBatch>().SingleOrDefaultAsync(b => b.Id == id && !b.Void, cancel) is not { } batch) return new Refusal("没有这一批编号，或者已经收回。", "batch");
        var giver = batch.OutOfId is { } outOf ? await db.Whole<NumberBatch>().Where(b => b.Id == outOf).Select(b => b.OrganisationId).SingleAsync(cancel) : batch.OrganisationId;
        if (await db.CheckAsync(Permission.ReviewRecords, giver, cancel) is { } beyond) return beyond;
        var stock = (await NumberStock.OfAsync(db, [batch], cancel))[0];
        if (stock.Left < batch.Count) return new Refusal($"这一批已经分出 {stock.GivenOn} 个、用了 {stock.Used} 个，不能收回。", "batch");
        (batch.Void, batch.Reason) = (true, reason.Trim());
        return (await SaveAsync(cancel)) ? null : Raced;
    }

    /// <summary>Serial numbers of one year and province.</summary>
    private const long Serials = 1_000_000;

    private static Refusal Raced { get; } = new("刚刚有人从这一批里发过，请刷新后再看。", "batch");

    private static long? Read(string? text) => text?.Trim() is { Length: MemberNumber.Length } digits && digits.All(char.IsAsciiDigit) ? long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;

    private NumberBatch Batch(int to, NumberBatch? outOf, NumberTier tier, NumberDomain domain, long first, long last, DateOnly day, string? document) => new()
    {
        Id = clock.NewId(),
        OrganisationId = to,
        Day = day,
        OutOfId = outOf?.Id,
        Tier = tier,
        Domain = domain,
        Year = (int)(first / (Serials * 100)),
        First = first,
        Last = last,
        Count = last - first + 1,
        Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim(),
        RecordedAt = clock.UtcNow,
        RecordedBy = db.Actor.Name,
        RecordedById = db.Actor.AccountId,
        Evidence = Evidence.Declared,
    };

    private async Task<Outcome<NumberBatch>> KeepAsync(NumberBatch batch, CancellationToken cancel)
    {
        db.Add(batch);
        return await SaveAsync(cancel) ? batch : Raced;
    }

    /// <summary>Two who give the same stretch at once: its first number is given once.</summary>
    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
