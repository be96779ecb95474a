using FsCheck;
using FsCheck.Fluent;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tests.Periods;

public sealed class PeriodKeyTests
{
    [Fact]
    public void Every_month_is_in_one_quarter_one_half_year_and_one_year() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(1949, 2199)), Arb.From(Gen.Choose(1, 12)), (year, month) =>
        {
            var key = PeriodKey.Month(year, month);
            foreach (var period in PeriodKey.Containing(key)) Assert.Contains(key, PeriodKey.MonthsOf(period));
            Assert.Equal([1, 3, 6, 12], PeriodKey.Containing(key).Select(p => PeriodKey.MonthsOf(p).Length));
            Assert.Equal(key, PeriodKey.MonthBefore(PeriodKey.MonthAfter(key)));
            Assert.Equal(new DateOnly(year, month, 1), PeriodKey.FirstDay(key));
            Assert.All(PeriodKey.Containing(key), p => Assert.Equal(p, Period.Of(p).Key));
        }));

    [Theory, InlineData(202200), InlineData(202213), InlineData(202225), InlineData(202233), InlineData(202241)]
    public void No_other_number_is_a_period(int key) => Assert.Throws<ArgumentOutOfRangeException>(() => PeriodKey.MonthsOf(key));

    [Fact]
    public void The_year_turns() => Assert.Equal((202212, 202301), (PeriodKey.MonthBefore(202301), PeriodKey.MonthAfter(202212)));
}
