using Shiji.Kernel.Records;

namespace Shiji.Reports.Publications;

/// <summary>成文文件 — the .docx as it went out.</summary>
public sealed class PublishedFile : IDated
{
    public Guid PublicationId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public required byte[] Content { get; set; }
}
