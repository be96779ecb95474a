using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

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
public sealed record AnomalyLine(Anomaly Anomaly, string Who, string? Session)
{
    /// <summary>What nobody has answered yet, the oldest first.</summary>
    internal static IQueryable<WaitingAnomaly> Waiting(ShijiDb db) =>
        from a in db.Set<Anomaly>().AsNoTracking()
        where a.Answer == AnomalyAnswer.Open
        join s in db.Set<ActivitySession>() on a.SessionId equals s.Id
        join act in db.Set<Activity>() on s.ActivityId equals act.Id
        orderby a.Day, a.Id
        select new WaitingAnomaly(a, act.Title, s.StartsAt);
}

/// <summary>待处理的异常 — and the session it is about.</summary>
internal sealed record WaitingAnomaly(Anomaly Anomaly, string Title, DateTime StartsAt);
