namespace Shiji.Workbench;

/// <summary>网页外框 — the document every page stands in.</summary>
public sealed partial class App;
