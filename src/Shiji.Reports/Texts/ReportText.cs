using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Texts;

/// <summary>文稿 — one template used by one organisation for one period: edited freely, its figures stay citations and so refresh.</summary>
public sealed class ReportText : IPlaced
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public required string Title { get; set; }

    /// <summary>统计期 — its first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>The day after its last.</summary>
    public DateOnly Until { get; set; }

    /// <summary>The standard template's key, or the id of one of the district's own.</summary>
    public required string TemplateKey { get; set; }

    /// <summary>起稿时的模板版本; a standard template has none and is 0.</summary>
    public int TemplateNumber { get; set; }

    /// <summary>现行版本号 — also tells two who save at once.</summary>
    public int Latest { get; set; }

    public DateTime SavedAt { get; set; }

    public Period Period => new(From, Until);
}
