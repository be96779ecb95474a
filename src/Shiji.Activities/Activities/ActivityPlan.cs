namespace Shiji.Activities;

/// <summary>活动方案 — what somebody writes of an activity; null or empty where it was left out.</summary>
public sealed record ActivityPlan(string? Kind, string? Category, string? Title, int OrganisationId)
{
    public string? Summary { get; init; }
    public string? Audience { get; init; }
    public string? Risks { get; init; }
    public RiskLevel Risk { get; init; }
    public string? Insurance { get; init; }
    public string? Command { get; init; }
    public string? Questions { get; init; }
    public string? Leader { get; init; }
    public string? Project { get; init; }

    internal string? ProjectCode => Text(Project);

    /// <summary>Other hosts and helpers, by organisation.</summary>
    public IReadOnlyList<(int Organisation, bool Hosts)> Partners { get; init; } = [];

    public static ActivityPlan Of(Activity activity) => new(activity.Kind, activity.Category, activity.Title, activity.OrganisationId)
    {
        Summary = activity.Summary,
        Audience = activity.Audience,
        Risks = activity.Risks,
        Risk = activity.Risk,
        Insurance = activity.Insurance,
        Command = activity.Command,
        Questions = activity.Questions,
        Leader = activity.Leader,
        Project = activity.Project,
    };

    internal void WriteTo(Activity activity)
    {
        (activity.Title, activity.Category) = (Title!.Trim(), Text(Category));
        (activity.Summary, activity.Audience, activity.Risks, activity.Questions) = (Text(Summary) ?? "", Text(Audience) ?? "", Text(Risks) ?? "", Text(Questions) ?? "");
        (activity.Risk, activity.Insurance, activity.Command, activity.Project) = (Risk, Text(Insurance), Text(Command), ProjectCode);
        activity.Leader = Text(Leader) ?? activity.Leader;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
