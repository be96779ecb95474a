namespace Shiji.Kernel.Organisations;

/// <summary>届期用词.</summary>
public static class TermWords
{
    public static string Word(this TermStart start) => start switch
    {
        TermStart.Founded => "成立",
        TermStart.Elected => "换届选举",
        TermStart.Reappointed => "上级任命",
        _ => throw new ArgumentOutOfRangeException(nameof(start)),
    };

    /// <summary>正常, 即将到期, 超期, or 延期 while a postponed term runs beyond its years.</summary>
    /// <param name="warn">How many days before it is due it is said to be near.</param>
    public static TermStanding Standing(this OfficeTerm term, DateOnly today, int warn) => today switch
    {
        _ when today > term.DueOn => TermStanding.Past,
        _ when today > term.EndsOn => TermStanding.Postponed,
        _ when today.AddDays(warn) >= term.DueOn => TermStanding.Near,
        _ => TermStanding.Running,
    };

    public static string Word(this TermStanding standing) => standing switch
    {
        TermStanding.Past => "超期",
        TermStanding.Near => "即将到期",
        TermStanding.Postponed => "延期中",
        TermStanding.Running => "届内",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };
}

/// <summary>届期状态 — domain.md §1.3.</summary>
public enum TermStanding
{
    /// <summary>届内</summary>
    Running = 1,

    /// <summary>即将到期</summary>
    Near = 2,

    /// <summary>延期中</summary>
    Postponed = 3,

    /// <summary>超期</summary>
    Past = 4,
}
