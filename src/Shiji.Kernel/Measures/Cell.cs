namespace Shiji.Kernel.Measures;

/// <summary>格 — what one organisation adds to one measure on one day, and how much of it rests on which evidence; the rest is 申报.</summary>
public sealed class Cell
{
    public int OrganisationId { get; init; }
    public DateOnly Day { get; init; }
    public long Amount { get; init; }
    public long Machine { get; init; }
    public long RollCall { get; init; }
    public long BackFilled { get; init; }
    public long Imported { get; init; }
}

/// <summary>格的相加.</summary>
public static class Cells
{
    /// <summary>One cell for each organisation and day.</summary>
    public static IQueryable<Cell> Added(this IQueryable<Cell> cells) => cells
        .GroupBy(c => new { c.OrganisationId, c.Day })
        .Select(g => new Cell
        {
            OrganisationId = g.Key.OrganisationId,
            Day = g.Key.Day,
            Amount = g.Sum(c => c.Amount),
            Machine = g.Sum(c => c.Machine),
            RollCall = g.Sum(c => c.RollCall),
            BackFilled = g.Sum(c => c.BackFilled),
            Imported = g.Sum(c => c.Imported),
        });
}
