namespace Shiji.Ui;

/// <summary>组织树陈列 — the tree with open, closed and current branches.</summary>
public sealed partial class GalleryTrees;
