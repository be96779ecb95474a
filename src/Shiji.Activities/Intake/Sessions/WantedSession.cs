namespace Shiji.Activities;

/// <summary>文件里的一场 — what a line says of a session, in the district's own time.</summary>
internal sealed record WantedSession(string Title, int OrganisationId, string Kind, string? Category, SessionPlan Plan)
{
    /// <summary>现场计数, where the kind names nobody.</summary>
    public int Counted { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(Plan.Starts!.Value);
}
