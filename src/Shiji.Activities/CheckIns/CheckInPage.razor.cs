using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>签到页 — where the code on the leader's screen leads: one tap on arrival, one on leaving, for oneself and one's own.</summary>
public sealed partial class CheckInPage
{
    private const string DeviceCookie = "shiji-device";

    [Parameter] public string Session { get; set; } = "";

    private Gate? Gate { get; set; }

    private string Title { get; set; } = "";

    private string When { get; set; } = "";

    private string Place { get; set; } = "";

    private List<Choice> People { get; set; } = [];

    /// <summary>Whether the next tap is most likely to leave.</summary>
    private bool Leaves { get; set; }

    [Inject] private Gates Gates { get; set; } = null!;

    [Inject] private ScanIn Scanning { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "code")] private string? CodeOfAddress { get; set; }

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "person")] private string? Person { get; set; }

    private bool HasFence => Gate is { Latitude: not null, Fence: not null };

    private Guid Id => Guid.TryParse(Session, out var id) ? id : default;

    private string Here => $"/check-in/{Session}";

    /// <summary>The id this form will send: a second tap, or a second try after no answer, is the same check-in.</summary>
    private Guid Fresh => Http.Request.HasFormContentType && Guid.TryParse(Http.Request.Form["id"], out var sent) ? sent : Guid.CreateVersion7(Clock.UtcNow);

    private string Seen => Http.Request.HasFormContentType ? Http.Request.Form["seen"].ToString() : Clock.UtcNow.ToString("O", CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        Gate = await Gates.OfAsync(Db, Id, Cancel);
        if (Gate is null)
        {
            Missing("没有这一场，请再扫一次现场的码。");
            return;
        }

        var me = await Db.OwnFileAsync(Cancel);
        using var _ = Db.ByProgram(); // a session is nobody's secret to whoever stands at its gate
        var session = await Db.Set<ActivitySession>().AsNoTracking().SingleAsync(s => s.Id == Id, Cancel);
        Title = await Db.Set<Activity>().Where(a => a.Id == session.ActivityId).Select(a => a.Title).SingleAsync(Cancel);
        (When, Place) = ($"{Minute(session.StartsAt)} 至 {Hour(session.EndsAt)}", session.Place);
        if (me is null) return;
        var own = await (from s in Db.Set<SignUp>() where s.SessionId == Id && s.ByPersonId == me.Id && s.State == SignUpState.Joined join p in Db.Set<Person>() on s.PersonId equals p.Id select new { p.Id, p.Name }).ToListAsync(Cancel);
        People = [new(me.Id.ToString(CultureInfo.InvariantCulture), "我自己"), .. own.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), Masks.Name(p.Name)))];
        Leaves = await Db.Set<CheckIn>().Where(c => c.SessionId == Id && c.PersonId == me.Id).OrderByDescending(c => c.At).Select(c => (bool?)!c.Leaves).FirstOrDefaultAsync(Cancel) ?? false;
    }

    private async Task ScanAsync()
    {
        var form = Http.Request.Form;
        var leaves = form["leaves"] == "1";
        var scan = new Scan(Fresh, Id, int.TryParse(Person, NumberStyles.None, CultureInfo.InvariantCulture, out var person) ? person : 0, Code?.Trim(), leaves) { Device = Device(), Position = Position(form), At = SeenAt() };
        await DoAsync(() => Scanning.DoAsync(scan, Cancel), $"{Here}?done={(leaves ? "left" : "came")}");
    }

    /// <summary>When the page with the code was opened, where it could only be sent long after: the code proves that it was so.</summary>
    private DateTime? SeenAt() =>
        DateTime.TryParse(Http.Request.Form["seen"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var seen) && Http.Request.Form["late"] == "1" ? seen.ToUniversalTime() : null;

    private static Position? Position(IFormCollection form) =>
        form["located"] == "1"
        && double.TryParse(form["latitude"], CultureInfo.InvariantCulture, out var north) && double.TryParse(form["longitude"], CultureInfo.InvariantCulture, out var east)
        && double.TryParse(form["accuracy"], CultureInfo.InvariantCulture, out var accuracy) && accuracy is >= 0 and < 10_000
            ? new(north, east, accuracy) : null;

    /// <summary>A mark of this telephone, random and of no other use; kept as its hash.</summary>
    private string Device()
    {
        var mark = Http.Request.Cookies[DeviceCookie];
        if (mark is not { Length: 32 })
        {
            mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            Http.Response.Cookies.Append(DeviceCookie, mark, new() { HttpOnly = true, Secure = Http.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)))[..32];
    }
}
