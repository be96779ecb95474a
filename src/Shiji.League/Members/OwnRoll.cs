using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>本人的团籍 — membership, changes and transfers that name a person, in words; and what of it is forgotten with their file.</summary>
internal static class OwnRoll
{
    public static async Task<IReadOnlyList<MyRow>> OfAsync(ShijiDb db, int person, CancellationToken cancel)
    {
        var units = db.Set<Organisation>();
        var own = await (from m in db.Set<Member>().AsNoTracking() where m.PersonId == person join o in units on m.OrganisationId equals o.Id select new { Row = m, o.Name }).ToListAsync(cancel);
        var changes = await (from c in db.Set<RollChange>().AsNoTracking() where c.PersonId == person && !c.Void join o in units on c.OrganisationId equals o.Id select new { Row = c, o.Name }).ToListAsync(cancel);
        var transfers = await (from t in db.Set<Transfer>().AsNoTracking() where t.PersonId == person join o in units on t.OrganisationId equals o.Id select new { Row = t, o.Name }).ToListAsync(cancel);
        var admissions = await (from a in db.Set<Admission>().AsNoTracking() where a.PersonId == person join o in units on a.OrganisationId equals o.Id select new { Row = a, o.Name }).ToListAsync(cancel);
        var recommended = await (from r in db.Set<Recommendation>().AsNoTracking() where r.PersonId == person join o in units on r.OrganisationId equals o.Id select new { Row = r, o.Name }).ToListAsync(cancel);
        var duties = await (from l in db.Set<DutyLine>().AsNoTracking() where l.PersonId == person && l.Result != null join o in units on l.OrganisationId equals o.Id select new { Row = l, o.Name }).ToListAsync(cancel);
        return
        [
            .. own.Select(m => new MyRow("团员", m.Row.Day, m.Row.LeftOn, m.Name, m.Row.Number is { } number ? $"发展团员编号 {number}" : null, MemberWords.Identity(m.Row.InParty), m.Row.State.Word())),
            .. admissions.Select(a => new MyRow("入团申请", a.Row.Day, a.Row.ApprovedOn, a.Name, a.Row.RecommendedBy, a.Row.Reason ?? "", a.Row.Stage.Word())),
            .. recommended.Select(r => new MyRow("推优入党", r.Row.Day, null, r.Name, r.Row.Aim.Word(), r.Row.Reason ?? "", r.Row.Stage.Word())),
            .. duties.Select(d => new MyRow(d.Row.Kind.Word(), d.Row.Day, null, d.Name, $"{d.Row.Year}年度", d.Row.Result!.Value.Word(), d.Row.Done ? "办结" : "办理中")),
            .. changes.Select(c => new MyRow("团籍变动", c.Row.Day, null, c.Name, c.Row.Reason, c.Row.Document ?? "", c.Row.Kind.Word())),
            .. transfers.Select(t => new MyRow("组织关系转接", t.Row.Day, t.Row.EndedOn, t.Name, t.Row.Way.Word(), t.Row.Answer ?? "", t.Row.State.Word())),
        ];
    }

    /// <summary>Whoever is on a roll or on the way, or went from one later.</summary>
    public static IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) => db.Set<Member>().Where(m => m.LeftOn == null || m.LeftOn > day).Select(m => m.PersonId)
        .Concat(db.Set<Admission>().Where(a => a.Stage < AdmissionStage.Approved || a.Day > day).Select(a => a.PersonId))
        .Concat(db.Set<Recommendation>().Where(r => r.Day > day).Select(r => r.PersonId));

    /// <summary>Numbers and words; days and rolls stand, since figures do.</summary>
    public static async Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // a member may be on a roll elsewhere than their file
        foreach (var member in await db.Set<Member>().Where(m => people.Contains(m.PersonId)).ToListAsync(cancel)) member.Number = null;
        foreach (var change in await db.Set<RollChange>().Where(c => people.Contains(c.PersonId) && c.Reason != null).ToListAsync(cancel)) change.Reason = null;
        foreach (var transfer in await db.Set<Transfer>().Where(t => people.Contains(t.PersonId)).ToListAsync(cancel)) (transfer.Reason, transfer.Answer) = (null, null);
        foreach (var admission in await db.Set<Admission>().Where(a => people.Contains(a.PersonId)).ToListAsync(cancel)) (admission.RecommendedBy, admission.Reason) = (null, null);
        foreach (var line in await db.Set<DutyLine>().Where(l => people.Contains(l.PersonId) && l.Reason != null).ToListAsync(cancel)) line.Reason = null;
        foreach (var one in await db.Set<Recommendation>().Where(r => people.Contains(r.PersonId) && r.Reason != null).ToListAsync(cancel)) one.Reason = null;
        foreach (var step in await db.Set<RecommendationStep>().Where(s => people.Contains(s.PersonId)).ToListAsync(cancel)) step.What = "";
        foreach (var step in await db.Set<AdmissionStep>().Where(s => people.Contains(s.PersonId)).ToListAsync(cancel)) step.What = "";
        foreach (var step in await db.Set<TransferStep>().Where(s => people.Contains(s.PersonId)).ToListAsync(cancel)) step.What = "";
    }
}
