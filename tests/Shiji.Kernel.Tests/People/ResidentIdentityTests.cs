using Shiji.Kernel.People;

namespace Shiji.Kernel.Tests.People;

/// <summary>The vectors of domain.md §10.1 and §13.</summary>
public sealed class ResidentIdentityTests
{
    [Theory]
    [InlineData("11010519491231002X", true), InlineData("11010519491231002x", true)]
    [InlineData("110105194912310021", false), InlineData("11010519491331002X", false), InlineData("1101051949123100", false)]
    [InlineData("", false), InlineData(null, false), InlineData("1101051949123100XX", false), InlineData("１1010519491231002X", false)]
    public void A_number_has_a_date_and_a_check_character(string? number, bool valid) => Assert.Equal(valid, ResidentIdentity.IsValid(number));

    [Theory]
    [InlineData("11010520000229001", true), InlineData("11010519000229001", false), InlineData("81000020000101001", true), InlineData("11010520010229001", false)]
    public void A_leap_day_is_a_birthday_in_a_leap_year(string seventeen, bool valid) =>
        Assert.Equal(valid, ResidentIdentity.IsValid(seventeen + ResidentIdentity.CheckOf(seventeen)));

    [Fact]
    public void A_number_is_shown_without_its_middle()
    {
        Assert.Equal("4403**********123X", ResidentIdentity.Mask("44030119900101123X"));
        Assert.Equal("*****", ResidentIdentity.Mask("12345"));
        Assert.Equal("王**", new Person { Name = "王小明" }.MaskedName);
        Assert.Equal("王*", new Person { Name = "王" }.MaskedName);
    }
}
