using Shiji.Kernel.People;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A line that would be a person's file.</summary>
internal sealed class PersonLine(SheetRow source) : Line(source)
{
    /// <summary>Null while something of it is wrong; numbered when it is stored.</summary>
    public Person? Person { get; set; }
}
