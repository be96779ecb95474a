using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Measures;

/// <summary>
/// 度量 — a number that records of one kind add up to. It is declared once; the live figure, the recount and
/// the list of records behind a figure are three readings of the same expressions.
/// </summary>
public abstract class Measure(string key, string name, string unit)
{
    /// <summary>标识 — opens with the module or register it belongs to.</summary>
    public string Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>单位 in whole base units: 人次, 场次, 分钟, 枚.</summary>
    public string Unit { get; } = unit;

    /// <summary>口径 — what is counted and what is not, in one or two sentences.</summary>
    public string Basis { get; init; } = "";

    /// <summary>分组 — the chapter of the report it belongs to.</summary>
    public string Group { get; init; } = "";

    /// <summary>不可考核的理由; null when its figures may enter an assessment (domain.md §0.3, §9.6).</summary>
    public string? NotAssessableBecause { get; init; }

    /// <summary>所依规则 — codes of the rule parameters its records are judged by when they are made.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public bool Assessable => NotAssessableBecause is null;

    /// <summary>存量 (true: how many there are at the end) or 流量 (false: what happened within).</summary>
    public abstract bool IsStock { get; }

    /// <summary>人数 — distinct people or things: counted, never added.</summary>
    public abstract bool IsHeadcount { get; }

    /// <summary>Whether every record counts one, so that the figure is their number.</summary>
    public abstract bool CountsOneEach { get; }

    public abstract Type RecordType { get; }

    /// <summary>系列 within the record type (a register's id); 0 when the type has one kind only.</summary>
    public int Series { get; init; }

    /// <summary>口径文本 — everything that decides what is counted, as text; its hash tells when a release changed the meaning.</summary>
    public abstract string Definition { get; }

    /// <summary>变动 — one cell for every row that counts, straight from the records; not for headcounts.</summary>
    public abstract IQueryable<Cell> Movements(DbContext db);

    /// <summary>在场 — one presence for every row that counts; only for headcounts.</summary>
    public abstract IQueryable<Presence> Presences(DbContext db);

    /// <summary>同群 — headcounts of one kin tell the same people of the same records apart by which rows count, so that one reading serves all of them; only for headcounts.</summary>
    public abstract (Type Record, int Series, string Who) Kin { get; }

    /// <summary>露面 — the rows that at least one of these headcounts counts, told apart; all of them of this one's <see cref="Kin"/> and flows, at most <see cref="Sighting.Most"/>.</summary>
    public abstract IQueryable<Sighting> Sightings(DbContext db, IReadOnlyList<Measure> kin);

    /// <summary>The same records as seen by the list: how many there are under a node in a period.</summary>
    public abstract Task<long> ListCountAsync(DbContext db, int nodeId, Period period, CancellationToken cancel = default);

    /// <summary>Distinct people recorded by one organisation itself, without those below it.</summary>
    public async Task<long> OwnCountAsync(DbContext db, int organisationId, Period period, CancellationToken cancel = default) =>
        await PeopleIn(db, period).Where(p => p.OrganisationId == organisationId).Select(p => p.Who).Distinct().LongCountAsync(cancel);

    /// <summary>The same for every organisation at once.</summary>
    public async Task<Dictionary<int, int>> OwnCountsAsync(DbContext db, Period period, CancellationToken cancel = default) =>
        await PeopleIn(db, period).GroupBy(p => p.OrganisationId).Select(g => new { g.Key, People = g.Select(p => p.Who).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.People, cancel);

    /// <summary>Presences that count in the period: of organisations that stood that day (flow) or at its end (stock).</summary>
    private IQueryable<Presence> PeopleIn(DbContext db, Period period)
    {
        var (from, until, last) = (period.From, period.Until, period.LastDay);
        var stood = db.Set<Ancestry>().Where(a => a.Distance == 0);
        return IsStock
            ? Presences(db).Where(p => p.Day < until && (p.Until == null || p.Until >= until))
                .Where(p => stood.Any(a => a.OrganisationId == p.OrganisationId && a.From <= last && (a.Until == null || a.Until > last)))
            : Presences(db).Where(p => p.Day >= from && p.Day < until)
                .Where(p => stood.Any(a => a.OrganisationId == p.OrganisationId && a.From <= p.Day && (a.Until == null || a.Until > p.Day)));
    }

    public override string ToString() => $"{Key} {Name}";
}
