namespace Shiji.League.Tests.Members;

/// <summary>The vectors of domain.md §13, and the rest of the table of §1.6.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("201744000123", "2018-05-04"), InlineData("201844000123", "2017-05-04"), InlineData("2015160000000001", "2016-05-04"), InlineData("2016170000000001", "2017-05-04")]
    [InlineData("", "2016-05-04"), InlineData(null, "2009-05-04"), InlineData("20160000001", "2016-05-04"), InlineData(" 201944000123 ", "2019-05-04"), InlineData("202544000123", "2025-12-31")]
    public void This_number_can_be_theirs(string? number, string joined) => Assert.Null(MemberNumber.Check(number, DateOnly.ParseExact(joined, "yyyy-MM-dd")));

    [Theory]
    [InlineData("201744000123", "2019-05-04"), InlineData("201944000123", "2018-05-04"), InlineData("", "2017-05-04"), InlineData(null, "2024-05-04"), InlineData("2015160000000001", "2017-05-04"), InlineData("2015440000000001", "2015-05-04")]
    [InlineData("20174400012", "2017-05-04"), InlineData("2019440001234", "2019-05-04"), InlineData("20194400012X", "2019-05-04"), InlineData("2016", "2016-05-04"), InlineData("201544000123", "2016-05-04"), InlineData("２０１９４４０００１２３", "2019-05-04")]
    public void This_number_cannot(string? number, string joined) => Assert.Equal("number", MemberNumber.Check(number, DateOnly.ParseExact(joined, "yyyy-MM-dd"))?.Field);
}
