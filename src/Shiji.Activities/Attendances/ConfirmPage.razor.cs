using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>核定页 — anomalies on top, then everybody at once.</summary>
public sealed partial class ConfirmPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    private bool Timed { get; set; }

    private List<ConfirmLine> Rows { get; set; } = [];

    private List<AnomalyLine> Open { get; set; } = [];

    private List<AnomalyLine> Decided { get; set; } = [];

    private int Waiting => Rows.Count(r => r.Row.State is AttendanceState.Proposed or AttendanceState.Seconded);

    [Inject] private ProposeAttendances Propose { get; set; } = null!;

    [Inject] private ConfirmAttendances Confirm { get; set; } = null!;

    [Inject] private AnswerAnomaly Answering { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "answer")] private string? Answer { get; set; }

    private string Here => $"/sessions/{Id}/confirm";

    protected override async Task OnInitializedAsync()
    {
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null)
        {
            Missing("没有这一场，或者不归您现在的岗位管；请从活动清单里找。");
            return;
        }

        Title = await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId).Select(a => a.Title).SingleOrDefaultAsync(Cancel) ?? "";
        Timed = await Db.Set<ActivityKind>().Where(k => k.Key == Session.Kind).Select(k => k.Timed).SingleAsync(Cancel);
        var rows = await Db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == Id).ToListAsync(Cancel);
        var anomalies = await Db.Set<Anomaly>().AsNoTracking().Where(a => a.SessionId == Id).OrderBy(a => a.FoundAt).ToListAsync(Cancel);
        var names = await Db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).OfType<int>().Distinct()], Cancel);
        string NameOf(int? person) => person is { } id ? $"{names.GetValueOrDefault(id, "已删除")}（{id}）" : "整场";
        var lines = anomalies.ConvertAll(a => new AnomalyLine(a, NameOf(a.PersonId), null));
        (Open, Decided) = (lines.FindAll(l => l.Anomaly.Answer == AnomalyAnswer.Open), lines.FindAll(l => l.Anomaly.Answer != AnomalyAnswer.Open));
        var open = Open.Where(l => l.Anomaly.AttendanceId is not null).CountBy(l => l.Anomaly.AttendanceId!.Value).ToDictionary();
        Rows = [.. rows.Select(r => new ConfirmLine(r, r.PersonId is null ? "同行" : NameOf(r.PersonId), open.GetValueOrDefault(r.Id))).OrderByDescending(l => l.Open).ThenBy(l => l.Row.State).ThenBy(l => l.Row.PersonId)];
    }

    private Task AnswerAsync((Guid Id, bool Accepts, string? Reason) answer) => DoAsync(() => Answering.DoAsync(answer.Id, answer.Accepts, answer.Reason, Cancel), Here);

    private Task ConfirmAsync() => DoAsync(async () =>
    {
        var judged = new List<Judged>();
        foreach (var chosen in Http.Request.Form["row"])
        {
            if (!Guid.TryParse(chosen, out var id)) continue;
            var typed = Http.Request.Form[$"minutes-{id:N}"].ToString();
            int? minutes = null;
            if (typed.Length > 0 && Answer != "refuse")
            {
                if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return new Refusal($"核定分钟“{typed}”不是整数。", "row");
                minutes = whole;
            }

            judged.Add(new(id, Answer != "refuse", minutes, Reason));
        }

        return await Confirm.DoAsync(Id, judged, Cancel);
    }, Here);
}

/// <summary>核定的一行</summary>
/// <param name="Open">How many anomalies about it wait for an answer.</param>
public sealed record ConfirmLine(Attendance Row, string Name, int Open)
{
    public bool Blocked => Open > 0;
}
