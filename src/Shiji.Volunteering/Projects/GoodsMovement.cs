using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>物资进出 — so many of one kind came in or went out on a day, counted by hand. Never changed: a mistake is put right by another entry.</summary>
public sealed class GoodsMovement : ICorrecting
{
    public Guid Id { get; set; }

    /// <summary>Who received or handed out: whose figure it is.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    public Evidence Evidence { get; set; }

    /// <summary>The project's code.</summary>
    public required string Project { get; set; }

    /// <summary>The name of a <see cref="GoodsKind"/>.</summary>
    public required string Goods { get; set; }

    public GoodsDirection Direction { get; set; }

    /// <summary>Whole units; a correction says by how many the entry it corrects was wrong, and may be below zero.</summary>
    public long Quantity { get; set; }

    /// <summary>来源或去向</summary>
    public required string Party { get; set; }

    /// <summary>批次</summary>
    public string? Batch { get; set; }

    /// <summary>去向图书室 — where the goods went to a library of the project.</summary>
    public Guid? RoomId { get; set; }

    public GoodsState State { get; set; }

    public required string RecordedBy { get; set; }

    public Guid? RecordedById { get; set; }

    /// <summary>复点人 — the second who counted, where two must.</summary>
    public string? CountedBy { get; set; }

    /// <summary>更正自</summary>
    public Guid? CorrectionOf { get; set; }

    /// <summary>Why it was corrected or not accepted.</summary>
    public string? Reason { get; set; }

    public int Revision { get; set; }
}

/// <summary>进出方向 — given to the project, or handed on by it.</summary>
public enum GoodsDirection
{
    /// <summary>入库</summary>
    In = 1,

    /// <summary>出库</summary>
    Out = 2,
}

/// <summary>进出状态 — only what is in force is counted and in stock.</summary>
public enum GoodsState
{
    /// <summary>待复点</summary>
    Waiting = 0,

    /// <summary>生效</summary>
    InForce = 1,

    /// <summary>复点不符 — the second count did not agree.</summary>
    Refused = 2,
}
