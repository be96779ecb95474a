namespace Shiji.Imports;

/// <summary>批次状态 — how far an import has come.</summary>
public enum ImportState
{
    /// <summary>已上传 — columns are still to be matched.</summary>
    Uploaded = 0,

    /// <summary>已试导 — every row was looked at; nothing is stored yet.</summary>
    Checked = 1,

    /// <summary>排队</summary>
    Queued = 2,

    /// <summary>导入中</summary>
    Running = 3,

    /// <summary>已导入</summary>
    Done = 4,

    /// <summary>没有导入 — something came in between; nothing was kept.</summary>
    Failed = 5,

    /// <summary>已取消 — nothing was kept.</summary>
    Cancelled = 6,

    /// <summary>已撤销 — its rows are void.</summary>
    Undone = 7,
}
