using Shiji.Imports;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>A line that would be a session.</summary>
internal sealed class BroughtSession(SheetRow source) : Line(source)
{
    /// <summary>Null while something of it is wrong.</summary>
    public WantedSession? Wanted { get; set; }

    public ActivityKind? Kind { get; set; }

    public ActivitySession? Session { get; set; }
}
