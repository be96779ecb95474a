using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>到场名单的一行 — somebody who signed up, checked in, or both; masked, and how far they are.</summary>
public sealed record RosterLine(int Person, string Name, SignUp? SignUp, string Role, DateTime? Arrived, DateTime? Left)
{
    public string Word => (Arrived, Left) switch
    {
        ({ }, { }) => "已离场",
        ({ }, null) => "在场",
        _ => SignUp?.State == SignUpState.Joined ? "未到" : SignUp?.State.Word() ?? "",
    };
}

/// <summary>到场名单 — read for whoever leads the session; those who are missing come first.</summary>
public sealed class SessionRoster(ShijiDb db)
{
    public async Task<IReadOnlyList<RosterLine>> OfAsync(Guid session, CancellationToken cancel)
    {
        var signed = await db.Set<SignUp>().AsNoTracking().Where(s => s.SessionId == session && s.State <= SignUpState.Invited).OrderBy(s => s.At).ToListAsync(cancel);
        var roles = await db.Set<SessionRole>().AsNoTracking().Where(r => r.SessionId == session).ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var stamps = (await db.Set<CheckIn>().AsNoTracking().Where(c => c.SessionId == session).OrderBy(c => c.At).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        var people = signed.Select(s => s.PersonId).Concat(stamps.Select(s => s.Key)).Distinct().ToList();
        var names = await db.MaskedNamesAsync(people, cancel);
        return
        [
            .. people.Select(p =>
            {
                var (own, last) = (signed.Find(s => s.PersonId == p), stamps[p].LastOrDefault());
                return new RosterLine(p, names.GetValueOrDefault(p, "已删除"), own, own is null ? "未报名" : roles.GetValueOrDefault(own.RoleId, ""),
                    stamps[p].FirstOrDefault(s => !s.Leaves)?.At, last is { Leaves: true } ? last.At : null);
            }).OrderBy(l => l.Arrived is not null).ThenBy(l => l.Left is not null).ThenBy(l => l.SignUp?.State).ThenBy(l => l.Person),
        ];
    }
}
