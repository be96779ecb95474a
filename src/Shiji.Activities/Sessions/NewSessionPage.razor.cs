using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>加场次页</summary>
public sealed partial class NewSessionPage
{
    [Parameter] public Guid Id { get; set; }

    private Activity? Activity { get; set; }

    private IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>();

    [Inject] private PlanSession Plan { get; set; } = null!;

    [SupplyParameterFromForm(Name = "times")] private string? Times { get; set; }

    [SupplyParameterFromForm(Name = "every")] private string? Every { get; set; }

    private string Here => $"/activities/{Id}/sessions/new";

    protected override async Task OnInitializedAsync()
    {
        Activity = await Db.Set<Activity>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Activity is null) Missing("没有这个活动，或者不归您现在的岗位管；请从活动清单里找。");
        else if (Http.Request.HasFormContentType) Values = SessionFields.Typed(Http.Request.Form);
    }

    private Task AddAsync() => DoAsync(async () =>
    {
        var (times, every) = (0, 7);
        if (!string.IsNullOrWhiteSpace(Times) && (!int.TryParse(Times, NumberStyles.None, CultureInfo.InvariantCulture, out times))) return new Refusal("再来几场请写整数。", "times");
        if (times > 0 && (!int.TryParse(Every, NumberStyles.None, CultureInfo.InvariantCulture, out every) || every is < 1 or > 366)) return new Refusal("每隔几天请写 1 到 366 的整数。", "times");
        var read = await new SessionFields(Directory).ReadAsync(Http.Request.Form, Cancel);
        if (!read.Ok) return read.Refusal;
        await using var transaction = await Db.Database.BeginTransactionAsync(Cancel); // the first with all that follow it, or none
        var added = await Plan.AddAsync(Id, read.Value, Cancel);
        if ((added.Ok && times > 0 ? await Plan.RepeatAsync(added.Value.Id, every, times, Cancel) : added.Refusal) is { } refusal) return refusal;
        await transaction.CommitAsync(Cancel);
        return null;
    }, $"/activities/{Id}");
}
