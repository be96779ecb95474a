using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>种类表 — what is written of a kind, when it is added and when it is changed.</summary>
public sealed partial class KindForm
{
    private static readonly IReadOnlyList<Choice> Ways = [new("door", "现场计数，不记名"), new("named", "实名签到"), new("timed", "实名并计时，核定、公示后生效")];

    private static readonly IReadOnlyList<Choice> Steps = [new("approval", "要他人审批"), new("risks", "要写风险说明")];

    [Parameter, EditorRequired] public KindCard Card { get; set; } = null!;

    /// <summary>Null where it can no longer be chosen.</summary>
    [Parameter] public string? Key { get; set; }

    /// <summary>There are sessions of it.</summary>
    [Parameter] public bool Fixed { get; set; }

    [Parameter, EditorRequired] public IReadOnlyList<Choice> Groups { get; set; } = [];

    [Parameter] public Refusal? Refused { get; set; }

    private string Counts => Card switch { { Timed: true } => "timed", { Named: true } => "named", _ => "door" };

    private List<string> Needed => [.. new[] { (Card.NeedsApproval, "approval"), (Card.NeedsRisks, "risks") }.Where(n => n.Item1).Select(n => n.Item2)];

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
