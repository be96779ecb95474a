namespace Shiji.Kernel.Tallies;

/// <summary>账簿 — one row: whoever raises the turn first, works first. Also what the book was opened with.</summary>
public sealed class Book
{
    public const int Only = 1;

    public int Id { get; set; } = Only;

    /// <summary>轮次 — raised once by every refresh.</summary>
    public long Turn { get; set; }

    /// <summary>启用日 — stocks are known from this day on.</summary>
    public DateOnly OpensOn { get; set; }

    /// <summary>根组织 — the district.</summary>
    public int RootId { get; set; }

    /// <summary>目录版次 — raised whenever a register, a column or an indicator changes, so that every process reads the catalogue anew.</summary>
    public int CatalogueVersion { get; set; }

    /// <summary>样本倍数 — how many times over the sample district was put in; null for a district of its own, which no demonstration may touch.</summary>
    public int? SampleScale { get; set; }

    public DateTime RefreshedAt { get; set; }

    /// <summary>最近核验 — when the last proof of the whole book succeeded; null before the first.</summary>
    public DateTime? ProvedAt { get; set; }
}
