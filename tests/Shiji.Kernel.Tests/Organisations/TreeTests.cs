using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Organisations;

public sealed class TreeTests
{
    private static readonly DateOnly MidMarch = new(2022, 3, 16);

    [Theory, OnEachDatabase]
    public async Task A_moved_branch_leaves_its_past_with_the_old_parent(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (north, south) = (await district.FoundAsync("NORTH", District.Root), await district.FoundAsync("SOUTH", District.Root));
        var branch = await district.FoundAsync("BRANCH", north, OrganisationType.Branch);
        await district.EnterAsync(district.Activity(branch, MidMarch.AddDays(-1), 10, person: 1));
        await district.EnterAsync(district.Activity(branch, MidMarch, 200, person: 1));
        await district.EnterAsync(district.Home(branch, new(2022, 2, 1), beds: 7, head: 2));
        await district.RefreshAsync();
        Assert.Null(await district.MoveAsync(branch, south, MidMarch));
        await district.RefreshAsync();

        Assert.Equal(10, await district.FigureAsync("act.minutes", north, "2022-03"));
        Assert.Equal(200, await district.FigureAsync("act.minutes", south, "2022-03"));
        Assert.Equal(1, await district.FigureAsync("act.person", north, "2022-03"));
        Assert.Equal(1, await district.FigureAsync("act.person", south, "2022-03"));
        Assert.Equal(1, await district.FigureAsync("act.person", District.Root, "2022-03"));
        Assert.Equal((7, 0), (await district.FigureAsync("home.beds", north, "2022-02"), await district.FigureAsync("home.beds", south, "2022-02")));
        Assert.Equal((0, 7), (await district.FigureAsync("home.beds", north, "2022-03"), await district.FigureAsync("home.beds", south, "2022-03")));
        Assert.Equal(7, await district.FigureAsync("home.beds", north, "2022-03-01..2022-03-15"));
        Assert.Equal((0, 1), (await district.FigureAsync("home.head", north, "2022H1"), await district.FigureAsync("home.head", south, "2022H1")));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_moved_parent_takes_all_below_it_along(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (north, south) = (await district.FoundAsync("NORTH", District.Root), await district.FoundAsync("SOUTH", District.Root));
        var committee = await district.FoundAsync("COMMITTEE", north);
        var branch = await district.FoundAsync("BRANCH", committee, OrganisationType.Branch);
        await district.EnterAsync(district.Activity(branch, new(2022, 3, 1)));
        await district.EnterAsync(district.Activity(branch, new(2022, 4, 1)));
        Assert.Null(await district.MoveAsync(committee, south, MidMarch));
        await district.RefreshAsync();

        Assert.Equal((1, 1), (await district.FigureAsync("act", north, "2022"), await district.FigureAsync("act", south, "2022")));
        Assert.Equal(2, await district.FigureAsync("act", committee, "2022"));
    }

    [Theory, OnEachDatabase]
    public async Task A_merger_ends_one_and_its_branches_go_on_under_the_other(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (north, south) = (await district.FoundAsync("NORTH", District.Root), await district.FoundAsync("SOUTH", District.Root));
        var branch = await district.FoundAsync("BRANCH", north, OrganisationType.Branch);
        await district.EnterAsync(district.Activity(branch, new(2022, 3, 1)));
        await district.EnterAsync(district.Activity(branch, new(2022, 4, 1)));
        Assert.Null(await district.MergeAsync(north, south, MidMarch));
        await district.RefreshAsync();

        Assert.Equal((1, 1), (await district.FigureAsync("act", north, "2022"), await district.FigureAsync("act", south, "2022")));
        Assert.Equal((4, 3), (await district.FigureAsync("org.all", District.Root, "2022-02"), await district.FigureAsync("org.all", District.Root, "2022-03")));
        Assert.Equal(0, await district.FigureAsync("org.all", north, "2022-03"));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task Two_committees_may_each_stand_under_the_other_in_turn(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var upper = await district.FoundAsync("UPPER", District.Root);
        var lower = await district.FoundAsync("LOWER", upper);
        await district.EnterAsync(district.Activity(lower, new(2022, 2, 1)));
        await district.EnterAsync(district.Activity(lower, new(2022, 5, 1)));
        Assert.Null(await district.MoveAsync(lower, District.Root, new(2022, 3, 1)));
        Assert.Null(await district.MoveAsync(upper, lower, new(2022, 4, 1)));
        await district.RefreshAsync();

        Assert.Equal((1, 2), (await district.FigureAsync("act", upper, "2022"), await district.FigureAsync("act", lower, "2022")));
        Assert.Equal((2, 1), (await district.FigureAsync("org.all", upper, "2022-02"), await district.FigureAsync("org.all", upper, "2022-04")));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_of_a_day_on_which_its_organisation_did_not_stand_counts_for_nobody_and_the_proof_names_it(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var branch = await district.FoundAsync("BRANCH", District.Root, OrganisationType.Branch, new(2022, 5, 1));
        var row = district.Activity(branch, new(2022, 4, 30));
        row.State = Kernel.Registers.RowState.InForce;
        await district.ImportAsync([row]);
        await district.RefreshAsync();

        Assert.Equal((0, 0), (await district.FigureAsync("act", branch, "2022"), await district.FigureAsync("act", District.Root, "2022")));
        Assert.Equal(0, await district.FigureAsync("act", District.Root, "2022-04-30..2022-05-02"));
        var proof = await district.ProveAsync("2022H1");
        Assert.Empty(proof.Differences);
        Assert.Single(proof.Strays); // and the proof says so
    }
}
