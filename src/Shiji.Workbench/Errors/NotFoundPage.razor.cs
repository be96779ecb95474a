namespace Shiji.Workbench;

/// <summary>查无此页 — nothing lies at that address, and the two ways on.</summary>
public sealed partial class NotFoundPage;
