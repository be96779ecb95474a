using Shiji.Activities;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Training;

/// <summary>Volunteers, teams and trainings as a test needs them, put down as they would have been recorded.</summary>
internal static class TrainingDesk
{
    public static Task<int> VolunteerAsync(this StaffedDistrict district, int person, int unit, DateOnly? trainerSince = null) => district.District.DoAsync(async db =>
    {
        db.Add(new Volunteer { Id = person, PersonId = person, RegisteredAs = person, OrganisationId = unit, Day = new(2020, 1, 1), State = VolunteerState.Formal, Speciality = trainerSince is null ? null : "急救", TrainerSince = trainerSince });
        return await db.SaveChangesAsync();
    });

    public static Task<Guid> TeamAsync(this StaffedDistrict district, string name, int unit, int? leader, TeamState state = TeamState.Founded) => district.District.DoAsync(async db =>
    {
        var team = new Team { Id = Guid.CreateVersion7(), OrganisationId = unit, Day = new(2020, 1, 1), State = state, Until = state == TeamState.StruckOff ? new(2021, 1, 1) : null, Kind = TeamKind.Community, Name = name };
        db.Add(team);
        if (leader is { } person) db.Add(new TeamMember { Id = Guid.CreateVersion7(), TeamId = team.Id, PersonId = person, VolunteerId = person, OrganisationId = unit, Day = new(2020, 1, 1), State = MemberState.Member, IsLeader = true });
        await db.SaveChangesAsync();
        return team.Id;
    });

    /// <summary>A training that is recruiting, or was held on a day with those who came.</summary>
    public static Task<ActivitySession> TrainingAsync(this StaffedDistrict district, int unit, DateTime starts, string category = "头雁培训", bool held = false, params int[] came) => district.District.DoAsync(async db =>
    {
        var clock = district.District.Clock;
        var activity = new Activity { Id = clock.NewId(), OrganisationId = unit, Day = clock.DayOf(starts), Kind = "training", Category = category, Title = "带队伍", State = ActivityState.Published };
        var session = new ActivitySession { Id = clock.NewId(), ActivityId = activity.Id, OrganisationId = unit, Day = activity.Day, Kind = "training", Category = category, StartsAt = starts, EndsAt = starts.AddHours(2), OpensAt = starts, ShutsAt = starts.AddHours(3), Place = "教室", State = held ? SessionState.Held : SessionState.Planned };
        db.AddRange(activity, session, new SessionRole { Id = clock.NewId(), SessionId = session.Id, OrganisationId = unit, Day = session.Day, Name = "学员" }, new SessionRole { Id = clock.NewId(), SessionId = session.Id, OrganisationId = unit, Day = session.Day, Name = "主讲", Teaches = true, Ordinal = 1 });
        db.AddRange(came.Select(p => new Attendance { Id = clock.NewId(), SessionId = session.Id, OrganisationId = unit, Day = session.Day, Kind = "training", Category = category, PersonId = p, State = AttendanceState.InForce, RecordedAt = starts, RecordedBy = "系统" }));
        await db.SaveChangesAsync();
        return session;
    });
}
