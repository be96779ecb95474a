namespace Shiji.Imports;

/// <summary>批次状态 — how far an import has come. While it is given to the queue, its job says more.</summary>
public enum ImportState
{
    /// <summary>已上传 — columns are still to be matched.</summary>
    Uploaded = 0,

    /// <summary>试导中 — its dry run waits, is at work, or came to nothing: then it can be tried again.</summary>
    Checking = 5,

    /// <summary>已试导 — every row was looked at; nothing is stored yet.</summary>
    Checked = 1,

    /// <summary>已交办 — its job waits, is at work, or came to nothing.</summary>
    Started = 2,

    /// <summary>已导入</summary>
    Done = 3,

    /// <summary>已撤销 — its rows are void.</summary>
    Undone = 4,
}
