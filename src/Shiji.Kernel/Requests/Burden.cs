using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Requests;

/// <summary>一期的负担 — one round of one request: how often it is filled in, and what that takes.</summary>
/// <param name="Fillings">How many organisations fill it in.</param>
/// <param name="Told">How many of them said how long it took.</param>
/// <param name="Took">Minutes they said, altogether.</param>
public sealed record BurdenItem(DataRequest Request, string Register, string Issuer, Round Round, int Fillings, int Told, int Took)
{
    /// <summary>Minutes × fillings, by the issuer's estimate.</summary>
    public long Minutes => (long)Request.Minutes * Fillings;
}

/// <summary>报数负担 — everything asked, added up in one way or another; every sum is of the same items.</summary>
public sealed record Burden(IReadOnlyList<BurdenItem> Items)
{
    public BurdenSum All => BurdenSum.Of("合计", Items);

    public IReadOnlyList<(BurdenSum Sum, DataRequest Request, string Issuer)> ByRequest =>
        [.. Items.GroupBy(i => i.Request.Id).Select(g => (BurdenSum.Of(g.First().Register, g), g.First().Request, g.First().Issuer)).OrderByDescending(r => r.Item1.Minutes)];

    public IReadOnlyList<BurdenSum> ByIssuer => By(i => i.Issuer);

    public IReadOnlyList<BurdenSum> ByLevel => By(i => i.Request.Level.Word());

    public IReadOnlyList<BurdenSum> ByMonth => [.. Items.GroupBy(i => PeriodKey.Month(i.Round.Due)).OrderBy(g => g.Key).Select(g => BurdenSum.Of(Period.Of(g.Key).Name, g))];

    private IReadOnlyList<BurdenSum> By(Func<BurdenItem, string> what) => [.. Items.GroupBy(what).Select(g => BurdenSum.Of(g.Key, g)).OrderByDescending(s => s.Minutes)];
}

/// <summary>负担小计.</summary>
public sealed record BurdenSum(string Name, int Requests, int Rounds, int Fillings, long Minutes, int Told, int Took)
{
    internal static BurdenSum Of(string name, IEnumerable<BurdenItem> items)
    {
        var all = items.ToList();
        return new(name, all.Select(i => i.Request.Id).Distinct().Count(), all.Count, all.Sum(i => i.Fillings), all.Sum(i => i.Minutes), all.Sum(i => i.Told), all.Sum(i => i.Took));
    }
}
