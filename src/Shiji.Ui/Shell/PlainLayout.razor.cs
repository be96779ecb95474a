namespace Shiji.Ui;

/// <summary>素框 — the frame of pages that must stand when nothing else does: it asks the database nothing.</summary>
public sealed partial class PlainLayout;
