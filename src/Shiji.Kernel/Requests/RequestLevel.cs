namespace Shiji.Kernel.Requests;

/// <summary>填报层级 — which of the organisations of a subtree fill in.</summary>
public enum RequestLevel
{
    /// <summary>街道团工委</summary>
    Subdistrict = 1,

    /// <summary>社区团组织</summary>
    Community = 2,

    /// <summary>行业团工委</summary>
    Industry = 3,

    /// <summary>基层团委、团总支，不含社区</summary>
    Committee = 4,

    /// <summary>团支部</summary>
    Branch = 5,
}
