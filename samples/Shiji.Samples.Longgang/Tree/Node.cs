using Shiji.Kernel.Organisations;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>节点 — an organisation of the sample while the tree is being planted.</summary>
internal sealed class Node
{
    public required int Id { get; init; }
    public required string Name { get; init; }
    public required OrganisationType Type { get; init; }
    public required Field Field { get; init; }
    public required DateOnly Founded { get; init; }

    /// <summary>Null only for the district.</summary>
    public Node? Parent { get; init; }

    /// <summary>街道序 — 0 to 10; 11 for what stands under the district itself.</summary>
    public required int Street { get; init; }

    /// <summary>热心程度 — how much of everything happens here, ten to three hundred.</summary>
    public required int Zeal { get; init; }

    public string Tags { get; init; } = "";

    /// <summary>小学 — no class branches, but badges.</summary>
    public bool HasPioneers { get; init; }

    public DateOnly? Closed { get; set; }
    public Node? Successor { get; set; }
    public Change? Change { get; set; }

    public bool IsCommunity => Field == Field.Community && Type is OrganisationType.Committee or OrganisationType.GeneralBranch && Street < 11;

    public bool StandsOn(DateOnly day) => Founded <= day && (Closed is null || day < Closed);
}
