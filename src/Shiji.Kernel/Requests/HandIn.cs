using Shiji.Kernel.Records;

namespace Shiji.Kernel.Requests;

/// <summary>报送 — one organisation says of one round: all of ours is in, or there was nothing.</summary>
public sealed class HandIn : IDated
{
    public Guid Id { get; set; }
    public Guid RequestId { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>First day of the round.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day of the round: whoever had the unit then, or has it now, sees this.</summary>
    public DateOnly Day { get; set; }

    public HandInState State { get; set; }

    /// <summary>本期无 — there was nothing to report.</summary>
    public bool Nothing { get; set; }

    /// <summary>How many rows there were then.</summary>
    public int Rows { get; set; }

    /// <summary>实际用时 in minutes, where they told it; 1–6000.</summary>
    public int? Took { get; set; }

    public DateTime At { get; set; }
    public string By { get; set; } = "";
    public Guid? ById { get; set; }

    /// <summary>Why it was sent back.</summary>
    public string? Answer { get; set; }
}
