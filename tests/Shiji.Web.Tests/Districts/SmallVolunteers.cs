using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;
using Shiji.Volunteering;

namespace Shiji.Web.Tests.Districts;

/// <summary>One of everything that the pages of volunteers, teams and the pool show.</summary>
internal static class SmallVolunteers
{
    public static Guid Team { get; } = new("018a0000-0000-7000-8000-000000000011");

    public static Guid Applied { get; } = new("018a0000-0000-7000-8000-000000000012");

    public static Guid Application { get; } = new("018a0000-0000-7000-8000-000000000013");

    public static Guid Request { get; } = new("018a0000-0000-7000-8000-000000000014");

    public static async Task RecordAsync(IServiceProvider services)
    {
        var (db, clock) = (services.GetRequiredService<ShijiDb>(), services.GetRequiredService<DistrictClock>());
        var (day, then) = (new DateOnly(2022, 3, 5), new DateTime(2022, 3, 5, 2, 0, 0, DateTimeKind.Utc));
        db.Add(new Volunteer { Id = 1, PersonId = 1, RegisteredAs = 1, OrganisationId = 1, Day = day, State = VolunteerState.Formal, Skills = 3, Languages = 1, Categories = 1, Times = 1 << 15, Speciality = "急救", TrainerSince = day });
        db.Add(new VolunteerRegistration { Id = clock.NewId(), OrganisationId = 1, Day = day, PersonId = 1, VolunteerId = 1, Channel = RegistrationChannel.ByOrganisation, AgeBand = AgeBand.Young, State = RowState.InForce, RecordedAt = then, RecordedBy = "某人" });
        db.Add(new LifeEvent { Id = clock.NewId(), Subject = "volunteer:1", OrganisationId = 1, Day = day, What = "注册（组织代办）", By = "某人", At = then });
        db.Add(new VolunteerApplication { Id = Application, OrganisationId = 1, Day = day, State = ApplicationState.Waiting, AccountId = clock.NewId(), Shown = "柳**，2000年生", AskedAt = then });
        db.Add(new Team { Id = Team, OrganisationId = 1, Day = day, State = TeamState.Founded, Kind = TeamKind.Professional, Name = "晨曦队", RecordedAt = then, RecordedBy = "某人" });
        db.Add(new Team { Id = Applied, OrganisationId = 1, Day = day, State = TeamState.Applied, Kind = TeamKind.Community, Name = "晚晴队", RecordedAt = then, RecordedBy = "某人" });
        db.Add(new TeamMember { Id = clock.NewId(), TeamId = Team, PersonId = 1, VolunteerId = 1, OrganisationId = 1, Day = day, State = MemberState.Member, IsLeader = true, By = "某人", At = then });
        db.Add(new ServiceUnion { Id = clock.NewId(), OrganisationId = 1, Day = day, Level = UnionLevel.District, Name = "区义工联", RecordedAt = then, RecordedBy = "某人" });
        db.Add(new ServiceRequest { Id = Request, OrganisationId = 1, Day = clock.Today, What = "急救站", On = clock.Today.AddDays(3), Hours = "上午", Place = "体育公园", Risks = "无", Needed = 3, By = "某人", At = then });
        await db.SaveChangesAsync();
    }
}
