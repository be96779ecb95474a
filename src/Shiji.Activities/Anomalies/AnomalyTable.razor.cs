using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Shiji.Activities;

/// <summary>异常表 — what was seen, and a place for the answer and its reason.</summary>
public sealed partial class AnomalyTable
{
    [Parameter, EditorRequired] public IReadOnlyList<AnomalyLine> Rows { get; set; } = [];

    [Parameter, EditorRequired] public string Here { get; set; } = "";

    [Parameter, EditorRequired] public bool May { get; set; }

    [Parameter, EditorRequired] public Func<(Guid Id, bool Accepts, string? Reason), Task> OnAnswer { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Task AnswerAsync(Guid id) => OnAnswer((id, Http.Request.Form["judge"] == "yes", Http.Request.Form["because"]));
}

/// <summary>异常的一行</summary>
/// <param name="Session">Which session, where several are listed.</param>
public sealed record AnomalyLine(Anomaly Anomaly, string Who, string? Session);
