using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>头雁培训 — who leads the standing teams within reach, and who of them was trained within the rule's months, wherever the training was held.</summary>
public sealed class LeaderTraining(ShijiDb db, RuleReader rules, OrganisationDirectory directory, DistrictClock clock)
{
    /// <summary>One row for each unit right below, one for teams of the unit itself; and the whole, in which nobody is counted twice.</summary>
    public async Task<(IReadOnlyList<LeaderUnit> Units, LeaderUnit Whole)> DoAsync(Organisation node, CancellationToken cancel = default)
    {
        var (today, teams) = (clock.Today, await TeamsAsync(cancel));
        var leaders = await LeadersAsync(teams, cancel);
        var below = await directory.ChildrenAsync(node.Id, today, cancel);
        var ids = below.ConvertAll(b => b.Id);
        var under = await db.Set<Ancestry>().Where(a => ids.Contains(a.NodeId) && a.From <= today && (a.Until == null || a.Until > today)).ToDictionaryAsync(a => a.OrganisationId, a => a.NodeId, cancel);
        var led = leaders.SelectMany(l => l.Teams).Select(t => t.Id).ToHashSet();
        LeaderUnit Of(string code, string name, Func<int, bool> there)
        {
            var own = teams.FindAll(t => there(t.OrganisationId));
            var people = leaders.FindAll(l => l.Units.Any(there));
            return new(code, name, own.Count, own.Count(t => led.Contains(t.Id)), people);
        }

        var all = under.Values.ToHashSet();
        var rows = new List<LeaderUnit> { Of(node.Code, "本级", o => o == node.Id) };
        rows.AddRange(below.Where(b => all.Contains(b.Id)).Select(b => Of(b.Code, b.Name, o => under.GetValueOrDefault(o) == b.Id)));
        return (rows.FindAll(r => r.Teams > 0), Of(node.Code, node.ShortName ?? node.Name, o => o == node.Id || under.ContainsKey(o)));
    }

    private Task<List<StandingTeam>> TeamsAsync(CancellationToken cancel) => db.Set<Team>().AsNoTracking()
        .Where(t => t.Until == null && (t.State == TeamState.Founded || t.State == TeamState.Rectifying))
        .OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new StandingTeam(t.Id, t.Name, t.OrganisationId)).ToListAsync(cancel);

    private async Task<List<Leader>> LeadersAsync(List<StandingTeam> teams, CancellationToken cancel)
    {
        var (today, term) = (clock.Today, (await rules.OnAsync(clock.Today, cancel)).Find(Trainings.Term)?.Value);
        var led = await db.Set<TeamMember>().AsNoTracking().Where(m => m.IsLeader && m.State == MemberState.Member).Select(m => new { m.TeamId, m.PersonId, m.VolunteerId }).ToListAsync(cancel);
        // Trainings are few and the district's; attendances are half a million. Only the last day of those who lead here leaves this method.
        var sessions = await db.Whole<ActivitySession>().Where(s => s.Kind == Trainings.Kind && s.Category == Trainings.OfLeaders && s.State == SessionState.Held && s.Day <= today).Select(s => s.Id).ToListAsync(cancel);
        var trained = await db.Whole<Attendance>().Where(a => sessions.Contains(a.SessionId) && a.State == AttendanceState.InForce && a.PersonId != null)
            .GroupBy(a => a.PersonId!.Value).Select(g => new { g.Key, Last = g.Max(a => a.Day) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
        var standing = teams.ToDictionary(t => t.Id);
        return
        [
            .. from m in led
               where standing.ContainsKey(m.TeamId)
               group m by m.PersonId into g
               let last = trained.TryGetValue(g.Key, out var day) ? day : (DateOnly?)null
               orderby g.Key
               select new Leader(g.Key, g.First().VolunteerId, [.. g.Select(m => (m.TeamId, standing[m.TeamId].Name))], [.. g.Select(m => standing[m.TeamId].OrganisationId)], last, term is { } months ? last?.AddMonths((int)months) : null, today),
        ];
    }

    private sealed record StandingTeam(Guid Id, string Name, int OrganisationId);
}
