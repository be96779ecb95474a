using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>植树 — the tree while it grows: numbers given in order, days of founding never before the parent's.</summary>
internal sealed class Planting
{
    public const int District = 11;

    private readonly List<Node> _nodes = [];

    public Dice Dice { get; } = new("tree");
    public IReadOnlyList<Node> Nodes => _nodes;
    public Node Root { get; private set; } = null!;
    public Node[] Streets { get; } = new Node[11];
    public string[] StreetNames { get; } = new string[11];
    public List<Node>[] Communities { get; } = [.. Enumerable.Range(0, 11).Select(_ => new List<Node>())];

    /// <summary>Sub-districts differ: the largest has five times the young people of the smallest.</summary>
    public static readonly int[] StreetWeights = [90, 30, 80, 130, 140, 150, 80, 90, 80, 80, 50];

    public Node Add(Node? parent, string name, OrganisationType type, Field field, DateOnly founded, int zeal, string tags = "", bool pioneers = false)
    {
        var node = new Node
        {
            Id = _nodes.Count + 1,
            Name = name,
            Type = type,
            Field = field,
            Founded = parent is not null && founded < parent.Founded ? parent.Founded : founded,
            Parent = parent,
            Street = type == OrganisationType.SubdistrictCommittee ? Array.FindIndex(Streets, s => s is null) : parent?.Street ?? District,
            Zeal = zeal,
            Tags = tags,
            HasPioneers = pioneers,
        };
        _nodes.Add(node);
        Root ??= node;
        return node;
    }

    /// <summary>Most are lukewarm, a few are on fire.</summary>
    public int Zeal()
    {
        var x = Dice.Between(10, 100);
        return 10 + x * x * x / 3500;
    }

    /// <summary>A working day between two years, the last not reached.</summary>
    public DateOnly Day(int fromYear, int untilYear)
    {
        var from = new DateOnly(fromYear, 3, 1);
        var day = from.AddDays(Dice.Below(new DateOnly(untilYear, 1, 1).DayNumber - from.DayNumber));
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(-2) : day;
    }

    /// <summary>A share for each sub-district, none left empty.</summary>
    public static int[] ByStreet(int total) => Shares.Of(total, StreetWeights, 1);
}
