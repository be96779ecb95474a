using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Texts;

/// <summary>报告模板 — kept by an organisation, and used by it and everything under it; what it says stands in its versions.</summary>
public sealed class ReportTemplate : IHandedDown
{
    public Guid Id { get; set; }

    /// <summary>建模板的组织.</summary>
    public int OwnerId { get; set; }

    public required string Name { get; set; }

    public Occasion Occasion { get; set; }

    /// <summary>停用 — no new text is begun from it; those that were go on.</summary>
    public bool Retired { get; set; }

    /// <summary>现行版本号 — also tells two who save at once.</summary>
    public int Latest { get; set; }
}
