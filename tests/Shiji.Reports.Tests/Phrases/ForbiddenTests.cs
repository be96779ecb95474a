using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class ForbiddenTests
{
    [Theory]
    [InlineData("发动约300余名青年", "约300余")]
    [InlineData("近8500个左右", "近8500个左右")]
    [InlineData("超 2.7 万场次以上", "超2.7万场次以上")]
    [InlineData("约300人左右", "约300人左右")]
    [InlineData("近百余人", "近百余")]
    [InlineData("300余人左右", "300余人左右")]
    [InlineData("不少于超3万人", "不少于超3万")]
    [InlineData("约共300余人", "约共300余")]
    [InlineData("至少三百人以上", "至少三百人以上")]
    [InlineData("几乎覆盖全部街道", "几乎覆盖全部")]
    public void A_double_is_found(string text, string found) => Assert.Equal([found], Forbidden.In(text));

    [Theory]
    [InlineData("累计10余场")]
    [InlineData("共服务300余人")]
    [InlineData("共300余人")]
    [InlineData("签约100余家，预约200余人次")]
    [InlineData("线上百余场")]
    [InlineData("超2.7万场次，服务300人以上")]
    public void What_is_allowed_is_left_alone(string text) => Assert.Empty(Forbidden.In(text));
}
