using Shiji.Kernel.People;

namespace Shiji.Volunteering.Tests.Volunteers;

public sealed class NumberTests
{
    [Theory, InlineData(1), InlineData(7), InlineData(40_000), InlineData(99_999_999)]
    public void A_number_is_read_back(int id) => Assert.Equal(id, VolunteerNumber.Read(" " + VolunteerNumber.Of(id)));

    [Fact]
    public void One_wrong_digit_or_two_swapped_ones_are_nobodys_number()
    {
        var number = VolunteerNumber.Of(12_345);
        for (var at = 0; at < number.Length; at++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (number[at] != digit) Assert.Null(VolunteerNumber.Read(number[..at] + digit + number[(at + 1)..]));
        Assert.Null(VolunteerNumber.Read("000132457"));
        Assert.Null(VolunteerNumber.Read("柳清越"));
        Assert.Null(VolunteerNumber.Read(null));
    }

    [Theory]
    [InlineData("2004-02-29", "2022-02-28", 17, AgeBand.Minor), InlineData("2004-02-29", "2022-03-01", 18, AgeBand.Young)]
    [InlineData("1986-03-02", "2022-03-01", 35, AgeBand.Young), InlineData("1986-03-01", "2022-03-01", 36, AgeBand.Middle)]
    [InlineData("1962-03-02", "2022-03-01", 59, AgeBand.Middle), InlineData("1962-03-01", "2022-03-01", 60, AgeBand.Senior)]
    public void An_age_is_of_completed_years(string born, string day, int age, AgeBand band)
    {
        var (from, on) = (DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((age, band), (Age.On(from, on), VolunteerAge.BandOn(from, on)));
    }

    [Fact]
    public void Free_times_are_said_as_people_say_them()
    {
        Assert.Equal("周一晚上，周六上午、下午", FreeTimes.Words(FreeTimes.Bits(["2", "15", "16", "99", null])));
        Assert.Equal("周三上午、下午、晚上", FreeTimes.Words(FreeTimes.Of(new(2023, 3, 1))));
    }
}
