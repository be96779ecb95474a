using Shiji.Kernel.Indicators;

namespace Shiji.League;

/// <summary>建团进度一行 — what one unit was asked for in a year, what it founded, and the bridge from the opening stock to the closing one. Null where the book does not know, or the reader may not.</summary>
/// <param name="Opening">期初“两新”.</param>
/// <param name="Entered">新增: founded, or come into 两新.</param>
/// <param name="ByRule">口径调整.</param>
/// <param name="Closing">期末“两新”.</param>
/// <param name="All">期末全部团组织.</param>
/// <param name="Blank">没有“两新”组织的社区.</param>
internal sealed record TargetLine(int Id, string Code, string Name, long? Target, long? Opening, long? Entered, long? ByRule, long? Closing, long? All, int Blank)
{
    /// <summary>净转出和撤销: revoked, merged, or gone to another unit or out of 两新, less what came from other units; what the bridge leaves.</summary>
    public long? Left => Opening + Entered + ByRule - Closing;

    /// <summary>完成率 of the target.</summary>
    public Quotient? Done => Target is > 0 && Entered is { } entered ? new Quotient(entered, Target.Value) : null;

    /// <summary>占比 among all organisations.</summary>
    public Quotient? Share => All is > 0 && Closing is { } closing ? new Quotient(closing, All.Value) : null;
}
