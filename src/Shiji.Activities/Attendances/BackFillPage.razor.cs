using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>补录页</summary>
public sealed partial class BackFillPage
{
    private const string Typed = "yyyy-MM-ddTHH:mm";

    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    [Inject] private BackFill Fill { get; set; } = null!;

    [SupplyParameterFromForm(Name = "person")] private string? Person { get; set; }

    [SupplyParameterFromForm(Name = "arrived")] private string? Arrived { get; set; }

    [SupplyParameterFromForm(Name = "left")] private string? Left { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "proof")] private string? Proof { get; set; }

    private string Here => $"/sessions/{Id}/back-fill";

    protected override async Task OnInitializedAsync()
    {
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null) Missing("没有这一场，或者不归您现在的岗位管；请从活动清单里找。");
        else Title = await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId).Select(a => a.Title).SingleOrDefaultAsync(Cancel) ?? "";
    }

    private Task FillAsync() => DoAsync(async () =>
    {
        if (!int.TryParse(Person, NumberStyles.None, CultureInfo.InvariantCulture, out var person)) return new Refusal("人员编号请写整数。", "person");
        if (Utc(Arrived) is not { } arrived) return new Refusal("请写到达时间。", "arrived");
        return Utc(Left) is { } left ? (await Fill.DoAsync(Id, person, arrived, left, Reason, Proof, Cancel)).Refusal : new Refusal("请写离开时间。", "left");
    }, $"/sessions/{Id}/confirm");

    private string Local(DateTime utc) => Clock.LocalOf(utc).ToString(Typed, CultureInfo.InvariantCulture);

    private DateTime? Utc(string? text) =>
        DateTime.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? Clock.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay : null;
}
