using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Histories;

public sealed class HistoryProperties
{
    [Theory, OnEachDatabase]
    public void Whatever_happens_the_book_says_what_happened(Database database)
    {
        Assert.SkipUnless(database == Database.Sqlite || PostgresDatabase.WhyNot is null, PostgresDatabase.WhyNot ?? "");
        RandomHistories.ForAll(12, history => Task.Run(() => PlayedAsync(database, history)).GetAwaiter().GetResult());
    }

    private static async Task PlayedAsync(Database database, Step[] history)
    {
        var opensOn = history.Length == 0 || history[0].C % 2 == 0 ? new DateOnly(2022, 1, 1) : new DateOnly(2022, 1, 15);
        await using var district = await District.FoundAsync(database, opensOn, ModelMeasure.Formulas);
        var player = new Player(district, opensOn);
        foreach (var step in history) await player.PlayAsync(step);
        await KeepTermsAsync(district);
        await district.RefreshAsync();
        await Comparison.FiguresAsync(district, player.Model, opensOn);
        await Comparison.ListsAsync(district, player.Model, opensOn);
        await Comparison.BreakdownsAsync(district, player.Model, opensOn);
        await Comparison.ProofsAsync(district, player.Model);
    }

    /// <summary>As on the night after: terms of a year, so that some are over.</summary>
    private static async Task KeepTermsAsync(District district)
    {
        await using var db = district.Open();
        db.AddRange(StandardCatalogue.Parameters.Where(p => TermRules.Codes.Contains(p.Code)).Select(Shortened));
        await db.SaveChangesAsync();
        await new KeepTerms(db, new(db), district.Clock).AllAsync();
    }

    private static RuleParameter Shortened(RuleParameter parameter)
    {
        parameter.Value = ModelMeasure.TermYears;
        return parameter;
    }
}
