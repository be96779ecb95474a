namespace Shiji.Kernel.Access;

/// <summary>数据范围 — a node of the tree with all that stands under it, as of a day; all of it for the district.</summary>
/// <param name="Node">0 where nothing may be seen.</param>
/// <param name="Day">A unit that will only later come under the node is not yet in it.</param>
/// <param name="All">True where the node is the root: no row need be asked whose it is.</param>
public readonly record struct Scope(int Node, DateOnly Day, bool All = false)
{
    public static Scope None => default;

    public static Scope Everything => new(0, DateOnly.MaxValue, All: true);
}
