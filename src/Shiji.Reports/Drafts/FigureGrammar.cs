using System.Text.RegularExpressions;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Drafts;

/// <summary>数的文法 — what in running text is a measure numeral, a masked or a dropped one (domain.md §8.3, 1 and 4).</summary>
internal static partial class FigureGrammar
{
    /// <summary>量词 — units a figure of a work summary is counted in; longer ones first.</summary>
    public const string Units = "个百分点|百分点|平方米|平方公里|万元|亿元|场次|人次|户次|家次|批次|件次|小时|分钟|课时|学时|点位|岗位|名|位|人(?![大民力才])|场(?!馆|所|景)|次(?![数会生全])|家(?![乡园庭长校])"
        + "|个(?!月|星期|世纪|百分百|工作日)|支(?!持|部)|枚|份(?!额)|期(?!间|末|初)|册|本(?![次级市区])|条(?!例|件)|篇|项|批(?!次)|对(?![接标口])|件|户(?!外)|间(?!接)|处(?!于)|所|座|台|套|组(?![织建])|堂|节(?!日)|部(?!门)|幅|张|元(?!旦)|%|倍|成(?![立为员果长就功效])|例|宗|通(?!过)|款(?!项)|棵|颗|箱|盒|瓶";

    private const string Lead = $"(?:{HedgeWords.Lead}|{HedgeWords.Neutral})*";

    private const string Arabic = @"(?<![0-9A-Za-z.〔第前+\-~—])(?<num>[0-9]+(?:\.[0-9]+)?)(?![0-9.]*[-~—～至到+][0-9])";

    /// <summary>百余, 近百, 三百二十; a lone 十 or 百 is a word (十佳, 百姓).</summary>
    private const string Han = "(?<![第前一二三四五六七八九十零百千万亿])(?:[一二三四五六七八九两十][零一二三四五六七八九十百千万亿]+|[十百千万亿](?=余|多))";

    [GeneratedRegex($"(?<lead>{Lead}){Arabic}{PhraseGrammar.Scale}(?:余|多)?{PhraseGrammar.Scale}(?<unit>{Units})(?<tail>{HedgeWords.Tail})?")]
    public static partial Regex Counted();

    /// <summary>共计1060。: a number at the end of its clause that says itself that it is a count.</summary>
    [GeneratedRegex($"(?<lead>(?:{HedgeWords.Lead}|{HedgeWords.Neutral}|总数为|总量为)+){Arabic}{PhraseGrammar.Scale}(?:余|多)?(?<unit>)(?=[，。；、）\n]|$)")]
    public static partial Regex Bare();

    [GeneratedRegex($"(?<lead>{Lead})(?<num>{Han})(?:余|多)?(?<unit>人次|场次|场(?!馆|所)|名|位|家(?![乡园庭长校])|个(?!月|星期|世纪|百分百)|支(?!持|部)|枚|份|期(?!间)|册|本|篇|小时|项|条(?!例)|人(?![大民力才]))(?<tail>{HedgeWords.Tail})?")]
    public static partial Regex InHan();

    [GeneratedRegex($"(?<lead>(?:{HedgeWords.Lead})(?:{HedgeWords.Neutral})*)(?<num>[十百千万亿])(?<unit>人次|场次|场|名|家|个|支|枚|份|期|册|篇|人|项|条)")]
    public static partial Regex Round();

    [GeneratedRegex("(?<![第前每其同另十百一二三四五六七八九])(?<num>[两三四五六七八九])(?<unit>名|支(?!持|部)|家(?![乡园庭长校])|枚|份|册|人次|场次)")]
    public static partial Regex Few();

    [GeneratedRegex($"(?<lead>{Lead})(?<num>[一二三四五六七八九])(?<unit>成)(?![立为员果长就功效绩熟都])|过半数?|超过?半数|半数以上")]
    public static partial Regex Tenths();

    [GeneratedRegex("百分之(?<num>百|[零一二三四五六七八九十]+(?:点[零一二三四五六七八九]+)?)")]
    public static partial Regex HanPercent();

    [GeneratedRegex($"(?:数|几)[十百千万](?:余|多)?(?:{Units})|十[几数](?:{Units})|若干(?:{Units})|[二三四五六七八九十]分之[一二三四五六七八九]")]
    public static partial Regex Vague();

    [GeneratedRegex($@"(?<stars>\*+)(?:余|多|万)*(?<unit>{Units}|街道|社区)?")]
    public static partial Regex Masked();

    [GeneratedRegex("(?<![0-9十百千万亿数几一二三四五六七八九零%其业剩多残富年有之])余(?<unit>场次|人次|场|名|家|个|支|枚|期|册|次|份|条|项)|(?:共|共计|累计|达到|达)(?<unit>名|枚|支|场次|人次|册|份|小时)(?=[，。；、])")]
    public static partial Regex Missing();

    [GeneratedRegex("全覆盖|全部覆盖|百分百覆盖")]
    public static partial Regex Coverage();
}
