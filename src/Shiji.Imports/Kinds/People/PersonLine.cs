using Shiji.Kernel.People;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A line that would be a person's file.</summary>
internal sealed class PersonLine(SheetRow source) : Line(source)
{
    public string Name { get; set; } = "";

    public DateOnly? Born { get; set; }

    public string? Phone { get; set; }

    public IdentityDocument? Document { get; set; }

    /// <summary>Of the document.</summary>
    public string? Fingerprint { get; set; }
}
