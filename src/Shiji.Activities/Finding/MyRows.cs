using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>本人的活动记录 — every sign-up, check-in and attendance that names a person, in words; asked within the scope of whoever asks.</summary>
internal static class MyRows
{
    public static async Task<IReadOnlyList<MyRow>> OfAsync(ShijiDb db, int person, CancellationToken cancel)
    {
        var attendances = await (from a in db.Set<Attendance>().AsNoTracking()
                                 where a.PersonId == person
                                 join s in db.Set<ActivitySession>() on a.SessionId equals s.Id
                                 join act in db.Set<Activity>() on s.ActivityId equals act.Id
                                 join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                                 select new { Row = a, act.Title, o.Name }).ToListAsync(cancel);
        var signUps = await (from u in db.Set<SignUp>().AsNoTracking()
                             where u.PersonId == person
                             join s in db.Set<ActivitySession>() on u.SessionId equals s.Id
                             join act in db.Set<Activity>() on s.ActivityId equals act.Id
                             join o in db.Set<Organisation>() on u.OrganisationId equals o.Id
                             select new { Row = u, act.Title, o.Name }).ToListAsync(cancel);
        var stamps = await (from c in db.Set<CheckIn>().AsNoTracking()
                            where c.PersonId == person
                            join s in db.Set<ActivitySession>() on c.SessionId equals s.Id
                            join act in db.Set<Activity>() on s.ActivityId equals act.Id
                            join o in db.Set<Organisation>() on c.OrganisationId equals o.Id
                            select new { Row = c, act.Title, o.Name }).ToListAsync(cancel);
        var audited = await (from l in db.Set<AuditLine>().AsNoTracking()
                             join a in db.Set<Attendance>() on l.AttendanceId equals a.Id
                             where a.PersonId == person
                             join s in db.Set<ActivitySession>() on a.SessionId equals s.Id
                             join act in db.Set<Activity>() on s.ActivityId equals act.Id
                             join o in db.Set<Organisation>() on l.OrganisationId equals o.Id
                             select new { Row = l, act.Title, o.Name }).ToListAsync(cancel);
        return
        [
            .. attendances.Select(a => new MyRow("参与记录", a.Row.Day, null, a.Name, a.Title, Said(a.Row), a.Row.State.Word())),
            .. signUps.Select(u => new MyRow("活动报名", u.Row.Day, null, u.Name, u.Title, string.Join('，', new[] { u.Row.Guests > 0 ? $"同行 {u.Row.Guests}人" : null, u.Row.Answers.Length > 0 ? $"回答 {u.Row.Answers.ReplaceLineEndings("；")}" : null }.OfType<string>()), u.Row.State.Word())),
            .. stamps.Select(c => new MyRow("签到", c.Row.Day, null, c.Name, c.Title, $"{(c.Row.Leaves ? "离场" : "到场")} {c.Row.At:yyyy-MM-dd HH:mm:ss}（世界时），{c.Row.Way.Word()}{(c.Row.Distance is { } metres ? $"，离现场约 {metres}米" : "")}", "已记")),
            .. audited.Select(l => new MyRow("时长抽查", l.Row.Day, null, l.Name, l.Title, l.Row.Found ?? "", l.Row.Result.Word())),
        ];
    }

    /// <summary>A training has a category and no minutes.</summary>
    private static string Said(Attendance row) => row switch
    {
        { Minutes: > 0 } => $"核定时长 {row.Minutes}分钟",
        { Proposed: > 0 } => $"建议时长 {row.Proposed}分钟",
        _ => row.Category ?? "不计时长",
    };
}
