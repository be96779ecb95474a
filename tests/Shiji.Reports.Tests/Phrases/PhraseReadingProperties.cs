using FsCheck;
using FsCheck.Fluent;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class PhraseReadingProperties
{
    private static readonly Gen<string> Drafts = Gen
        .Elements(
            "超", "近", "约", "不少于", "共", "累计", "余", "多", "以上", "左右",
            "3", "15", "0", "2.70", "十", "百", "千", "万", "亿", "零", "数", "分之",
            "%", "成", "倍", "人次", "个百分点", "*", "-", "，", " ")
        .ArrayOf()
        .Select(string.Concat);

    [Fact]
    public void Any_text_is_read_or_refused_with_a_reason() => Thoroughly(text =>
        PrintedNumber.TryParse(text, out var problem) is null == problem.Length > 0);

    [Fact]
    public void Whatever_was_read_can_be_judged() => Thoroughly(text =>
        PrintedNumber.TryParse(text, out _) is not { } printed
        || (Honesty.Judge(printed, 12_345).Reason.Length > 0 && Honesty.Judge(printed, new Ratio(2, 3)).Reason.Length > 0));

    private static void Thoroughly(Func<string, bool> holds) =>
        Prop.ForAll(Drafts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(8));
}
