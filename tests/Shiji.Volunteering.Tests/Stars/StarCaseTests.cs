using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Stars;

public sealed class StarCaseTests
{
    private static readonly DateOnly Today = new(2023, 3, 1);

    [Theory, OnEachDatabase]
    public async Task A_star_is_proposed_reviewed_and_decided_by_three_and_counts_one_person(Database database)
    {
        await using var district = await OpenAsync(database);
        var (officer, reviewer, chief) = (await district.PostAsync(district.Here, "officer"), await district.PostAsync(district.Street, "deputy-secretary"), await district.PostAsync(District.Root, "secretary"));
        var (listed, _) = await district.DoAsync((EligibleStars v) => v.ListAsync(), officer);
        Assert.Equal((1, 2), (Assert.Single(listed).Facts.PersonId, listed[0].Level)); // the second person lacks a minute, the third half a year
        Task<Outcome<StarCase>> Propose(int person, int level) => district.DoAsync((ProposeStar v) => v.DoAsync(district.Here, person, level), officer);
        Line.Refused("level", (await Propose(2, 1)).Refusal);
        Line.Refused("level", (await Propose(3, 1)).Refusal);
        Line.Refused("person", (await Propose(4, 1)).Refusal);
        foreach (var level in (int[])[1, 2])
        {
            var proposal = (await Propose(1, level)).Value!;
            Assert.Contains("本区一星时长", proposal.Rules, StringComparison.Ordinal);
            Line.Refused("person", (await Propose(1, level)).Refusal); // under way
            Task<Refusal?> Decide(Actor by, string? document = "龙团发〔2023〕1号") => district.DoAsync((AnswerStar v) => v.DecideAsync(proposal.Id, Today, document), by);
            Line.Refused("case", await Decide(chief)); // not reviewed
            Line.Refused("post", await district.DoAsync((AnswerStar v) => v.ReviewAsync(proposal.Id), officer));
            Assert.Null(await district.DoAsync((AnswerStar v) => v.ReviewAsync(proposal.Id), reviewer));
            Line.Refused("case", await Decide(reviewer)); // whoever reviewed does not decide
            Line.Refused("document", await Decide(chief, ""));
            Assert.Null(await Decide(chief));
            Line.Refused("level", (await Propose(1, level)).Refusal); // holds it
        }

        await district.District.RefreshAsync();
        Task<long?> Of(string key) => district.District.FigureAsync(key, District.Root, "2023H1");
        Assert.Equal((2L, 1L, 1L, 1L), (await Of("volunteer.award"), await Of("volunteer.award.person"), await Of("volunteer.award.person[level=一星]"), await Of("volunteer.award[level=二星]")));
        await district.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task What_is_revoked_was_decided_and_what_was_a_mistake_was_not(Database database)
    {
        await using var district = await OpenAsync(database);
        var awards = await district.SeeAsync(async db =>
        {
            StarAward[] made = [.. Enumerable.Range(1, 2).Select(i => new StarAward { Id = district.District.Clock.NewId(), OrganisationId = district.Here, Day = Today, PersonId = i, Level = 1 })];
            db.AddRange(made);
            await db.SaveChangesAsync();
            return made;
        });
        Line.Refused("reason", await district.DoAsync((AnswerStar v) => v.RevokeAsync(awards[0].Id, false, " "), district.Secretary));
        Assert.Null(await district.DoAsync((AnswerStar v) => v.RevokeAsync(awards[0].Id, false, "冒名服务"), district.Secretary));
        Assert.Null(await district.DoAsync((AnswerStar v) => v.RevokeAsync(awards[1].Id, true, "录错人"), district.Secretary));
        Line.Refused("award", await district.DoAsync((AnswerStar v) => v.RevokeAsync(awards[1].Id, true, "录错人"), district.Secretary));
        Assert.Equal(0, await district.DoAsync((StarLevels v) => v.OfAsync(1), district.Secretary));
        await district.District.RefreshAsync();
        Assert.Equal(1L, await district.District.FigureAsync("volunteer.award.person", District.Root, "2023H1"));
    }

    [Theory, OnEachDatabase]
    public async Task The_database_itself_keeps_one_star_of_one_level(Database database)
    {
        await using var district = await OpenAsync(database);
        StarAward Award() => new() { Id = district.District.Clock.NewId(), OrganisationId = district.Here, Day = Today, PersonId = 1, Level = 1 };
        await district.SeeAsync(db => { db.Add(Award()); return db.SaveChangesAsync(); });
        await Assert.ThrowsAsync<DbUpdateException>(() => district.SeeAsync(db => { db.Add(Award()); return db.SaveChangesAsync(); }));
    }

    /// <summary>One with 300 hours over a year, one a minute short, one who began last month.</summary>
    private static async Task<StaffedDistrict> OpenAsync(Database database)
    {
        var district = await Line.OpenAsync(database);
        await district.SeeAsync(async db =>
        {
            Attendance Served(int person, DateOnly day, int minutes) => new() { Id = district.District.Clock.NewId(), SessionId = district.District.Clock.NewId(), OrganisationId = district.Here, Day = day, Kind = "volunteer", State = AttendanceState.InForce, PersonId = person, Minutes = minutes };
            db.AddRange(Served(1, new(2022, 2, 1), 9000), Served(1, new(2022, 9, 1), 9000), Served(2, new(2022, 2, 1), 3000), Served(2, new(2022, 9, 1), 2999), Served(3, new(2023, 2, 1), 7000));
            return await db.SaveChangesAsync();
        });
        return district;
    }
}
