using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>驳回 — why it cannot be done, what would make it possible, and who can.</summary>
public sealed partial class RefusalNote
{
    /// <summary>Field, rule and remedy in one sentence.</summary>
    [Parameter, EditorRequired] public string Sentence { get; set; } = "";

    [Parameter] public string? WhoCan { get; set; }

    [Parameter] public string? WhoHref { get; set; }

    /// <summary>What was kept of the work done so far.</summary>
    [Parameter] public string? Kept { get; set; }

    /// <summary>The number to quote when it was our fault.</summary>
    [Parameter] public string? Number { get; set; }
}
