using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Certificates;

/// <summary>A staffed district with some service in it, and the acts that tests of certificates share.</summary>
internal static class Ledger
{
    public static readonly DateOnly First = new(2022, 1, 1);
    public static readonly DateOnly Last = new(2022, 12, 31);

    /// <summary>Of the first person: 90 and 65 minutes here, 30 back-filled; 500 in another street; 40 in notice, 41 refused, 42 of no service.</summary>
    public static async Task<StaffedDistrict> OpenAsync(Database database)
    {
        var district = await Line.OpenAsync(database);
        await ServeAsync(district, district.Here, new(2022, 2, 1), 90);
        await ServeAsync(district, district.Here, new(2022, 3, 1), 65);
        await ServeAsync(district, district.Here, new(2022, 4, 1), 30, evidence: Evidence.BackFilled);
        await ServeAsync(district, district.There, new(2022, 5, 1), 500);
        await ServeAsync(district, district.Here, new(2022, 6, 1), 40, AttendanceState.Noticed);
        await ServeAsync(district, district.Here, new(2022, 6, 2), 41, AttendanceState.Refused);
        await ServeAsync(district, district.Here, new(2022, 6, 3), 42, kind: "pioneer.ceremony");
        return district;
    }

    public static Task<Guid> ServeAsync(StaffedDistrict district, int organisation, DateOnly day, int minutes, AttendanceState state = AttendanceState.InForce, Evidence evidence = Evidence.Machine, int person = 1, string kind = "volunteer") => district.SeeAsync(async db =>
    {
        var (clock, starts) = (district.District.Clock, day.ToDateTime(new(1, 0), DateTimeKind.Utc));
        var activity = new Activity { Id = clock.NewId(), OrganisationId = organisation, Day = day, Kind = kind, Category = "社区服务", Title = $"{day:M月d日}楼道清理", Leader = "负责人甲", State = ActivityState.Published };
        var session = new ActivitySession { Id = clock.NewId(), ActivityId = activity.Id, OrganisationId = organisation, Day = day, Kind = kind, StartsAt = starts, EndsAt = starts.AddHours(2), OpensAt = starts, ShutsAt = starts.AddHours(3), Place = "社区广场", State = SessionState.Held };
        var row = new Attendance { Id = clock.NewId(), SessionId = session.Id, OrganisationId = organisation, Day = day, Kind = kind, Category = "社区服务", PersonId = person, Minutes = minutes, State = state, Evidence = evidence };
        db.AddRange(activity, session, row);
        await db.SaveChangesAsync();
        return row.Id;
    });

    /// <summary>Another takes its place, as a confirmed correction does.</summary>
    public static Task<int> CorrectAsync(StaffedDistrict district, Guid attendance, int minutes) => district.SeeAsync(async db =>
    {
        var old = await db.Set<Attendance>().SingleAsync(a => a.Id == attendance);
        old.State = AttendanceState.Superseded;
        db.Add(new Attendance { Id = district.District.Clock.NewId(), SessionId = old.SessionId, OrganisationId = old.OrganisationId, Day = old.Day, Kind = old.Kind, PersonId = old.PersonId, Minutes = minutes, State = AttendanceState.InForce, CorrectionOf = old.Id });
        return await db.SaveChangesAsync();
    });

    /// <summary>法定模式 — in force from a day on.</summary>
    public static Task<int> LegalAsync(StaffedDistrict district, DateOnly from) => district.SeeAsync(db =>
    {
        db.Add(new RuleParameter { Code = CertificateRules.LegalRule, Name = "法定模式", Value = 1, From = from, Source = "试", EvidenceTag = "D" });
        return db.SaveChangesAsync();
    });

    public static Task<Outcome<IssuedCertificate>> IssueAsync(this StaffedDistrict district, Actor? actor = null, int? organisation = null, int person = 1, DateOnly? last = null) =>
        district.DoAsync((IssueCertificate v) => v.DoAsync(organisation ?? district.Here, person, First, last ?? Last), actor ?? district.Secretary);

    public static async Task<ServiceCertificate> IssuedAsync(this StaffedDistrict district)
    {
        var issued = await district.IssueAsync();
        Assert.True(issued.Ok, issued.Refusal?.Message);
        return issued.Value.Certificate;
    }

    public static Task<VerifiedCertificate?> VerifyAsync(this StaffedDistrict district, string? code) => district.DoAsync((VerifyCertificate v) => v.DoAsync(code), Actor.Nobody);

    public static Task<int> EditAsync(this StaffedDistrict district, Guid id, Action<ServiceCertificate> change) => district.SeeAsync(async db =>
    {
        change(await db.Set<ServiceCertificate>().SingleAsync(c => c.Id == id));
        return await db.SaveChangesAsync();
    });

    public static Task<int> EraseAsync(this StaffedDistrict district, int person) => district.SeeAsync(async db =>
    {
        Assert.Null(await new ErasePerson(db, district.District.Clock).DoAsync(person, "本人要求"));
        return 0;
    });
}
