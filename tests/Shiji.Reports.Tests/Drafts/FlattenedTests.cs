using FsCheck;
using FsCheck.Fluent;
using Shiji.Reports.Drafts;

namespace Shiji.Reports.Tests.Drafts;

/// <summary>A draft is read without its spaces, its bold marks and its hard line breaks, and every place is found again in it.</summary>
public sealed class FlattenedTests
{
    [Theory]
    [InlineData("共 2.7 万 场次", "共2.7万场次")]
    [InlineData("１２３％", "123%")]
    [InlineData("34,754枚", "34754枚")]
    [InlineData("一是**加强引导**。", "一是加强引导。")]
    [InlineData("编号**个、***个。推优**枚，**个集体", "编号**个、***个。推优**枚，**个集体")]
    [InlineData("新增团组织，\n\n97家", "新增团组织，97家")]
    [InlineData("工作总结\n上半年，开展活动", "工作总结\n上半年，开展活动")]
    [InlineData("完成。\n二是推进", "完成。\n二是推进")]
    [InlineData("情况如下，\n（一）抓学习", "情况如下，\n（一）抓学习")]
    public void It_reads(string draft, string read) => Assert.Equal(read, Flattened.Of(draft).Text);

    [Fact]
    public void A_figure_is_found_where_it_stood_whatever_stood_between()
    {
        const string Draft = "参与志愿者达\u3000４７.2 万\n\n人次，";
        var flat = Flattened.Of(Draft);
        var figure = Assert.Single(FindFigures.In(flat.Text));
        var (start, end) = flat.Span(figure.From, figure.Until);
        Assert.Equal("达\u3000４７.2 万\n\n人次", Draft[start..end]);
    }

    [Fact]
    public void Any_text_is_read_and_every_figure_lies_within_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Elements("超", "近", "2", "3.5", "万", "余", "人次", "个", "%", "百", "十", "*", "**", "“", "”", "《", "》", "。", "，", "\n", " ", "一是", "（一）", "年", "月", "至", "-", "团", "编号"))), pieces =>
    {
        var draft = string.Concat(pieces);
        var flat = Flattened.Of(draft);
        var last = 0;
        foreach (var figure in FindFigures.In(flat.Text))
        {
            var (start, end) = flat.Span(figure.From, figure.Until);
            if (start < last || end <= start || end > draft.Length) return false;
            last = end;
        }

        return true;
    }));
}
