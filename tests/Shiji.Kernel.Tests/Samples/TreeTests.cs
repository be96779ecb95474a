using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Tests.Samples;

public sealed class TreeTests
{
    private static readonly Told Sample = Told.Once.Value;

    [Fact]
    public void Spells_and_placements_of_an_organisation_join_without_gap_or_overlap()
    {
        foreach (var organisation in Sample.District.Organisations)
        {
            var spells = Sample.District.Spells.Where(s => s.OrganisationId == organisation.Id).OrderBy(s => s.Day).ToList();
            var placements = Sample.District.Placements.Where(p => p.OrganisationId == organisation.Id).OrderBy(p => p.From).ToList();
            Assert.Equal(spells[0].Day, placements[0].From);
            Assert.Equal(spells[^1].Until, placements[^1].Until);
            Assert.Equal(organisation.Name, spells[^1].Name);
            for (var i = 1; i < spells.Count; i++) Assert.Equal(spells[i - 1].Until, spells[i].Day);
            for (var i = 1; i < placements.Count; i++) Assert.Equal(placements[i - 1].Until, placements[i].From);
        }
    }

    [Fact]
    public void Every_parent_is_older_and_no_parent_has_closed()
    {
        var founded = Sample.District.Spells.GroupBy(s => s.OrganisationId).ToDictionary(g => g.Key, g => g.Min(s => s.Day));
        var closed = Sample.District.Spells.GroupBy(s => s.OrganisationId).Where(g => g.All(s => s.Until is not null)).Select(g => g.Key).ToHashSet();
        Assert.DoesNotContain(Sample.District.Placements, p => p.ParentId is { } parent && closed.Contains(parent));
        Assert.All(Sample.District.Placements, p => Assert.True(p.ParentId is null || founded[p.ParentId.Value] <= p.From));
        Assert.Single(Sample.District.Placements, p => p.ParentId is null);
        Assert.Equal(Sample.District.Placements.Count, Sample.District.Placements.Select(p => p.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(OrganisationEventKind.Renamed)]
    [InlineData(OrganisationEventKind.Moved)]
    [InlineData(OrganisationEventKind.Merged)]
    [InlineData(OrganisationEventKind.Revoked)]
    [InlineData(OrganisationEventKind.Reclassified)]
    public void Each_thing_that_can_happen_to_an_organisation_happened_in_the_half_year(OrganisationEventKind kind) =>
        Assert.Contains(Sample.District.Events, e => e.Kind == kind && e.Day >= Told.From && e.Day < Told.Until);

    [Fact]
    public void Codes_are_different_and_names_almost_always_are()
    {
        var organisations = Sample.District.Organisations;
        Assert.Equal(organisations.Count, organisations.Select(o => o.Code).Distinct().Count());
        Assert.Equal(organisations.Count, organisations.Select(o => o.Name).Distinct().Count());
        Assert.Equal(2920 + 2 + 12 + 2, organisations.Count);
    }
}
