using Microsoft.AspNetCore.Components;

namespace Shiji.League;

/// <summary>按全名认人 — a button above a sheet of members that opens their names for this one page, and says that it was logged.</summary>
public sealed partial class FullNames
{
    /// <summary>The page's own address.</summary>
    [Parameter, EditorRequired] public string Action { get; set; } = "";

    [Parameter, EditorRequired] public bool Opened { get; set; }

    /// <summary>May the actor see names in full.</summary>
    [Parameter, EditorRequired] public bool May { get; set; }

    [Parameter] public EventCallback Send { get; set; }
}
