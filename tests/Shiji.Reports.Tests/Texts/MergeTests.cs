using Shiji.Reports.Texts;

namespace Shiji.Reports.Tests.Texts;

/// <summary>What two people made of one text, brought together.</summary>
public sealed class MergeTests
{
    [Theory]
    [InlineData("一 二 三", "一 二 三", "一 贰 三", "一 贰 三", "")] // only they changed
    [InlineData("一 二 三", "一 我 三", "一 二 三", "一 我 三", "")] // only I did
    [InlineData("一 二 三", "我 一 二 三", "一 二 三 四", "我 一 二 三 四", "")] // both, in different places
    [InlineData("一 二 三", "一 我 三", "一 贰 三", "一 我 三", "贰")] // both, in the same: mine stands, theirs is told
    [InlineData("一 二 三", "一 三", "一 二 三 四", "一 三 四", "")] // what I took out stays out
    [InlineData("一 二 三", "一 二 三", "一 三", "一 三", "")]
    [InlineData("一 二", "一 同 二", "一 同 二", "一 同 二", "")] // both the same
    public void Each_change_is_followed_and_mine_stands_where_both_changed(string before, string mine, string theirs, string merged, string missed)
    {
        var made = MergeLines.Of(before.Split(' '), mine.Split(' '), theirs.Split(' '));
        Assert.Equal(merged, string.Join(' ', made.Lines));
        Assert.Equal(missed, string.Join(' ', made.Missed));
    }

    [Fact]
    public void Whoever_changed_nothing_gets_all_of_the_other_and_nothing_written_here_is_ever_lost()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var before = Enumerable.Range(0, random.Next(12)).Select(i => $"{(char)('a' + random.Next(6))}").ToList();
            var (mine, theirs) = (Changed(before, random, "我"), Changed(before, random, "他"));
            Assert.Equal(theirs, MergeLines.Of(before, before, theirs).Lines);
            Assert.Equal(mine, MergeLines.Of(before, mine, before).Lines);
            Assert.Equal(mine, MergeLines.Of(before, mine, mine).Lines);
            var merged = MergeLines.Of(before, mine, theirs);
            Assert.Empty(mine.Where(l => l.StartsWith('我')).Except(merged.Lines));
            Assert.Empty(theirs.Where(l => l.StartsWith('他')).Except(merged.Lines.Concat(merged.Missed)));
        }
    }

    private static List<string> Changed(List<string> lines, Random random, string by)
    {
        var changed = lines.ToList();
        for (var i = random.Next(4); i > 0; i--)
            if (changed.Count > 0 && random.Next(2) == 0) changed.RemoveAt(random.Next(changed.Count));
            else changed.Insert(random.Next(changed.Count + 1), $"{by}{i}");
        return changed;
    }
}
