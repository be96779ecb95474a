namespace Shiji.Volunteering;

/// <summary>进出单 — what somebody says came in or went out, before it is judged.</summary>
public sealed record GoodsEntry(int OrganisationId, string Project, string? Goods, GoodsDirection Direction, long Quantity, DateOnly Day, string? Party)
{
    public string? Batch { get; init; }

    public Guid? RoomId { get; init; }
}
