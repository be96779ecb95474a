namespace Shiji.Volunteering.Tests;

public sealed class ModuleTests
{
    [Fact]
    public void Every_record_behind_a_figure_is_told() =>
        Assert.Empty(new VolunteeringModule().Measures.Select(m => m.RecordType).Distinct().Except(Line.Modules.Tellings.Keys));

    /// <summary>What is thanked for is not paid for, and not handed on (domain.md §5.7).</summary>
    [Fact]
    public void An_offer_has_no_price_and_its_use_no_other_owner()
    {
        string[] words = ["price", "amount", "money", "hours", "minutes", "points", "rank", "recipient", "owner"];
        Assert.DoesNotContain(typeof(Offer).GetProperties().Concat(typeof(Redemption).GetProperties()), p => Array.Exists(words, w => p.Name.Contains(w, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(typeof(VolunteeringModule).Assembly.GetTypes().SelectMany(t => t.GetMethods()), m => m.Name.Contains("Transfer", StringComparison.Ordinal));
    }
}
