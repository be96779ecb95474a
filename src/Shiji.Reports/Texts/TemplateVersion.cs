namespace Shiji.Reports.Texts;

/// <summary>模板版本 — what a template said from one save to the next; never changed.</summary>
public sealed class TemplateVersion
{
    public Guid Id { get; set; }
    public Guid TemplateId { get; set; }
    public int Number { get; set; }

    /// <summary>With keys, not names.</summary>
    public required string Text { get; set; }

    public string? Note { get; set; }
    public required string SavedBy { get; set; }
    public Guid? SavedById { get; set; }
    public DateTime SavedAt { get; set; }
}
