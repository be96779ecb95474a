using Shiji.Reports.Proofreading;

namespace Shiji.Reports.Tests.Proofreading;

public sealed class ProofreadTests
{
    [Theory]
    [InlineData("提高锲合度。", "锲合度", "契合度")]
    [InlineData("建成流动少年官三处。", "流动少年官", "流动少年宫")]
    [InlineData("积极导团员青年参加。", "导团员青年", "引导团员青年")]
    [InlineData("截至 6月底。", "至 6", "至6")]
    [InlineData("举办活动,到场。", "动,", "动，")]
    [InlineData("下面(含街道)都到。", "(含街道)", "（含街道）")]
    [InlineData("约300余人。", "约300余", null)]
    public void A_slip_is_found_and_mended(string text, string found, string? better) =>
        Assert.Equal((found, better), Proofread.Do(text).Select(n => (n.Found, n.Better)).Single());

    [Theory]
    [InlineData("引导团员青年，真管真严、敢管敢严、长管长严。")]
    [InlineData("2022年上半年，到场服务超2.7万人次（含街道）。")]
    public void What_is_right_is_left_alone(string text) => Assert.Empty(Proofread.Do(text));
}
