namespace Shiji.Volunteering;

/// <summary>队长 — who leads one or more standing teams, and when they were last trained for it.</summary>
/// <param name="Units">The organisations of those teams.</param>
/// <param name="Last">The last training that counts; null where there was none.</param>
/// <param name="Until">The first day it no longer counts; null without a training, or where the district sets no term.</param>
public sealed record Leader(int Person, int Volunteer, IReadOnlyList<(Guid Id, string Name)> Teams, IReadOnlyList<int> Units, DateOnly? Last, DateOnly? Until, DateOnly Today)
{
    public bool Trained => Last is not null && (Until is null || Until > Today);

    public int? DaysLeft => Trained ? Until?.DayNumber - Today.DayNumber : null;

    public string TeamNames => string.Join('、', Teams.Select(t => t.Name));
}
