using Shiji.Imports;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>A line that would be an attendance: one person at one session. All times are the district's own.</summary>
internal sealed class HoursLine(SheetRow source) : Line(source)
{
    public Served? Served { get; set; }

    public int PersonId { get; set; }

    public string? Title { get; set; }

    public string? Number { get; set; }

    public DateTime? SessionStarts { get; set; }

    public DateTime? SessionEnds { get; set; }

    public DateOnly? Day { get; set; }

    public DateTime? Starts { get; set; }

    public DateTime? Ends { get; set; }

    public int? Minutes { get; set; }

    public ActivityKind? Kind { get; set; }

    public string? Category { get; set; }

    public string? Place { get; set; }

    public string? Post { get; set; }

    /// <summary>The one that is there, or that this file makes.</summary>
    public ActivitySession? Session { get; set; }

    public Attendance? Attendance { get; set; }

    /// <summary>What does not look right about it; it comes in and is decided on.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Where a session lies of which no more is told than this.</summary>
    public DateOnly? On => SessionStarts is { } planned ? DateOnly.FromDateTime(planned) : Day ?? (Starts is { } at ? DateOnly.FromDateTime(at) : null);

    public (string? Number, int Organisation, string? Title, DateTime? Starts, DateOnly? Day) Meant => Number is not null ? (Number, 0, null, null, null) : (null, OrganisationId, Title, SessionStarts, On);
}
