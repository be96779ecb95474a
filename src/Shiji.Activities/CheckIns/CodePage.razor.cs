using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Activities;

/// <summary>签到码页 — shown by the leader at the place; asks for itself again when its code is over.</summary>
public sealed partial class CodePage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    private string? Code { get; set; }

    private DateTime Until { get; set; }

    [Inject] private RotatingCode Codes { get; set; } = null!;

    [Inject] private Gates Gates { get; set; } = null!;

    private string Short => $"{Http.Request.Host}/check-in/{Id:N}";

    private string Address => $"{Http.Request.Scheme}://{Http.Request.Host}/check-in/{Id:N}?code={Code}";

    protected override async Task OnInitializedAsync()
    {
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null)
        {
            Missing("没有这一场，或者不归您现在的岗位管。");
            return;
        }

        Title = await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId).Select(a => a.Title).SingleOrDefaultAsync(Cancel) ?? "";
        var (gate, now) = ((await Gates.OfAsync(Db, Id, Cancel))!, Clock.UtcNow);
        Http.Response.Headers.CacheControl = "no-store";
        if (gate.Seconds == 0 || now > gate.ShutsAt) return;
        Until = now < gate.OpensAt ? gate.OpensAt : RotatingCode.Until(now, gate.Seconds);
        // Without a script: the browser asks again by itself.
        Http.Response.Headers["Refresh"] = Math.Clamp((int)Math.Ceiling((Until - now).TotalSeconds), 1, 60).ToString(CultureInfo.InvariantCulture);
        if (now >= gate.OpensAt) Code = Codes.At(Id, now, gate.Seconds);
    }
}
