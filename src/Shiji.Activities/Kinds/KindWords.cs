namespace Shiji.Activities;

/// <summary>种类用语 — kinds as the pages say them.</summary>
internal static class KindWords
{
    public static string Counts(this ActivityKind kind) => kind switch
    {
        { Timed: true } => "实名并计时",
        { Named: true } => "实名签到",
        _ => "现场计数",
    };

    /// <summary>In a list to filter by, where what is stopped still has activities.</summary>
    public static string Listed(this ActivityKind kind) => kind.Stopped ? $"{kind.Name}（已停用）" : kind.Name;
}
