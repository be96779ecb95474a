namespace Shiji.Ui;

/// <summary>表格陈列 — filter, table, pager, and the empty table.</summary>
public sealed partial class GalleryTables;
