using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>异常页 — what waits for an answer within reach, the oldest first.</summary>
public sealed partial class AnomaliesPage
{
    private const int Most = 50;

    private List<AnomalyLine> Lines { get; set; } = [];

    private bool More { get; set; }

    [Inject] private AnswerAnomaly Answering { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var rows = await AnomalyLine.Waiting(Db).Take(Most + 1).ToListAsync(Cancel);
        More = rows.Count > Most;
        if (More) rows.RemoveAt(Most);
        var names = await Db.MaskedNamesAsync([.. rows.Select(r => r.Anomaly.PersonId).OfType<int>().Distinct()], Cancel);
        Lines = rows.ConvertAll(r => new AnomalyLine(r.Anomaly, r.Anomaly.PersonId is { } person ? $"{names.GetValueOrDefault(person, "已删除")}（{person}）" : "整场", $"{r.Title}，{Minute(r.StartsAt)}"));
    }

    private Task AnswerAsync((Guid Id, bool Accepts, string? Reason) answer) => DoAsync(() => Answering.DoAsync(answer.Id, answer.Accepts, answer.Reason, Cancel), "/anomalies");
}
