using System.Text.RegularExpressions;

namespace Shiji.Reports.Phrases;

/// <summary>汉字数 — reads 百, 十, 三百二十, 两万: read in drafts, never printed (domain.md §8.3).</summary>
internal static partial class HanNumeral
{
    private const string Ones = "零一二三四五六七八九";

    /// <summary>The value, or null where the word is not one number: 二〇二二 is a year, 一百二 may be 102 or 120.</summary>
    public static decimal? Read(string han)
    {
        var word = han.Replace('两', '二').Replace('〇', '零');
        if (Ambiguous().IsMatch(word)) return null;

        decimal total = 0, section = 0;
        decimal? digit = null;
        foreach (var c in word)
        {
            var one = Ones.IndexOf(c, StringComparison.Ordinal);
            var unit = Unit(c);
            if (one >= 0)
            {
                digit = one;
            }
            else if (unit < Digits.Wan)
            {
                section += (digit ?? 1) * unit;
                digit = null;
            }
            else
            {
                section += digit ?? 0;
                total = unit > Digits.Wan ? Math.Max(total + section, 1) * unit : total + (Math.Max(section, 1) * unit);
                (section, digit) = (0, null);
            }
        }

        return total + section + (digit ?? 0);
    }

    /// <summary>Value of a magnitude character.</summary>
    public static decimal Unit(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => Digits.Wan,
        '亿' => Digits.Wan * Digits.Wan,
        _ => 1,
    };

    [GeneratedRegex("[一二三四五六七八九]{2}|[百千万亿][一二三四五六七八九]$|零零|.零$|万.*万|亿.*亿|亿万")]
    private static partial Regex Ambiguous();
}
