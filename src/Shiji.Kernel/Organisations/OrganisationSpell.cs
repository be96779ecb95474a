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

    /// <summary>“两新” — what the rule in force on its first day makes of its type and field; stamped by <see cref="JudgeTwoNew"/>.</summary>
    public bool TwoNew { get; set; }

    /// <summary>新入“两新” — founded as, or reclassified into, 两新 (domain.md §1.3 新增两新). A change of rule founds nobody.</summary>
    public bool EntersTwoNew { get; set; }

    /// <summary>口径调整 — 1 or −1 where, with this spell, the rule and nothing in the world made it 两新 or no longer so.</summary>
    public int TwoNewByRule { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }

    /// <summary>Ends this spell on a day; what it was goes on in the one returned, until this one was to end.</summary>
    internal OrganisationSpell Divide(Guid id, DateOnly day, SpellReason reason)
    {
        var next = new OrganisationSpell
        {
            Id = id,
            OrganisationId = OrganisationId,
            Day = day,
            Until = Until,
            Name = Name,
            Type = Type,
            Field = Field,
            State = State,
            Tags = Tags,
            Reason = reason,
            Evidence = Evidence,
        };
        Until = day;
        return next;
    }
}
