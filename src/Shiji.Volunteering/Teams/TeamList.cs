using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>队伍清单 — what the list of teams is asked by its address, newest first; the page and its export ask the same.</summary>
internal sealed record TeamList(string? Text, string? State, string? Kind, string? Unit)
{
    private const int Batch = 1000;

    public static TeamList Read(IQueryCollection query) => new(query["text"].ToString().Trim(), query["state"].ToString(), query["kind"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<TeamLine>> TakeAsync(ShijiDb db, Cursor? after, int most, CancellationToken cancel)
    {
        var teams = Of(db);
        if (after is { } last) teams = teams.Where(t => t.Day <= last.Day && (t.Day < last.Day || t.Id < last.Id));
        var found = await (from t in teams.OrderByDescending(t => t.Day).ThenByDescending(t => t.Id).Take(most)
                           join o in db.Set<Organisation>() on t.OrganisationId equals o.Id
                           select new { Team = t, Name = o.ShortName ?? o.Name, Members = db.Set<TeamMember>().Count(m => m.TeamId == t.Id && m.State == MemberState.Member) }).ToListAsync(cancel);
        return [.. found.OrderByDescending(f => f.Team.Day).ThenByDescending(f => f.Team.Id).Select(f => new TeamLine(f.Team, f.Name, f.Members))];
    }

    public async IAsyncEnumerable<TeamLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Cursor? after = null;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = Cursor.Of(batch[^1].Team);
        }
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        if (!string.IsNullOrEmpty(Text)) yield return ("名称", Text);
        if (Asked<TeamState>(State) is { } state) yield return ("状态", state.Word());
        if (Asked<TeamKind>(Kind) is { } kind) yield return ("类别", kind.Word());
        if (!string.IsNullOrEmpty(Unit)) yield return ("所属组织", Unit);
    }

    internal static T? Asked<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private IQueryable<Team> Of(ShijiDb db)
    {
        var teams = db.Set<Team>().AsNoTracking();
        if (!string.IsNullOrEmpty(Text)) teams = teams.Where(t => t.Name.Contains(Text));
        if (Asked<TeamState>(State) is { } state) teams = teams.Where(t => t.State == state);
        if (Asked<TeamKind>(Kind) is { } kind) teams = teams.Where(t => t.Kind == kind);
        if (!string.IsNullOrEmpty(Unit)) teams = teams.Where(t => db.Set<Organisation>().Any(o => o.Id == t.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return teams;
    }
}

/// <summary>队伍一行.</summary>
internal sealed record TeamLine(Team Team, string Organisation, int Members);
