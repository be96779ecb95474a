using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>外框 — the frame every page stands in: where I am, what I may open, who I am.</summary>
public sealed partial class Shell
{
    /// <summary>The organisation I am looking at, and the address where I choose another.</summary>
    [Parameter, EditorRequired] public string Organisation { get; set; } = "";

    [Parameter] public string OrganisationHref { get; set; } = "/organisations";

    /// <summary>What must be known about the whole of the data: that it is a sample. Null for a district's own.</summary>
    [Parameter] public string? Mark { get; set; }

    [Parameter] public IReadOnlyList<PeriodChoice> Periods { get; set; } = [];

    [Parameter] public IReadOnlyList<MenuGroup> Menu { get; set; } = [];

    /// <summary>At most four pages for the thumb; the rest stands under 更多.</summary>
    [Parameter] public IReadOnlyList<MenuEntry> Thumb { get; set; } = [];

    [Parameter] public IReadOnlyList<Crumb> Trail { get; set; } = [];

    [Parameter] public Viewer? Viewer { get; set; }

    /// <summary>Unread notices.</summary>
    [Parameter] public int Tasks { get; set; }

    /// <summary>Null where there are no notices to go to.</summary>
    [Parameter] public string? TasksHref { get; set; } = OfficeMenu.Notices;

    [Parameter] public string HomeHref { get; set; } = "/";

    /// <summary>Null where there is nothing to search.</summary>
    [Parameter] public string? SearchHref { get; set; } = "/search";

    /// <summary>What a search takes along: organisation and period.</summary>
    [Parameter] public IReadOnlyList<Choice> SearchKept { get; set; } = [];

    [Parameter] public string? SearchTerm { get; set; }

    /// <summary>This page's own address; set it where the document has a base element, so that #main stays on the page.</summary>
    [Parameter] public string Here { get; set; } = "";

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
