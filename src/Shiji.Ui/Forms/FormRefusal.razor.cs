using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;

namespace Shiji.Ui;

/// <summary>填报驳回 — why a form was not accepted, at its top, as a way to the field.</summary>
public sealed partial class FormRefusal
{
    [Parameter] public Refusal? Refusal { get; set; }

    /// <summary>The field to go to where the refusal names none.</summary>
    [Parameter, EditorRequired] public string Otherwise { get; set; } = "";

    [Parameter] public string Here { get; set; } = "";
}
