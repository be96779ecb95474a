namespace Shiji.Volunteering;

/// <summary>培训经历的一行 — which training, whose, and whether they taught it.</summary>
public sealed record TrainingLine(Guid Session, DateOnly Day, string Title, string Kind, string? Category, string Organiser, bool Taught)
{
    public string Sort => Category is null ? Kind : $"{Kind}，{Category}";
}
