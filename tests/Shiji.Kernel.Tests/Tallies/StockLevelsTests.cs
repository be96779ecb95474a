using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Tests.Tallies;

public sealed class StockLevelsTests
{
    private const int Root = 1, North = 2, South = 3, Branch = 4;
    private static readonly DateOnly Opens = new(2022, 1, 1);

    private readonly TreeHistory _tree = TreeHistory.Of(
    [
        new() { OrganisationId = Root, From = new(2010, 1, 1) },
        new() { OrganisationId = North, ParentId = Root, From = new(2010, 1, 1) },
        new() { OrganisationId = South, ParentId = Root, From = new(2010, 1, 1) },
        new() { OrganisationId = Branch, ParentId = North, From = new(2010, 1, 1), Until = new(2022, 3, 31) },
        new() { OrganisationId = Branch, ParentId = South, From = new(2022, 3, 31), Until = new(2022, 6, 1) },
    ]);

    [Fact]
    public void What_was_there_before_the_book_opened_is_its_opening_level() =>
        Assert.Equal([(202112, North, 5), (202112, Root, 5)], Levels((Branch, new(2015, 5, 5), 5)).Where(l => l.Month == 202112 && l.Node != Branch));

    [Fact]
    public void A_level_is_written_only_where_it_changed() =>
        Assert.Equal([(202201, Root, 2), (202205, Root, 5)], Levels((Root, new(2022, 1, 31), 2), (Root, new(2022, 5, 1), 3), (Root, new(2022, 5, 9), 4), (Root, new(2022, 5, 31), -4)));

    [Fact]
    public void A_stock_moves_with_its_organisation_and_leaves_with_it() => Assert.Equal(
        [(202202, North, 7), (202202, Root, 7), (202202, Branch, 7), (202203, North, 0), (202203, South, 7), (202206, South, 0), (202206, Root, 0), (202206, Branch, 0)],
        Levels((Branch, new(2022, 2, 28), 7)));

    [Fact]
    public void The_history_of_the_tree_knows_who_stood_where()
    {
        Assert.Equal([Branch, North, Root], _tree.SeatOf(Branch, new(2022, 3, 30))!.Nodes);
        Assert.Equal([Branch, South, Root], _tree.SeatOf(Branch, new(2022, 3, 31))!.Nodes);
        Assert.Null(_tree.SeatOf(Branch, new(2022, 6, 1)));
        Assert.Null(_tree.SeatOf(Branch, new(2009, 12, 31)));
        Assert.Null(_tree.SeatOf(99, Opens));
        Assert.Single(_tree.Closure(), a => a.OrganisationId == Branch && a.NodeId == Root); // one unbroken stay, whatever lies between
    }

    [Fact]
    public void Whoever_stands_under_himself_at_one_time_is_a_broken_world() => Assert.Throws<InvalidOperationException>(() => TreeHistory.Of(
    [
        new() { OrganisationId = 1, ParentId = 2, From = new(2010, 1, 1), Until = new(2012, 1, 1) },
        new() { OrganisationId = 2, ParentId = 1, From = new(2011, 1, 1) },
    ]));

    private IEnumerable<(int Month, int Node, long Amount)> Levels(params (int Organisation, DateOnly Day, long Amount)[] movements)
    {
        var levels = new StockLevels(_tree, Opens);
        foreach (var (organisation, day, amount) in movements) levels.Add(organisation, day, new(amount));
        return levels.Totals(1).Select(t => (t.Period, t.NodeId, t.Amount)).OrderBy(t => t.Period).ThenBy(t => t.NodeId is North ? 0 : t.NodeId is South ? 1 : t.NodeId);
    }
}
