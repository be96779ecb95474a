namespace Shiji.Ui;

/// <summary>印 — the mark of the house: 实绩, cut into a small red seal.</summary>
public sealed partial class Seal;
