using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Training;

public sealed class TrainerTests
{
    [Theory, OnEachDatabase]
    public async Task A_teaching_post_takes_approved_trainers_and_nobody_else(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        await district.VolunteerAsync(1, district.There, new(2022, 1, 1)); // approved elsewhere
        await district.VolunteerAsync(2, district.Here);
        var session = await district.TrainingAsync(district.Here, district.District.Clock.UtcNow.AddDays(3));
        var (teaching, listening) = (await RoleAsync(district.SeeAsync, session.Id, true), await RoleAsync(district.SeeAsync, session.Id, false));
        var (trainer, other) = (await district.OwnAsync(1), await district.OwnAsync(2));
        Task<Outcome<SignUp>> Join(Actor who, Guid role) => district.DoAsync((SignUpFor s) => s.DoAsync(new(role)), who);
        Assert.Contains("只收认定的讲师", (await Join(other, teaching)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await Join(other, listening)).Refusal);
        Assert.Null((await Join(trainer, teaching)).Refusal);
        await district.OwnAsync(3);
        await district.VolunteerAsync(3, district.Here);
        Task<Refusal?> Invite(int person) => district.DoAsync((InvitePeople i) => i.DoAsync(teaching, person), district.Secretary);
        Assert.Contains("人员编号 3 不是认定的讲师", (await Invite(3))!.Message, StringComparison.Ordinal);
        await district.OwnAsync(4);
        await district.VolunteerAsync(4, district.There, new(2022, 1, 1));
        Assert.Null(await Invite(4));
    }

    [Theory, OnEachDatabase]
    public async Task A_post_teaches_only_where_no_service_time_is_counted(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var starts = district.District.Clock.LocalOf(district.District.Clock.UtcNow).AddDays(1);
        async Task<Outcome<ActivitySession>> Plan(string kind, string? category)
        {
            var made = (await district.DoAsync((DraftActivity d) => d.DoAsync(new(kind, category, "活动", district.Here)), district.Secretary)).Value!;
            return await district.DoAsync((PlanSession p) => p.AddAsync(made.Id, new(starts, starts.AddHours(2), "教室") { Roles = [new("主讲", 1, Teaches: true)] }), district.Secretary);
        }

        Line.Refused("role", (await Plan("volunteer", "社区服务")).Refusal);
        Line.Refused("role", (await Plan("pioneer.ceremony", null)).Refusal); // nobody is named there
        Assert.True((await Plan("lecture", null)).Ok);
        var session = (await Plan("training", "头雁培训")).Value!;
        Assert.Null(await district.DoAsync((PlanSession p) => p.RepeatAsync(session.Id, 7, 1), district.Secretary));
        Assert.Equal(2, await district.SeeAsync(db => db.Set<SessionRole>().CountAsync(r => r.Teaches && db.Set<ActivitySession>().Any(s => s.Id == r.SessionId && s.ActivityId == session.ActivityId))));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_taught_is_told_by_the_post_and_the_attendance_that_counts(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        await district.VolunteerAsync(1, district.Here, new(2022, 1, 1));
        var day = new DateTime(2023, 3, 10, 1, 0, 0, DateTimeKind.Utc);
        var (taught, absent, heard) = (await district.TrainingAsync(district.There, day, held: true, came: [1, 2]), await district.TrainingAsync(district.There, day.AddDays(1), held: true, came: 2), await district.TrainingAsync(district.Here, day.AddDays(2), "通用培训", true, 1));
        foreach (var session in new[] { taught, absent })
        {
            var role = await RoleAsync(district.SeeAsync, session.Id, true);
            await district.District.DoAsync(async db =>
            {
                db.Add(new SignUp { Id = Guid.CreateVersion7(), SessionId = session.Id, RoleId = role, OrganisationId = session.OrganisationId, Day = session.Day, PersonId = 1, State = SignUpState.Joined });
                return await db.SaveChangesAsync();
            });
        }

        var record = await district.DoAsync((TrainingRecord r) => r.OfAsync(1), district.Secretary); // though held elsewhere
        Assert.Equal([(heard.Id, false, "培训，通用培训"), (taught.Id, true, "培训，头雁培训")], record.Select(l => (l.Session, l.Taught, l.Sort)));
        Assert.Equal(1, (await district.DoAsync((TrainingRecord r) => r.TaughtAsync([1, 2]), district.Secretary)).Single().Value);
        var line = Assert.Single(await district.AsAsync(district.Secretary, s => new TrainerList(null, null).TakeAsync(s.GetRequiredService<ShijiDb>(), s.GetRequiredService<TrainingRecord>(), district.District.Clock.Today, 0, 10, default)));
        Assert.Equal(1, line.Taught);
        Assert.Contains(await district.SeeAsync(db => new ActivitiesModule().MineAsync(db, 1)), row => row is { Register: "参与记录", Content: "头雁培训" });
    }

    private static Task<Guid> RoleAsync(Func<Func<ShijiDb, Task<Guid>>, Task<Guid>> see, Guid session, bool teaches) => see(db => db.Set<SessionRole>().Where(r => r.SessionId == session && r.Teaches == teaches).Select(r => r.Id).SingleAsync());
}
