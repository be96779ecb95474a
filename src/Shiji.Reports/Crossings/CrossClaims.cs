using Shiji.Reports.Phrases;

namespace Shiji.Reports.Crossings;

/// <summary>互核 — sets what texts say beside each other, without asking the book: what cannot all be true, and what looks copied.</summary>
public static class CrossClaims
{
    private const decimal Hundredth = 0.01m;

    public static IReadOnlyList<Crossing> Of(IReadOnlyList<Claim> claims) => [.. Contradictions(claims), .. Shrinking(claims), .. Parts(claims), .. Repeated(claims)];

    private static IEnumerable<Crossing> Contradictions(IReadOnlyList<Claim> claims)
    {
        foreach (var same in claims.GroupBy(c => (c.Indicator.Key, c.Part, c.Organisation.Id, c.Period)).Select(g => g.ToList()))
        {
            var first = same.Find(a => same.Exists(b => !a.Agrees(b)));
            if (first is null) continue;
            Claim[] all = [first, .. same.Where(c => !c.Agrees(first)).DistinctBy(c => (c.Text, c.Printed.Text))];
            yield return new(CrossingKind.Contradiction, $"{Named(first)}有两种说法：{Said(all)}{(Permuted(all[0].Printed, all[1].Printed) ? "，像是数字颠倒" : "")}。", all);
        }
    }

    private static IEnumerable<Crossing> Shrinking(IReadOnlyList<Claim> claims) =>
        from part in claims
        from whole in claims
        where part.Indicator.Key == whole.Indicator.Key && part.Part == whole.Part && part.Organisation.Id == whole.Organisation.Id && part.Period != whole.Period
            && part.Period.From >= whole.Period.From && part.Period.Until <= whole.Period.Until
            && part.Indicator.Measures.All(m => !m.IsStock) && part.Printed.Kind == PrintedKind.Count && !part.Indicator.IsRatio && part.Exceeds(whole)
        select new Crossing(CrossingKind.Shrinking, $"{part.Organisation.Name}“{part.Indicator.Name}”{part.Period.Name}比它所在的{whole.Period.Name}还多：{Said([part, whole])}。", [part, whole]);

    private static IEnumerable<Crossing> Parts(IReadOnlyList<Claim> claims) =>
        from part in claims
        from whole in claims
        where part.Organisation.Id == whole.Organisation.Id && part.Period == whole.Period && part.Exceeds(whole)
        let because = Because(part, whole)
        where because is not null
        select new Crossing(CrossingKind.PartAboveWhole, $"{part.Organisation.Name}{part.Period.Name}“{part.Indicator.Name}”多于“{whole.Indicator.Name}”：{Said([part, whole])}；{because}。", [part, whole]);

    /// <summary>What is narrowed is a part of its own indicator and of nothing else that is known.</summary>
    private static string? Because(Claim part, Claim whole) =>
        whole.Part.Length > 0 ? null
        : part.Part.Length == 0 ? PartOf.Because(part.Indicator, whole.Indicator)
        : part.Indicator.Key == whole.Indicator.Key ? "其中的一部分不能多于全部" : null;

    /// <summary>Two decimals alike by chance once in a hundred or more; and a rate of two periods is seldom the same.</summary>
    private static IEnumerable<Crossing> Repeated(IReadOnlyList<Claim> claims) =>
        from alike in claims.Where(c => c.Part.Length == 0 && c.Printed is { IsPercent: true, Value: not 100 } && c.Printed.LastDigit <= Hundredth).GroupBy(c => (c.Indicator.Key, c.Organisation.Id, c.Printed.Value))
        let periods = alike.DistinctBy(c => c.Period).ToList()
        where periods.Count > 1
        select new Crossing(CrossingKind.Repeated, $"{periods[0].Organisation.Name}“{periods[0].Indicator.Name}”{string.Join("和", periods.Select(p => p.Period.Name))}一模一样：{Said(periods)}，请核对是不是照抄。", periods);

    /// <summary>The same digits in another order: 365 for 356.</summary>
    internal static bool Permuted(PrintedNumber a, PrintedNumber b) => Permuted(a.Value, b.Value);

    internal static bool Permuted(decimal a, decimal b)
    {
        var (x, y) = (DigitsOf(a), DigitsOf(b));
        return x != y && x.Length == y.Length && x.Length > 1 && x.Order().SequenceEqual(y.Order());
    }

    private static string DigitsOf(decimal value) => string.Concat(Digits.Plain(value).Where(char.IsAsciiDigit)).TrimEnd('0');

    private static string Named(Claim claim) => $"{claim.Organisation.Name}{claim.Period.Name}“{claim.Indicator.Name}”";

    private static string Said(IEnumerable<Claim> claims) => string.Join("，", claims);
}
