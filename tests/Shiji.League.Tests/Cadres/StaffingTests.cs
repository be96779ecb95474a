using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Cadres;

/// <summary>Required, filled and vacant are found of quotas, the tree and the appointments, and of nothing typed.</summary>
public sealed class StaffingTests
{
    [Theory, OnEachDatabase]
    public async Task A_quota_asks_every_organisation_of_its_type_and_only_who_holds_just_that_post_fills_a_seat(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.AppointedAsync(1, CadreDay.Secretary);
        await desk.AppointedAsync(2, CadreDay.Secretary with { Title = CadreTitle.Member });
        await desk.AppointedAsync(3, CadreDay.Secretary with { Title = CadreTitle.Member, Tenure = Tenure.Voluntary });
        LeagueDesk.Refused("organisation", (await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 1, CadreDay.Day, actor: desk.HereSecretary)).Refusal);
        LeagueDesk.Refused("count", (await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 0, CadreDay.Day)).Refusal);
        LeagueDesk.Refused("from", (await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 1, desk.Today.AddDays(1))).Refusal);
        var quota = (await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 1, CadreDay.Day)).Value!;
        LeagueDesk.Refused("title", (await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 2, CadreDay.Day)).Refusal);
        Assert.True((await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Member, Tenure.PartTime, 2, CadreDay.Day)).Ok);
        Assert.Equal((6, 2), await desk.SeatsAsync(CadreDay.Day)); // the voluntary one fills none
        Assert.Equal((3, 2, 3, 0), (await desk.FigureAsync("cadre.seat", desk.Here), await desk.FigureAsync("cadre.seat.filled", desk.Here), await desk.FigureAsync("cadre.seat", desk.There), await desk.FigureAsync("cadre.seat.filled", desk.There)));

        var young = await desk.District.FoundAsync("YOUNGBRANCH", desk.Staff.Here, OrganisationType.Branch, day: new(2023, 2, 15)); // asked of it from its first day
        await desk.District.RefreshAsync();
        Assert.Equal(3, await desk.NightAsync());
        Assert.Equal(0, await desk.NightAsync()); // nothing more to write
        Assert.Equal(((6, 2), (9, 2)), (await desk.SeatsAsync(new(2023, 2, 14)), await desk.SeatsAsync(new(2023, 2, 15))));
        await desk.AppointedAsync(4, CadreDay.Secretary with { Day = new(2023, 2, 20) }, young);
        Assert.Equal((9, 3), await desk.SeatsAsync(new(2023, 2, 20)));

        LeagueDesk.Refused("day", await desk.AsAsync(Actor.System, (SetQuota v) => v.EndAsync(quota.Id, CadreDay.Day)));
        Assert.Null(await desk.AsAsync(Actor.System, (SetQuota v) => v.EndAsync(quota.Id, new(2023, 2, 25))));
        LeagueDesk.Refused("quota", await desk.AsAsync(Actor.System, (SetQuota v) => v.EndAsync(quota.Id, new(2023, 2, 26))));
        Assert.Equal(((9, 3), (6, 1)), (await desk.SeatsAsync(new(2023, 2, 24)), await desk.SeatsAsync(new(2023, 2, 25))));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Who_stands_beyond_the_quota_takes_the_seat_that_becomes_vacant(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Member, Tenure.PartTime, 2, new(2022, 1, 1), desk.Staff.Here);
        var member = CadreDay.Secretary with { Title = CadreTitle.Member };
        var first = await desk.AppointedAsync(1, member);
        var second = await desk.AppointedAsync(2, member);
        await desk.AppointedAsync(3, member);
        Assert.Equal((2, 2), await desk.SeatsAsync(desk.Today)); // only of the community that set it
        Assert.Null(await desk.RelieveAsync(first.Id, new(2023, 2, 10)));
        Assert.Equal((2, 2), await desk.SeatsAsync(new(2023, 2, 10))); // two are asked for and two hold the post
        Assert.Null(await desk.RelieveAsync(second.Id, new(2023, 2, 15)));
        Assert.Equal((2, 1), await desk.SeatsAsync(new(2023, 2, 15)));
        await desk.AppointedAsync(4, member with { Day = new(2023, 2, 20) });
        Assert.Equal(((2, 1), (2, 2)), (await desk.SeatsAsync(new(2023, 2, 19)), await desk.SeatsAsync(new(2023, 2, 20))));
        Assert.Equal(2, await desk.FigureAsync("cadre.seat.filled"));
        await desk.ProvedAsync("2023H1");
    }

    /// <summary>Over random seats and appointments: on every day as many are filled as could be, one to a seat, and nobody in two.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void On_every_day_as_many_seats_are_filled_as_there_are_people_for_them(int seed)
    {
        var random = new Random(seed);
        Guid Id() => new(random.Next(), 0, 0, new byte[8]);
        (DateOnly From, DateOnly? Until) Life() => new DateOnly(2022, 1, 1).AddDays(random.Next(60)) is var day && random.Next(3) == 0 ? (day, null) : (day, day.AddDays(1 + random.Next(40)));
        static bool On(DateOnly day, DateOnly from, DateOnly? until) => from <= day && (until is null || until > day);
        for (var round = 0; round < 60; round++)
        {
            List<RequiredPost> seats = [];
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                var (from, until) = Life();
                seats.Add(new() { Id = Id(), OrganisationId = random.Next(1, 3), Day = from, Until = until, Ordinal = n, Title = CadreTitle.Member, Tenure = (Tenure)random.Next(1, 3) });
            }

            List<Appointment> posts = [];
            for (var n = random.Next(1, 9); n > 0; n--)
            {
                var (from, until) = Life();
                posts.Add(new() { Id = Id(), OrganisationId = random.Next(1, 3), PersonId = n, Day = from, Until = until, Title = CadreTitle.Member, Tenure = (Tenure)random.Next(1, 3) });
            }

            var taken = StaffingPlan.Fill(seats, posts).ToHashSet();
            Assert.True(taken.SetEquals(StaffingPlan.Fill(seats.AsEnumerable().Reverse(), posts.AsEnumerable().Reverse()))); // in whatever order they are read
            for (var day = new DateOnly(2022, 1, 1); day < new DateOnly(2022, 5, 1); day = day.AddDays(1))
            {
                var now = taken.Where(t => On(day, t.Span.From, t.Span.Until)).ToList();
                Assert.Equal((now.Count, now.Count), (now.Select(t => t.RequiredPost).Distinct().Count(), now.Select(t => t.Appointment).Distinct().Count()));
                var (open, held) = (seats.Where(s => On(day, s.Day, s.Until)).ToList(), posts.Where(p => On(day, p.Day, p.Until)).ToList());
                Assert.All(now, t => Assert.Equal(open.Single(s => s.Id == t.RequiredPost) is var s ? (s.OrganisationId, s.Tenure) : default, held.Single(p => p.Id == t.Appointment) is var p ? (p.OrganisationId, p.Tenure) : default));
                Assert.Equal(open.GroupBy(s => (s.OrganisationId, s.Tenure)).Sum(g => Math.Min(g.Count(), held.Count(p => (p.OrganisationId, p.Tenure) == g.Key))), now.Count);
            }
        }
    }
}
