using Shiji.Kernel.Organisations;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A line that would be an organisation.</summary>
internal sealed class OrganisationLine(SheetRow source) : Line(source)
{
    /// <summary>Null while something of it is missing.</summary>
    public Founding? Founding { get; set; }
}
