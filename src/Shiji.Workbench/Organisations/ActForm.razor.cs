using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>变动表 — one act on an organisation, folded until it is wanted: its own fields, the day and the document.</summary>
public sealed partial class ActForm
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public string Here { get; set; } = "";

    [Parameter, EditorRequired] public string Button { get; set; } = "";

    [Parameter, EditorRequired] public Func<Task> Act { get; set; } = null!;

    [Parameter, EditorRequired] public ChangeOrganisationPage Page { get; set; } = null!;

    [Parameter] public string Today { get; set; } = "";

    [Parameter] public string DayLabel { get; set; } = "生效日";

    [Parameter] public string DayName { get; set; } = "day";

    /// <summary>It takes effect on no day of its own.</summary>
    [Parameter] public bool Dayless { get; set; }

    [Parameter] public bool Open { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }
}
