using System.Globalization;
using System.Text.RegularExpressions;

namespace Shiji.Reports.Phrases;

/// <summary>读数 — one phrase read into a number, or the reason it could not be (domain.md §8.3).</summary>
internal readonly record struct PhraseReading(PrintedNumber? Number, string Problem)
{
    // A decimal carries 28 digits: 万亿 leaves half of them for shares and cross-multiplying.
    private const int LongestNumber = 15;
    private const decimal Largest = 1_000_000_000_000;

    public static PhraseReading Of(string text)
    {
        if (PhraseGrammar.IsMajority(text)) return Read(text, Hedge.Majority, 50, 1, "%");
        if (PhraseGrammar.Match(text) is not { } match) return Refused(PhraseGrammar.WhyNot(text));

        var words = match.Groups["word"].Captures;
        if (words.Count > 1) return Refused($"“{text}”叠用“{words[0].Value}…{words[^1].Value}”，两个措辞词只能留一个。");

        var number = match.Groups["num"].Value;
        if (number.Length > LongestNumber) return Refused($"“{text}”的数字过长，无法核对。");

        var scale = match.Groups["scale"].Captures.SelectMany(c => c.Value)
            .Aggregate(1m, (all, c) => Math.Min(all, Largest) * HanNumeral.Unit(c));
        var digits = char.IsAsciiDigit(number[0]);
        if ((digits ? decimal.Parse(number, CultureInfo.InvariantCulture) : HanNumeral.Read(number)) is not { } stated)
            return Refused($"“{number}”不是一个确定的数，请改用数字。");

        if (scale > Largest || stated > Largest || stated * scale > Largest) return Refused($"“{text}”的数字过大，无法核对。");

        var last = scale * (digits ? Digits.Power(-Decimals(number)) : HanScale(number));
        var hedge = Hedged(match, words);
        if (hedge == Hedge.OddMany && stated * scale % 1 != 0) return Refused($"“{text}”里“{words[0].Value}”只能跟在整数后面。");
        return Read(text, hedge, stated * scale, last, match.Groups["unit"].Value);
    }

    private static Hedge Hedged(Match match, CaptureCollection words) => words.Count == 1
        ? HedgeWords.Read(words[0].Value)
        : match.Groups["num"].Index > 0 ? Hedge.Reach : Hedge.None;

    private static int Decimals(string number) => number.Contains('.') ? number.Length - number.IndexOf('.') - 1 : 0;

    // 三万 is as rounded as 3万; 三百 is as whole as 300.
    private static decimal HanScale(string han) => han[^1] is '万' or '亿' ? HanNumeral.Unit(han[^1]) : 1;

    private static PhraseReading Read(string text, Hedge hedge, decimal value, decimal last, string unit) =>
        new(new PrintedNumber { Text = text, Hedge = hedge, Value = value, LastDigit = last, Unit = unit }, "");

    private static PhraseReading Refused(string problem) => new(null, problem);
}
