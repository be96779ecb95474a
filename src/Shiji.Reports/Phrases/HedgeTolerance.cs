namespace Shiji.Reports.Phrases;

/// <summary>措辞尺度 — how much room each hedge leaves: policy, so it is data with a source (domain.md §8.4, §0.2).</summary>
public sealed record HedgeTolerance
{
    /// <summary>The house's own decision until a district stores another.</summary>
    public static HedgeTolerance Default { get; } = new();

    /// <summary>近: the least share of the printed number that may be called near it.</summary>
    public decimal NearLeast { get; init; } = 0.95m;

    /// <summary>近: from this share on the word is accurate.</summary>
    public decimal NearTight { get; init; } = 0.98m;

    /// <summary>近N成: how far, as a share of the whole, the ratio may fall short.</summary>
    public decimal NearTenths { get; init; } = 0.03m;

    /// <summary>约: the share of the printed number by which the exact one may differ.</summary>
    public decimal AboutMost { get; init; } = 0.05m;

    /// <summary>约: up to this share the word is accurate.</summary>
    public decimal AboutTight { get; init; } = 0.02m;

    /// <summary>约 always, and 超、余、突破 to be accurate, reckon with this part of a step.</summary>
    public decimal PartOfStep { get; init; } = 0.5m;

    /// <summary>依据 — where these numbers come from.</summary>
    public string Source { get; init; } = "domain.md §8.4 [D]";
}
