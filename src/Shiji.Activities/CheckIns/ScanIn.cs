using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>扫码 — one scan, as a telephone sends it.</summary>
/// <param name="Id">Made by the telephone: sent again after a lost answer it is the same check-in.</param>
/// <param name="Person">Whoever holds the telephone, or somebody they signed up for.</param>
public sealed record Scan(Guid Id, Guid Session, int Person, string? Code, bool Leaves)
{
    /// <summary>When the code was seen, where it is sent later.</summary>
    public DateTime? At { get; init; }

    public string? Device { get; init; }
    public Position? Position { get; init; }
}

/// <summary>
/// 扫码签到 — the volunteer's own act: the code is judged in memory, the row goes in with those of the crowd, and what needs thought is asked when
/// minutes are proposed. Accepted twice it is there once.
/// </summary>
public sealed class ScanIn(ShijiDb db, Gates gates, Turnstile turnstile, RotatingCode codes, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Scan scan, CancellationToken cancel = default)
    {
        if (db.Actor.AccountId is not { } account) return new Refusal("请先登录再签到；没有手机或不便登录的，请找负责人点名，一样有效。", "account");
        using var _ = db.ByProgram();
        if (await gates.OfAsync(db, scan.Session, cancel) is not { } gate) return new Refusal("没有这一场，请再扫一次现场的码。", "session");
        var (now, at) = (clock.UtcNow, scan.At ?? clock.UtcNow);
        var late = now - at > TimeSpan.FromSeconds(gate.Seconds * (gate.Steps + 1));
        if (at > now.AddSeconds(gate.Seconds)) return new Refusal("手机的时间不对，请校准手机时间，或找负责人点名。", "at");
        if (late && now - at > TimeSpan.FromHours((double)gate.OfflineHours)) return new Refusal($"离线签到最迟 {gate.OfflineHours:0} 小时内补传，这一条已经过期；请找负责人补录。", "at");
        if (gate.Seconds == 0 || !codes.Fits(gate.Id, scan.Code, at, gate.Seconds, gate.Steps)) return new Refusal("签到码不对或已更换，请再扫一次现场正在显示的码。", "code");
        if (at < gate.OpensAt) return new Refusal($"签到还没有开放，{clock.LocalOf(gate.OpensAt):H:mm} 起可以签到。", "at");
        if (at > gate.ShutsAt) return new Refusal("签到已经关闭，请找负责人办理。", "at");
        var (fence, distance) = Fences.Judge(gate.Latitude, gate.Longitude, scan.Position, gate.Fence);
        var way = late ? CheckInWay.Offline : CheckInWay.Code;
        var device = scan.Device is { Length: > 64 } ? scan.Device[..64] : scan.Device;

        var row = new CheckIn { Id = scan.Id, SessionId = scan.Session, PersonId = scan.Person, At = at, Leaves = scan.Leaves, Way = way, ReceivedAt = now, Device = device, Fence = fence, Distance = distance };
        if (await turnstile.PassAsync(row, account, cancel)) return null;
        // Sent before, and only the answer was lost?
        return await db.Whole<CheckIn>().AnyAsync(c => c.Id == scan.Id && c.PersonId == scan.Person && c.SessionId == scan.Session, cancel) ? null : await WhyNotAsync(scan, cancel);
    }

    private async Task<Refusal> WhyNotAsync(Scan scan, CancellationToken cancel)
    {
        var session = await db.Whole<ActivitySession>().AsNoTracking().SingleAsync(s => s.Id == scan.Session, cancel);
        if (session.State == SessionState.Cancelled) return new Refusal($"这一场取消了：{session.Reason}", "session");
        if (session.State != SessionState.Planned) return new Refusal("这一场已经核定过，不能再签到；漏了的请找负责人补录。", "session");
        return await db.Whole<Activity>().AnyAsync(a => a.Id == session.ActivityId && a.State != ActivityState.Published, cancel)
            ? new Refusal("这个活动没有在招募，请找负责人。", "session")
            : new Refusal("只能为自己和自己代报名的家人签到；请从“我的活动”里进来，或找负责人点名。", "person");
    }
}
