using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Organisations;

public sealed class TwoNewTests
{
    [Theory, OnEachDatabase]
    public async Task Renaming_or_changing_within_the_two_new_makes_nothing_new(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var old = await district.FoundAsync("OLD", District.Root, OrganisationType.Branch, field: Field.School);
        Assert.Null(await district.ReclassifyAsync(old, OrganisationType.Branch, Field.NonPublic, new(2022, 2, 1)));
        Assert.Null(await district.RenameAsync(old, "新名", new(2022, 2, 2)));
        Assert.Null(await district.ReclassifyAsync(old, OrganisationType.GeneralBranch, Field.Social, new(2022, 2, 3)));
        await district.FoundAsync("NEW", District.Root, OrganisationType.Branch, new(2022, 3, 1), Field.NonPublic);
        await district.FoundAsync("INDUSTRY", District.Root, OrganisationType.IndustryCommittee, new(2022, 3, 1), Field.NonPublic);
        await district.RefreshAsync();

        Assert.Equal((1, 1), (await district.FigureAsync("org.two_new.new", District.Root, "2022-02"), await district.FigureAsync("org.two_new.new", District.Root, "2022-03")));
        Assert.Equal((0, 1, 2), (await district.FigureAsync("org.two_new", District.Root, "2022-01"),
            await district.FigureAsync("org.two_new", District.Root, "2022-02"), await district.FigureAsync("org.two_new", District.Root, "2022H1")));
        Assert.Equal(4, await district.FigureAsync("org.all", District.Root, "2022H1"));
    }

    [Theory, OnEachDatabase]
    public async Task Opening_figure_plus_new_less_gone_is_the_closing_figure(Database database)
    {
        await using var district = await District.FoundAsync(database);
        for (var i = 0; i < 5; i++) await district.FoundAsync($"OLD{i}", District.Root, OrganisationType.Branch, field: Field.Social);
        for (var i = 0; i < 3; i++) await district.FoundAsync($"NEW{i}", District.Root, OrganisationType.Branch, new(2022, 1 + i, 31 - 3 * (i % 2)), Field.Social);
        Assert.Null(await district.RevokeAsync(2, new(2022, 6, 30)));
        await district.RefreshAsync();

        Assert.Equal((5, 3, 7), (await district.FigureAsync("org.two_new", District.Root, "2021H2"),
            await district.FigureAsync("org.two_new.new", District.Root, "2022H1"), await district.FigureAsync("org.two_new", District.Root, "2022H1")));
    }
}
