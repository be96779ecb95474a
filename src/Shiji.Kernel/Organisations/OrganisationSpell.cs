using Shiji.Kernel.Records;

namespace Shiji.Kernel.Organisations;

/// <summary>
/// 存续段 — what an organisation was (name, type, field, state) from a day until, and not on, another. A
/// change in the world closes one spell and opens the next; so the number of organisations is a stock that
/// can be asked for on any day.
/// </summary>
public sealed class OrganisationSpell : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>起 — the first day it was this.</summary>
    public DateOnly Day { get; set; }

    /// <summary>止 — the first day it no longer was; null while it still is.</summary>
    public DateOnly? Until { get; set; }

    public required string Name { get; set; }
    public OrganisationType Type { get; set; }
    public Field Field { get; set; }
    public OrganisationState State { get; set; }

    /// <summary>标签 — overlapping categories (互联网行业, 园区, 楼宇 …), separated by spaces; a tag never counts an organisation twice.</summary>
    public string Tags { get; set; } = "";

    public SpellReason Reason { get; set; }

    /// <summary>新入“两新” — stamped when the spell opens: founded as, or reclassified into, 两新 (domain.md §1.3 新增两新).</summary>
    public bool EntersTwoNew { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
