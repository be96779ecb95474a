using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>写抽查结果 — one at a time, by somebody who neither served, nor entered nor confirmed it. What does not hold is corrected or voided on its own page.</summary>
public sealed class CheckAuditLine(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid auditId, int ordinal, AuditResult result, string? found, CancellationToken cancel = default)
    {
        if (await db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == auditId, cancel) is not { } audit) return new Refusal("没有这次抽查，或者不归您现在的岗位管。", "audit");
        if (await db.CheckAsync(Permission.ReviewRecords, audit.OrganisationId, cancel) is { } beyond) return beyond;
        if (await db.Set<AuditLine>().SingleOrDefaultAsync(l => l.AuditId == auditId && l.Ordinal == ordinal, cancel) is not { } line) return new Refusal($"这次抽查没有第 {ordinal} 条。", "line");
        if (result == AuditResult.Open || !Enum.IsDefined(result)) return new Refusal("请选查到的结果：属实、不符或联系不上。", "result");
        if (string.IsNullOrWhiteSpace(found) && (result != AuditResult.True || line.Result is AuditResult.True or AuditResult.Wrong))
            return new Refusal(line.Result is AuditResult.True or AuditResult.Wrong ? "这一条已经有结论；要改，请写明为什么改。" : "不符和联系不上，请写明问了谁、怎么说、打了几次。", "found");
        if (await db.Set<Attendance>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == line.AttendanceId, cancel) is { } row && await OwnAsync(row, cancel) is { } own) return own;
        (line.Result, line.Found) = (result, string.IsNullOrWhiteSpace(found) ? null : found.Trim());
        (line.CheckedBy, line.CheckedById, line.CheckedAt) = (db.Actor.Name, db.Actor.AccountId, clock.UtcNow);
        return await db.SaveAsync(cancel);
    }

    private async Task<Refusal?> OwnAsync(Attendance row, CancellationToken cancel)
    {
        if (row.PersonId is { } person && await db.Whole<Person>().AnyAsync(p => (p.Id == person || p.MergedInto == person) && p.AccountId != null && p.AccountId == db.Actor.AccountId, cancel))
            return new Refusal("抽到的是您自己的时长，请由他人查。", "by");
        if (row.ConfirmedBy is not null && db.IsMe(row.ConfirmedById, row.ConfirmedBy) || row.SecondBy is not null && db.IsMe(null, row.SecondBy)) return new Refusal("这一条是您核定的，请由他人查。", "by");
        return row.Evidence is Evidence.BackFilled or Evidence.Imported && db.IsMe(row.RecordedById, row.RecordedBy) ? new Refusal("这一条是您录入的，请由他人查。", "by") : null;
    }
}
