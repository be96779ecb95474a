using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>欠费段 — a member on a roll who owes so many months in a row, while that is so. Kept in step by <see cref="KeepArrears"/>, never typed (domain.md §1.9).</summary>
public sealed class Arrears : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>The first day after the last of the months in a row, or on which this roll took the member over.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The day one of the months was paid, or on which the member left this roll.</summary>
    public DateOnly? Until { get; set; }

    public int MemberId { get; set; }
    public int PersonId { get; set; }

    public ArrearsLevel Level { get; set; }

    /// <summary>作废 — none after all, by a sheet put right.</summary>
    public bool Void { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>欠费程度 — how many months in a row each is, the rules say.</summary>
public enum ArrearsLevel
{
    /// <summary>连续欠费</summary>
    Owing = 1,

    /// <summary>自行脱团提醒 — long enough for the branch to ask whether the member has dropped out.</summary>
    Dropping = 2,
}
