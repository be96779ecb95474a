namespace Shiji.Reports.Findings;

/// <summary>被查单位 — one organisation a check looks at.</summary>
public sealed record FindingUnit(int Id, string Code, string Name);
