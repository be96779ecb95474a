using FsCheck;
using FsCheck.Fluent;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class PhrasingProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    private static readonly Gen<Hedge> Hedges = Gen.Elements(Enum.GetValues<Hedge>());

    // Every magnitude as often as any other, and as often a round number, where the ends of the rows lie.
    private static readonly Gen<decimal> Counts =
        from scale in Gen.Elements(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
        from value in Gen.OneOf(Gen.Choose(scale, scale * 9), Gen.Choose(1, 99).Select(n => Math.Max(n * (scale / 10), 1)))
        from nudge in Gen.Choose(-1, 1)
        select (decimal)Math.Clamp(value + nudge, 1, 1_000_000_000);

    private static readonly Gen<decimal> Hours = from count in Counts from minutes in Gen.Choose(0, 59) select count + (minutes / 60m);

    private static readonly Gen<Ratio> Rates =
        from denominator in Gen.OneOf(Gen.Choose(1, 200), Gen.Choose(1, 1_000_000_000))
        from numerator in Gen.OneOf(
            Gen.Choose(0, denominator),
            Gen.Choose(Math.Max(0, denominator - 3), denominator),
            Gen.Choose(0, Math.Min(3, denominator)))
        select new Ratio(numerator, denominator);

    [Fact]
    public void What_is_printed_is_honest_for_what_it_was_printed_from() =>
        Check(Gen.OneOf(Counts, Hours), (exact, hedge) =>
            Honesty.Judge(Printed.Of(Phrasing.Print(exact, hedge, "人次")), exact).IsHonest);

    [Fact]
    public void The_exact_print_is_accurate() =>
        Check(Counts, (exact, _) => Honesty.Judge(Printed.Of(Phrasing.Exact(exact, "枚")), exact).Verdict == Verdict.Accurate);

    [Fact]
    public void Reading_back_what_was_printed_changes_nothing() => Check(Counts, (exact, hedge) =>
    {
        var text = Phrasing.Print(exact, hedge, "场次");
        var read = Printed.Of(text);
        return read.Text == text && read == Printed.Of(read.Text) && read.Unit == "场次" && (read.Hedge == hedge || read.Hedge == Hedge.None);
    });

    [Fact]
    public void No_double_is_ever_printed() =>
        Check(Counts, (exact, hedge) => Forbidden.In($"开展活动{Phrasing.Print(exact, hedge, "场")}") is []);

    [Fact]
    public void One_value_beyond_a_honest_range_is_not_honest() => Check(Counts, (exact, hedge) =>
    {
        var range = HonestRange.Of(Printed.Of(Phrasing.Print(exact, hedge, "人")));
        return range.Lower is not { } low || (range.Contains(exact) && !range.Contains(low - 1) && !range.Contains(range.Upper!.Value + 1));
    });

    [Fact]
    public void Better_words_are_honest_words() => Check(Counts, (exact, hedge) =>
    {
        var judgement = Honesty.Judge(Printed.Of(Phrasing.Print(exact, hedge, "人")), exact * 3);
        return judgement.Better is not { } better || Honesty.Judge(Printed.Of(better), exact * 3).IsHonest;
    });

    [Fact]
    public void A_printed_rate_is_accurate_and_whole_only_if_equal() =>
        Thoroughly(from rate in Rates from decimals in Gen.Choose(0, 4) select (rate, decimals), x =>
        {
            var printed = Printed.Of(Percent.Print(x.rate, x.decimals));
            return Honesty.Judge(printed, x.rate).Verdict == Verdict.Accurate
                && (printed.Value == 100) == (x.rate.Numerator == x.rate.Denominator)
                && (printed.Value == 0) == (x.rate.Numerator == 0);
        });

    private static void Check(Gen<decimal> values, Func<decimal, Hedge, bool> holds) =>
        Thoroughly(from value in values from hedge in Hedges select (value, hedge), x => holds(x.value, x.hedge));

    private static void Thoroughly<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Thorough);
}
