namespace Shiji.Kernel.Requests;

/// <summary>报送情况 — where one organisation stands with one round.</summary>
public enum Standing
{
    /// <summary>未报</summary>
    NotYet = 0,

    /// <summary>报齐</summary>
    HandedIn = 1,

    /// <summary>本期无</summary>
    Nothing = 2,

    /// <summary>退回</summary>
    SentBack = 3,

    /// <summary>逾期未报</summary>
    Late = 4,
}

/// <summary>单位报送情况 — what stands of one organisation's round: what it said, and its rows whatever they said.</summary>
public sealed record RecipientStanding(Recipient Unit, Round Round, HandIn? HandIn, RowCounts Rows, DateOnly Today, DateOnly? HandedInOn)
{
    public Standing Standing => HandIn switch
    {
        { State: HandInState.Standing, Nothing: true } => Standing.Nothing,
        { State: HandInState.Standing } => Standing.HandedIn,
        { State: HandInState.SentBack } => Standing.SentBack,
        _ => Today > Round.Due ? Standing.Late : Standing.NotYet,
    };

    public bool IsIn => HandIn?.State == HandInState.Standing;

    public bool InTime => IsIn && HandedInOn <= Round.Due;

    /// <summary>Said there was nothing, and rows are there.</summary>
    public bool Contradicts => HandIn is { State: HandInState.Standing, Nothing: true } && Rows.Any > 0;
}

/// <summary>行数 — rows of a round by state; what was voided or superseded is no longer asked about.</summary>
public readonly record struct RowCounts(int InForce, int Submitted, int Returned)
{
    public int Any => InForce + Submitted + Returned;
}
