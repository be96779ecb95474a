namespace Shiji.Ui;

/// <summary>数字陈列 — cards, chips, evidence and basis.</summary>
public sealed partial class GalleryFigures;
