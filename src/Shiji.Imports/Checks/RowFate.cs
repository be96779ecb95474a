namespace Shiji.Imports;

/// <summary>去向 — what becomes of a line of a file.</summary>
public enum RowFate
{
    /// <summary>新增</summary>
    Fresh,

    /// <summary>已有 — taken in before, unchanged.</summary>
    There,

    /// <summary>有问题</summary>
    Refused,
}
