namespace Shiji.Ui;

/// <summary>图表陈列 — bars, trends, mixes.</summary>
public sealed partial class GalleryCharts;
