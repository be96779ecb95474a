using Shiji.Reports.Findings;

namespace Shiji.Workbench;

/// <summary>问题用语 — tests and weights in the words of pages and exports.</summary>
internal static class FindingWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Grave => "要紧",
        Severity.Notable => "一般",
        _ => "提示",
    };

    public static string Of(FindingTest test) => test switch
    {
        FindingTest.BelowTarget => "低于要求",
        FindingTest.BelowMedian => "低于中位",
        FindingTest.Falling => "同比下降",
        FindingTest.Blank => "空白",
        FindingTest.Late => "迟录",
        FindingTest.PastTerm => "超过届期",
        _ => "不合常理",
    };
}
