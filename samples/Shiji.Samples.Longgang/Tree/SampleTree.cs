using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>组织树 — 2,920 organisations at the half-year's end, 1,060 of them 两新, 97 of those new.</summary>
internal sealed class SampleTree
{
    public const int Stock = 2920;
    public const int TwoNewStock = 1060;
    public const int TwoNewEntering = 97;

    private readonly Node[] _byId;

    public SampleTree()
    {
        var planting = new Planting();
        Grounds.Plant(planting);
        Schools.Plant(planting, 96, 1000, 92);
        Offices.Plant(planting, 66, 84, 50, 12);
        new TwoNew(planting).Plant(TwoNewStock - TwoNewEntering, TwoNewEntering - Changes.Reclassified, 2);
        Neighbourhoods.PlantPerStreet(planting);
        Changes.Plant(planting);
        Neighbourhoods.Plant(planting, Stock - planting.Nodes.Count(Counts));
        Nodes = planting.Nodes;
        StreetNames = planting.StreetNames;
        Committees = [.. planting.Streets.Select(s => s.Id), planting.Root.Id];
        _byId = [planting.Root, .. Nodes];
    }

    public IReadOnlyList<Node> Nodes { get; }
    public IReadOnlyList<string> StreetNames { get; }

    /// <summary>The committee of each sub-district, the district's own behind them.</summary>
    public IReadOnlyList<int> Committees { get; }

    public Node this[int id] => _byId[id];

    /// <summary>The organisation that answers for this one on a day: itself, its successor, or its parent.</summary>
    public int Standing(int id, DateOnly day)
    {
        var node = _byId[id];
        while (!node.StandsOn(day)) node = node.Successor ?? node.Parent!;
        return node.Id;
    }

    /// <summary>Where a kind of record happens, by sub-district and zeal.</summary>
    public Weighted Where(Func<Node, bool> filter, Func<Node, int>? weight = null)
    {
        var nodes = Nodes.Where(filter).ToList();
        return new([.. nodes.Select(n => n.Id)], [.. nodes.Select(weight ?? (n => n.Zeal))]);
    }

    private static bool Counts(Node node) =>
        node.Type != OrganisationType.TemporaryBranch && node.StandsOn(HalfYear.Until.AddDays(-1));
}
