namespace Shiji.Reports.Summaries;

/// <summary>序数 — 一 … 十, 十一 … 九十九, as headings and items are numbered.</summary>
internal static class Ordinals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int n) => n switch
    {
        < 10 => $"{Digits[n]}",
        < 20 => $"十{(n % 10 == 0 ? "" : Digits[n % 10])}",
        _ => $"{Digits[n / 10 % 10]}十{(n % 10 == 0 ? "" : Digits[n % 10])}",
    };
}
