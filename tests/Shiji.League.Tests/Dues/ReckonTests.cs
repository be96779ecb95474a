using System.Globalization;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Parameters;

namespace Shiji.League.Tests.Dues;

/// <summary>What an income pays (domain.md §1.9, §13), and when months in a row are arrears.</summary>
public sealed class ReckonTests
{
    private static readonly RuleBook Book = new(new(2022, 5, 4), StandardCatalogue.Parameters);

    [Theory]
    [InlineData("0", DuesBand.Low, 300)]
    [InlineData("1999.99", DuesBand.Low, 300)]
    [InlineData("2000", DuesBand.Share, 400)]
    [InlineData("2499.99", DuesBand.Share, 400)]
    [InlineData("2500", DuesBand.Share, 500)]
    [InlineData("5499", DuesBand.Share, 1000)]
    [InlineData("5500", DuesBand.Share, 1100)]
    public void Below_the_line_a_fixed_amount_and_from_it_on_a_share_by_floor(string income, DuesBand band, int fen) =>
        Assert.Equal((band, fen), Book.Reckon(decimal.Parse(income, CultureInfo.InvariantCulture)));

    [Fact]
    public void Months_in_a_row_that_overlap_are_one_stretch_and_a_gap_breaks_it()
    {
        Assert.Empty(Owing([1, 2, 4, 5]));
        Assert.Equal([(new DateOnly(2022, 4, 1), (DateOnly?)null)], Owing([1, 2, 3, 4, 5]));
        Assert.Equal([(new DateOnly(2022, 4, 1), (DateOnly?)null)], Owing([1, 2, 3, 7, 8, 9]));
        Assert.Equal([(new DateOnly(2022, 4, 1), (DateOnly?)new DateOnly(2022, 6, 1)), (new(2022, 10, 1), null)], Owing([1, 2, 3, 7, 8, 9], (2, new(2022, 6, 1))));
        Assert.Empty(Owing([1, 2, 3], (3, new(2022, 4, 1)))); // paid on the day it would begin
        Assert.Equal([(new DateOnly(2022, 4, 1), (DateOnly?)new DateOnly(2022, 4, 2))], Owing([1, 2, 3], (1, new(2022, 4, 2))));
    }

    private static IReadOnlyList<(DateOnly From, DateOnly? Until)> Owing(int[] months, params (int Month, DateOnly On)[] paid) =>
        ArrearsOf.Months([.. months.Select(m => new DuesLine { Day = new(2022, m, 1), PaidOn = paid.Where(p => p.Month == m).Select(p => (DateOnly?)p.On).SingleOrDefault() })], 3);
}
