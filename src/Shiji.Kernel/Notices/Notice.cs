namespace Shiji.Kernel.Notices;

/// <summary>提醒 — one sentence to one account, and where to go with it. It tells nothing of a person that the page it leads to would not.</summary>
public sealed class Notice
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>事由 — what it is about; the same account is told of the same only once.</summary>
    public required string Key { get; set; }

    public required string Text { get; set; }

    /// <summary>An address within the site.</summary>
    public required string Path { get; set; }

    public DateTime At { get; set; }
    public DateTime? ReadAt { get; set; }
}
