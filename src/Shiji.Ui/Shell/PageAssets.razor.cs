namespace Shiji.Ui;

/// <summary>页面资源 — the two style sheets and the optional script, for the head of the document.</summary>
public sealed partial class PageAssets;
