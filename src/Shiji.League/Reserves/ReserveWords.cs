namespace Shiji.League;

/// <summary>后备用词.</summary>
public static class ReserveWords
{
    public static string Word(this ReserveKind kind) => kind switch
    {
        ReserveKind.FullTime => "专职团干部储备",
        ReserveKind.CommunitySecretary => "社区团委书记后备人选",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
