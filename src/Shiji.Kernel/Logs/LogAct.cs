namespace Shiji.Kernel.Logs;

/// <summary>日志动作 — what was done (domain.md §9.3 安全审计).</summary>
public enum LogAct
{
    /// <summary>新增</summary>
    Created = 1,

    /// <summary>修改</summary>
    Changed = 2,

    /// <summary>删除</summary>
    Removed = 3,

    /// <summary>查看敏感内容</summary>
    Revealed = 4,

    /// <summary>登录</summary>
    SignedIn = 5,

    /// <summary>登录失败</summary>
    SignInFailed = 6,

    /// <summary>退出</summary>
    SignedOut = 7,

    /// <summary>越权被拒</summary>
    Refused = 8,

    /// <summary>导入</summary>
    Imported = 9,

    /// <summary>导出</summary>
    Exported = 10,
}
