using Shiji.Office;

namespace Shiji.Reports.Publications;

/// <summary>成文单 — what is said of a document as it goes out, beside what it says itself.</summary>
/// <param name="Number">发文字号; null or empty for none.</param>
public sealed record Outgoing(string? Number = null)
{
    /// <summary>主送机关, without the colon; null or empty for none.</summary>
    public string? Addressee { get; init; }

    /// <summary>附注, such as a contact, without the brackets; null or empty for none.</summary>
    public string? Note { get; init; }

    public Gb9704 Layout { get; init; } = Gb9704.Standard;

    /// <summary>The text it was written as, and its version; null where it is a template as it stands.</summary>
    public (Guid Id, int Version)? Text { get; init; }
}
