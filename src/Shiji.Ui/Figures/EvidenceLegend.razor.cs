namespace Shiji.Ui;

/// <summary>佐证图例 — the five kinds of evidence with their words, once a page.</summary>
public sealed partial class EvidenceLegend;
