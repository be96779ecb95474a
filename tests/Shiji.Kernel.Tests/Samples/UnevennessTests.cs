namespace Shiji.Kernel.Tests.Samples;

public sealed class UnevennessTests
{
    private static readonly Told Sample = Told.Once.Value;

    [Fact]
    public void The_busiest_sub_district_does_at_least_twice_what_the_quietest_does()
    {
        var codes = Sample.District.Organisations.ToDictionary(o => o.Id, o => o.Code[..9]);
        foreach (var key in (string[])["volunteer.service", "study.completion", "badge"])
        {
            var counts = Sample.Flow(key).GroupBy(r => codes[r.OrganisationId]).Where(g => g.Key != "440307000").Select(g => g.Count()).ToList();
            Assert.Equal(11, counts.Count);
            Assert.True(counts.Max() >= 2 * counts.Min(), key);
        }
    }

    [Fact]
    public void Sundays_are_fuller_than_Wednesdays_and_the_festival_is_quiet()
    {
        var days = Sample.Flow("volunteer.session").CountBy(r => r.Day).ToDictionary(p => p.Key, p => p.Value);
        double Mean(Func<DateOnly, bool> of) => days.Where(d => of(d.Key)).Average(d => d.Value);
        Assert.True(Mean(d => d.DayOfWeek == DayOfWeek.Sunday) > 1.5 * Mean(d => d.DayOfWeek == DayOfWeek.Wednesday));
        var festival = Mean(d => d >= new DateOnly(2022, 1, 31) && d < new DateOnly(2022, 2, 7));
        Assert.True(festival < 0.5 * Mean(d => d.Month == 1));
    }

    [Fact]
    public void In_the_outbreak_most_sessions_are_about_it_and_there_are_fewer()
    {
        var sessions = Sample.Flow("volunteer.session").ToList();
        var outbreak = sessions.Where(r => r.Day >= new DateOnly(2022, 3, 7) && r.Day < new DateOnly(2022, 4, 4)).ToList();
        var later = sessions.Where(r => r.Day >= new DateOnly(2022, 5, 2) && r.Day < new DateOnly(2022, 5, 30)).ToList();
        Assert.True(outbreak.Count < 0.8 * later.Count);
        Assert.True(outbreak.Count(r => r.Facet1 == "疫情防控") > outbreak.Count / 2);
    }

    [Fact]
    public void Turns_are_many_more_than_people()
    {
        foreach (var key in (string[])["volunteer.service", "study.completion", "shock.member", "badge"])
            Assert.True(Sample.Flow(key).Count() > 1.05 * Told.People(Sample.Flow(key)), key);
    }
}
