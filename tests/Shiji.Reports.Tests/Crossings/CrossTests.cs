using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Crossings;
using Shiji.Reports.Phrases;
using Shiji.Reports.Tests.Closings;

namespace Shiji.Reports.Tests.Crossings;

/// <summary>Claims that cannot all be true are found without asking the book, and those that can are left alone.</summary>
public sealed class CrossTests
{
    [Fact]
    public async Task Each_way_of_contradicting_oneself_is_found_and_its_honest_neighbour_is_not()
    {
        await using var staffed = await StaffedDistrict.OpenAsync(Database.Sqlite, ClosingDesk.Modules, s => s.AddReports());
        var catalogue = staffed.District.Catalogue;
        // One thing, two numbers; two lists of different length under one name.
        Said("前后不一", "“改革举措项数”有两种说法：本稿写“35项”，年报写“41项”", ("本稿", "reform.tasks", "2022", "35项"), ("年报", "reform.tasks", "2022", "41项"));
        Said("前后不一", "像是数字颠倒", ("本稿", "reform.tasks", "2022", "35项"), ("年报", "reform.tasks", "2022", "53项"));
        Said(null, null, ("本稿", "reform.tasks", "2022", "35项"), ("年报", "reform.tasks", "2022", "30余项"));
        Said(null, null, ("本稿", "reform.tasks", "2022H1", "35项"), ("年报", "reform.tasks", "2022", "41项"));
        // A year below its half-year; a stock may fall.
        Said("期间倒挂", "2022年上半年比它所在的2022年还多", ("半年", "honour.rows", "2022H1", "363个"), ("年报", "honour.rows", "2022", "近350个"));
        Said(null, null, ("半年", "honour.rows", "2022H1", "363个"), ("年报", "honour.rows", "2022", "633个"));
        Said(null, null, ("半年", "zone.standing", "2022H1", "6个"), ("年报", "zone.standing", "2022", "2个"));
        // Parts above wholes: by facet, and by what the data say.
        Said("部分大于整体", "抗疫表彰个人是全部荣誉的一部分", ("本稿", "honour.epidemic.individual", "2022", "226名"), ("本稿", "honour.all", "2022", "近200个"));
        Said("部分大于整体", "临时党团支部建在突击队上", ("本稿", "shock.tempbranch", "2022", "465个"), ("本稿", "shock.teams", "2022", "365支"));
        Said(null, null, ("本稿", "shock.tempbranch", "2022", "365个"), ("本稿", "shock.teams", "2022", "465支"));
        var whole = Of(catalogue, ("本稿", "honour.rows", "2022", "363个"));
        Assert.Empty(CrossClaims.Of([whole, Of(catalogue, ("本稿", "honour.rows", "2022", "30个")) with { Part = "kind=青年文明号" }]));
        Assert.Contains("其中的一部分不能多于全部", Assert.Single(CrossClaims.Of([whole, Of(catalogue, ("本稿", "honour.rows", "2022", "380个")) with { Part = "kind=青年文明号" }])).Sentence, StringComparison.Ordinal);
        // The same rate to the last digit in two periods.
        Said("两期雷同", "请核对是不是照抄", ("半年", "dxx.rate.micro", "2022H1", "97.46%"), ("年报", "dxx.rate.micro", "2022", "提升至97.46%"));
        Said(null, null, ("半年", "dxx.rate.micro", "2022H1", "100%"), ("年报", "dxx.rate.micro", "2022", "100%"));
        Said(null, null, ("半年", "dxx.rate.micro", "2022H1", "97%"), ("年报", "dxx.rate.micro", "2022", "97%"));

        void Said(string? kind, string? words, params (string Text, string Key, string Period, string Printed)[] claims)
        {
            var found = CrossClaims.Of([.. claims.Select(c => Of(catalogue, c))]);
            if (kind is null) Assert.Empty(found);
            else Assert.Equal((kind, true), (Assert.Single(found).Kind.Word(), found[0].Sentence.Contains(words!, StringComparison.Ordinal)));
        }
    }

    [Theory, InlineData(356, 365, true), InlineData(2.7, 7.2, true), InlineData(97.46, 97.64, true), InlineData(356, 356, false), InlineData(356, 456, false), InlineData(35, 350, false), InlineData(7, 7, false)]
    public void Digits_in_another_order_are_told_from_other_digits(double a, double b, bool turned) => Assert.Equal(turned, CrossClaims.Permuted((decimal)a, (decimal)b));

    [Fact]
    public void Every_relation_names_indicators_that_there_are()
    {
        var known = StandardCatalogue.Indicators.Select(i => i.Key).ToHashSet();
        Assert.All(PartOf.Keys, key => Assert.Contains(key, known));
    }

    private static Claim Of(Catalogue catalogue, (string Text, string Key, string Period, string Printed) said) =>
        new(said.Text, catalogue.Indicator(said.Key)!, (1, "本区"), District.Span(said.Period), PrintedNumber.TryParse(said.Printed, out _)!);
}
