using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>本人的志愿服务记录 — registration, teams, stars and certificates that name a person, in words.</summary>
internal static class MyRows
{
    public static async Task<IReadOnlyList<MyRow>> OfAsync(ShijiDb db, int person, CancellationToken cancel)
    {
        var units = db.Set<Organisation>();
        var own = await (from v in db.Set<Volunteer>().AsNoTracking() where v.PersonId == person join o in units on v.OrganisationId equals o.Id select new { Row = v, o.Name }).ToListAsync(cancel);
        var teams = await (from m in db.Set<TeamMember>().AsNoTracking() where m.PersonId == person join t in db.Set<Team>() on m.TeamId equals t.Id join o in units on t.OrganisationId equals o.Id select new { Row = m, Team = t.Name, o.Name }).ToListAsync(cancel);
        var stars = await (from a in db.Set<StarAward>().AsNoTracking() where a.PersonId == person join o in units on a.OrganisationId equals o.Id select new { Row = a, o.Name }).ToListAsync(cancel);
        var certificates = await (from c in db.Set<ServiceCertificate>().AsNoTracking() where c.PersonId == person select c).ToListAsync(cancel);
        var requests = await (from r in db.Set<CertificateRequest>().AsNoTracking() where r.PersonId == person join o in units on r.OrganisationId equals o.Id select new { Row = r, o.Name }).ToListAsync(cancel);
        return
        [
            .. own.Select(v => new MyRow("志愿者登记", v.Row.Day, null, v.Name, null, "", v.Row.State.Word())),
            .. teams.Select(t => new MyRow("志愿服务队伍", t.Row.Day, null, t.Name, t.Team, t.Row.IsLeader ? "负责人" : "", t.Row.State.Word())),
            .. stars.Select(s => new MyRow("星级认定", s.Row.Day, null, s.Name, null, $"{s.Row.Level}", s.Row.State.Word())),
            .. certificates.Select(c => new MyRow("服务记录凭据", c.Day, null, c.Issuer, $"{c.First.Word()}至{c.Last.Word()}", $"{c.Minutes}分钟，{c.Times}次；核验码 {CertificateCode.Grouped(c.Code)}", c.State.Word())),
            .. requests.Select(r => new MyRow("凭据出具申请", r.Row.Day, null, r.Name, $"{r.Row.First.Word()}至{r.Row.Last.Word()}", r.Row.Answer ?? "", r.Row.State.Word())),
        ];
    }

    /// <summary>Whoever is still a volunteer, was awarded later, or was given a certificate.</summary>
    public static IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) =>
        db.Set<Volunteer>().Where(v => v.State != VolunteerState.Left || v.Day > day).Select(v => v.PersonId)
            .Concat(db.Set<StarAward>().Where(a => a.Day > day).Select(a => a.PersonId))
            .Concat(db.Set<ServiceCertificate>().Where(c => c.Day > day && c.Name != null).Select(c => c.PersonId));
}
