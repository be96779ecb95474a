using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>活动表 — what is written of an activity, when it is planned and when it is changed.</summary>
public sealed partial class ActivityForm
{
    private static readonly IReadOnlyList<Choice> Risks = [.. Enum.GetValues<RiskLevel>().Select(r => new Choice(((int)r).ToString(System.Globalization.CultureInfo.InvariantCulture), r.Word()))];

    [Parameter, EditorRequired] public ActivityPlan Plan { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<ActivityKind> Kinds { get; set; } = [];

    /// <summary>Those running, and the one it has.</summary>
    [Parameter] public IReadOnlyList<ActivityProject> Projects { get; set; } = [];

    /// <summary>Set where it can no longer be chosen.</summary>
    [Parameter] public ActivityKind? Kind { get; set; }

    /// <summary>Null where it can no longer be chosen.</summary>
    [Parameter] public string? Organisation { get; set; }

    [Parameter] public string? Partners { get; set; }

    [Parameter] public Refusal? Refused { get; set; }

    private IReadOnlyList<Choice> Categories => [.. (Kind is { } kind ? kind.CategoryList : Kinds.SelectMany(k => k.CategoryList)).Distinct().Select(c => new Choice(c, c))];

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
