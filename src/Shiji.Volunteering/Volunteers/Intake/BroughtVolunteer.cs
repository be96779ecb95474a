using Shiji.Imports;
using Shiji.Kernel.People;
using Shiji.Sheets.Files;

namespace Shiji.Volunteering;

/// <summary>A line that would be somebody's registration.</summary>
internal sealed class BroughtVolunteer(SheetRow source) : Line(source)
{
    /// <summary>The file as it would be made; null while something of it is wrong.</summary>
    public Person? Person { get; set; }

    /// <summary>人员编号 that the line names, or that its document was found to have; null for somebody new.</summary>
    public int? File { get; set; }

    public Guardian? Guardian { get; set; }

    /// <summary>The day on which a guardian agreed, and to which words; null where nobody need.</summary>
    public (DateOnly Day, int Version)? Agreed { get; set; }

    public DateOnly Day { get; set; }

    public VolunteerProfile Profile { get; set; } = new();
}
