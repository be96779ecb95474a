using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>讲述参与 — who (masked), at which activity, for how long.</summary>
internal sealed class AttendanceTelling : Telling<Attendance>
{
    public override IReadOnlyList<string> Columns => ["类别", "核定时长"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Attendance> rows, Func<Attendance, long> amount, CancellationToken cancel)
    {
        var sessions = rows.Select(r => r.SessionId).Distinct().ToList();
        var titles = await (from s in db.Set<ActivitySession>() where sessions.Contains(s.Id) join a in db.Set<Activity>() on s.ActivityId equals a.Id select new { s.Id, a.Title }).ToDictionaryAsync(s => s.Id, s => s.Title, cancel);
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).OfType<int>().Distinct()], cancel);
        return
        [
            .. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, $"{(r.PersonId is { } person ? names.GetValueOrDefault(person, "已删除") : "同行")}，{titles.GetValueOrDefault(r.SessionId, "活动")}", $"/attendances/{r.Id}", amount(r), r.Evidence, r.State.Word())
            {
                More = [r.Category, r.Minutes > 0 ? $"{r.Minutes}分钟" : null],
            }),
        ];
    }
}
