namespace Shiji.Web.Tests.Commands;

public sealed class CommandRefusalTests
{
    [Theory]
    [InlineData("没有任何数据", "prove", "--period", "2022H1")]
    [InlineData("没有任何数据", "figures", "--organisation", "龙岗区", "--period", "2022H1")]
    [InlineData("看不懂数据库连接", "prove", "--period", "2022H1", "--database", "nonsense")]
    [InlineData("连不上数据库", "migrate", "--database", "Host=127.0.0.1;Port=1;Database=x;Username=y")]
    [InlineData("--scale 应在 1 到 100 之间", "demo", "--scale", "0")]
    [InlineData("--url 应是本机地址", "serve", "--url", "http://0.0.0.0:5080")]
    public async Task A_verb_that_cannot_be_done_says_why_in_a_sentence_and_leaves_nothing_behind(string sentence, params string[] arguments)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"shiji-none-{Environment.ProcessId}-{Guid.CreateVersion7():N}");
        var (code, output) = await Shell.RunAsync(arguments.Contains("--database") ? arguments : [.. arguments, "--data", folder]);
        Assert.NotEqual(0, code);
        Assert.Contains(sentence, output);
        Assert.DoesNotContain("   at ", output);
        Assert.False(Directory.Exists(folder));
    }
}
