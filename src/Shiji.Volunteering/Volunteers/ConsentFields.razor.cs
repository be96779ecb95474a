using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>同意栏 — every purpose in its words, and a box for each; none is ticked beforehand.</summary>
public sealed partial class ConsentFields
{
    [Parameter, EditorRequired] public IReadOnlyList<ConsentPurpose> Purposes { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyCollection<string> Values { get; set; } = [];

    [Parameter] public string? Help { get; set; }

    [Parameter] public string? Error { get; set; }

    private IReadOnlyList<Choice> Choices => [.. Purposes.Select(p => new Choice(p.Code, p.Name))];
}
