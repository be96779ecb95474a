namespace Shiji.Ui;

/// <summary>文稿陈列 — one page of a report.</summary>
public sealed partial class GalleryDocument;
