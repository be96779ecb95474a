using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>活动的项目 — what an activity may belong to, as its line names it.</summary>
/// <param name="Until">The first day it no longer runs.</param>
public sealed record ActivityProject(string Code, string Name, DateOnly From, DateOnly? Until)
{
    public bool RunsOn(DateOnly day) => From <= day && (Until is null || Until > day);

    internal static async Task<IReadOnlyList<ActivityProject>> AllAsync(ShijiDb db, CancellationToken cancel)
    {
        var all = new List<ActivityProject>();
        foreach (var line in db.Modules.All.OfType<IProjects>()) all.AddRange(await line.ProjectsAsync(db, cancel));
        return all;
    }

    /// <summary>Null where an activity may be given it today.</summary>
    internal static async Task<Refusal?> WrongAsync(ShijiDb db, string? code, DateOnly today, CancellationToken cancel)
    {
        if (code is null) return null;
        if ((await AllAsync(db, cancel)).FirstOrDefault(p => p.Code == code) is not { } project) return new("没有这个项目，请从列表里选；要开新项目，先在公益项目里立项。", "project");
        return project.RunsOn(today) ? null : new Refusal($"项目“{project.Name}”{(project.From > today ? "还没有开始" : "已经结束")}，不能再安排它的活动；请选正在开展的项目，或不选项目。", "project");
    }

    /// <summary>Where something was held for it, it counts there; the activity stays with it.</summary>
    internal static async Task<Refusal?> KeptAsync(ShijiDb db, IReadOnlyCollection<ActivitySession> sessions, CancellationToken cancel)
    {
        var ids = sessions.Select(s => s.Id).ToList();
        return sessions.Any(s => s.State is SessionState.Held or SessionState.Reported) || await db.Set<Attendance>().AnyAsync(a => ids.Contains(a.SessionId), cancel)
            ? new("已经有场次办过、记了人，项目不能再改；以后的场次请另建一个活动。", "project")
            : null;
    }
}
