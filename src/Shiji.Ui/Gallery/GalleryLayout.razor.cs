namespace Shiji.Ui;

/// <summary>陈列外框 — the shell round the gallery, with invented places and people.</summary>
public sealed partial class GalleryLayout;
