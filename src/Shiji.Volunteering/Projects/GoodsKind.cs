namespace Shiji.Volunteering;

/// <summary>物资品种 — what a project is given and gives, and the unit it is counted in: 图书 in 册. Data of the district.</summary>
public sealed class GoodsKind
{
    public required string Name { get; set; }

    public required string Unit { get; set; }

    public int Ordinal { get; set; }

    /// <summary>停用 — nothing more comes in; what is there may go out.</summary>
    public bool Stopped { get; set; }

    /// <summary>What a new district begins with.</summary>
    public static IReadOnlyList<(string Name, string Unit)> Standard { get; } = [("图书", "册"), ("文具", "件"), ("衣物", "件"), ("急救包", "个"), ("体育用品", "件")];
}
