namespace Shiji.Kernel.Organisations;

/// <summary>
/// 组织 — a unit of the league that keeps its number for ever. What it is (name, type, field) stands in its
/// <see cref="OrganisationSpell"/>s, where it stands in the tree in its <see cref="Placement"/>s.
/// </summary>
public sealed class Organisation
{
    public int Id { get; set; }

    /// <summary>组织代码 — never used twice (domain.md §1.3 V-ORG-7).</summary>
    public required string Code { get; set; }

    /// <summary>现名 — today's name; the names it had before are on its spells.</summary>
    public required string Name { get; set; }

    /// <summary>简称 — as people say and type it: 龙岗区, 平湖街道.</summary>
    public string? ShortName { get; set; }

    /// <summary>树内次序 — siblings are shown in this order.</summary>
    public int Ordinal { get; set; }

    /// <summary>承接组织 — the organisation it was merged into.</summary>
    public int? SuccessorId { get; set; }

    /// <summary>统一社会信用代码 of the unit it was founded in, if it has one (domain.md §10.2).</summary>
    public string? CreditCode { get; set; }
}
