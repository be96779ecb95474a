using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Texts;

/// <summary>文稿版本 — what a text said from one save to the next; never changed.</summary>
public sealed class TextVersion : IPlaced
{
    public Guid Id { get; set; }
    public Guid TextId { get; set; }

    /// <summary>The text's own organisation, so that nobody reads a version of what they may not.</summary>
    public int OrganisationId { get; set; }

    public int Number { get; set; }

    /// <summary>With keys, not names.</summary>
    public required string Text { get; set; }

    public string? Note { get; set; }
    public required string SavedBy { get; set; }
    public Guid? SavedById { get; set; }
    public DateTime SavedAt { get; set; }
}
