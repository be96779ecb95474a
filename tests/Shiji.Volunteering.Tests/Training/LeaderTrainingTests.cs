using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Training;

public sealed class LeaderTrainingTests
{
    [Theory, OnEachDatabase]
    public async Task A_leader_is_trained_for_so_many_months_wherever_the_training_was_held(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var now = district.District.Clock.UtcNow;
        for (var person = 1; person <= 6; person++) await district.VolunteerAsync(person, district.Here);
        await district.TeamAsync("甲队", district.Here, 1);
        await district.TeamAsync("乙队", district.Here, 1); // one person leads two
        await district.TeamAsync("丙队", district.Here, 2);
        await district.TeamAsync("丁队", district.Here, 3);
        await district.TeamAsync("戊队", district.Here, null);
        await district.TeamAsync("己队", district.Here, 4, TeamState.StruckOff);
        await district.TeamAsync("庚队", district.There, 5);
        await district.TrainingAsync(District.Root, now.AddMonths(-3), held: true, came: [1, 5]); // the district's, which a community does not see
        await district.TrainingAsync(District.Root, now.AddMonths(-30), held: true, came: [2]);
        await district.TrainingAsync(district.Here, now.AddMonths(-3), "通用培训", true, 3);

        var (units, whole) = await ReadAsync(district, district.Secretary, district.Here);
        Assert.Equal((5, 4, 3, 1, 2), (whole.Teams, whole.Led, whole.Leaders.Count, whole.Trained, whole.Due));
        Assert.Equal("本级", Assert.Single(units).Name);
        Assert.Equal("33.3%", whole.Share);
        var trained = whole.Leaders.Single(l => l.Person == 1);
        Assert.Equal(("甲队、乙队", true), (trained.TeamNames, trained.DaysLeft is > 600 and < 660));
        Assert.Equal((false, true), (whole.Leaders.Single(l => l.Person == 2).Trained, whole.Leaders.Single(l => l.Person == 2).Last is not null)); // its term is over

        var (streets, all) = await ReadAsync(district, await district.PostAsync(District.Root, StandardRoles.Secretary), District.Root);
        Assert.Equal((2, 4, 2), (streets.Count, all.Leaders.Count, all.Trained));
        Assert.Equal(all.Teams, streets.Sum(u => u.Teams));
    }

    [Theory, OnEachDatabase]
    public async Task Leaders_are_only_invited_and_whoever_cannot_be_is_named_with_why(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        for (var person = 1; person <= 3; person++) await district.VolunteerAsync(person, district.Here);
        await district.TeamAsync("甲队", district.Here, 1);
        await district.TeamAsync("乙队", district.Here, 2);
        await district.OwnAsync(1);
        await district.OwnAsync(3);
        var open = await district.TrainingAsync(district.Here, district.District.Clock.UtcNow.AddDays(3));
        var other = await district.TrainingAsync(district.Here, district.District.Clock.UtcNow.AddDays(3), "通用培训");
        Task<Outcome<InvitedLeaders>> Invite(Guid role, params int[] people) => district.DoAsync((InviteLeaders i) => i.DoAsync(role, people), district.Secretary);
        var (post, teaching) = (await RoleAsync(district, open.Id, false), await RoleAsync(district, open.Id, true));
        Line.Refused("person", (await Invite(post)).Refusal);
        Line.Refused("role", (await Invite(await RoleAsync(district, other.Id, false), 1)).Refusal);
        Line.Refused("role", (await Invite(teaching, 1)).Refusal);
        Assert.Contains("3 不是您范围里的队长", (await Invite(post, 3)).Refusal!.Message, StringComparison.Ordinal);
        var invited = (await Invite(post, 1, 2)).Value!;
        Assert.Equal(1, invited.Asked);
        Assert.Contains("还没有账号", Assert.Single(invited.Not), StringComparison.Ordinal);
        var row = await district.SeeAsync(db => db.Set<SignUp>().SingleAsync());
        Assert.Equal((1, SignUpState.Invited), (row.PersonId, row.State));
        var reader = await district.PostAsync(District.Root, StandardRoles.AuditAdmin);
        Assert.Contains("权限", (await district.DoAsync((InviteLeaders i) => i.DoAsync(post, [1]), reader)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Trainings_are_figures_by_category_and_no_service_time(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var session = await district.TrainingAsync(district.Here, new DateTime(2023, 3, 10, 1, 0, 0, DateTimeKind.Utc), held: true, came: [1, 2]);
        await district.District.OpenCatalogueAsync();
        await district.District.RefreshAsync();
        Task<long?> Figure(string key) => district.District.FigureAsync(key, District.Root, "2023-03");
        Assert.Equal((1L, 2L, 2L), (await Figure("activity.session[kind=training,category=头雁培训]"), await Figure("activity.turn[kind=training,category=头雁培训]"), await Figure("activity.turn[kind=training]")));
        Assert.Equal(0, await Figure("activity.turn[kind=training,category=通用培训]") ?? 0);
        Assert.DoesNotContain(district.District.Catalogue.Measures, m => m.Key.StartsWith("activity.minutes[kind=training", StringComparison.Ordinal) || m.Key.StartsWith("activity.turn[kind=training,place=", StringComparison.Ordinal));
        Assert.Equal("training", session.Kind);
        await district.ProvedAsync("2023-03");
    }

    private static Task<(IReadOnlyList<LeaderUnit> Units, LeaderUnit Whole)> ReadAsync(StaffedDistrict district, Actor actor, int node) =>
        district.DoAsync(async (LeaderTraining t) => await t.DoAsync(await district.SeeAsync(db => db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == node))), actor);

    private static Task<Guid> RoleAsync(StaffedDistrict district, Guid session, bool teaches) => district.SeeAsync(db => db.Set<SessionRole>().Where(r => r.SessionId == session && r.Teaches == teaches).Select(r => r.Id).SingleAsync());
}
