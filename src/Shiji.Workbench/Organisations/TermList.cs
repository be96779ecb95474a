using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Workbench;

/// <summary>届期清单 — organisations that have terms, the most pressing first; the page and its export ask the same.</summary>
internal sealed record TermList(string State, OrganisationType? Type, string Unit)
{
    public const string Due = "due";
    public const string Past = "past";
    public const string Postponed = "postponed";
    public const string Unknown = "unknown";
    private const int Batch = 1000;

    public static TermList Read(IQueryCollection query) =>
        new(query["state"].ToString(), Enum.TryParse<OrganisationType>(query["type"], out var type) && Enum.IsDefined(type) ? type : null, query["unit"].ToString().Trim());

    public async Task<List<TermLine>> TakeAsync(ShijiDb db, DateOnly today, int warn, int skip, int most, CancellationToken cancel)
    {
        var last = today.AddDays(warn);
        var lines = from s in db.Set<OrganisationSpell>().AsNoTracking()
                    where s.Until == null && s.Type <= OrganisationType.JointBranch
                    join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
                    join t in db.Set<OfficeTerm>().Where(t => t.Until == null && !t.Void) on s.OrganisationId equals t.OrganisationId into known
                    from term in known.DefaultIfEmpty()
                    select new { Spell = s, o.Code, Called = o.ShortName ?? o.Name, Term = term, DueOn = term == null ? null : (DateOnly?)(term.PostponedTo ?? term.EndsOn) };
        if (Type is { } type) lines = lines.Where(l => l.Spell.Type == type);
        if (Unit.Length > 0) lines = lines.Where(l => l.Code == Unit || l.Spell.Name.Contains(Unit) || l.Called.Contains(Unit));
        lines = State switch
        {
            Unknown => lines.Where(l => l.Term == null),
            Past => lines.Where(l => l.DueOn < today),
            Due => lines.Where(l => l.DueOn >= today && l.DueOn <= last),
            Postponed => lines.Where(l => l.Term != null && l.Term.PostponedTo != null),
            _ => lines,
        };
        var taken = await lines.OrderBy(l => l.DueOn == null).ThenBy(l => l.DueOn).ThenBy(l => l.Spell.OrganisationId).Skip(skip).Take(most).ToListAsync(cancel);
        return taken.ConvertAll(l => new TermLine(l.Code, l.Called, l.Spell.Type, l.Term, l.Term?.Standing(today, warn)));
    }

    public async IAsyncEnumerable<TermLine> AllAsync(ShijiDb db, DateOnly today, int warn, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var skip = 0; await TakeAsync(db, today, warn, skip, Batch, cancel) is { Count: > 0 } batch; skip += Batch)
            foreach (var line in batch) yield return line;
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        if (State.Length > 0) yield return ("状态", WordOf(State));
        if (Type is { } type) yield return ("类型", type.Word());
        if (Unit.Length > 0) yield return ("组织", Unit);
    }

    public static string WordOf(string state) => state switch
    {
        Due => "即将到期",
        Past => "超期",
        Postponed => "批准过延期",
        Unknown => "没有登记",
        _ => "全部",
    };
}

/// <summary>届期一行 — an organisation and its term; null where the book has none.</summary>
internal sealed record TermLine(string Code, string Name, OrganisationType Type, OfficeTerm? Term, TermStanding? Standing);
