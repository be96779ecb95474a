using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>人员事项读取 — what waits for me, what I asked, what is done, with the names of the two units.</summary>
public sealed class ReadCases(ShijiDb db, DistrictClock clock)
{
    public async Task<CaseLine?> FindAsync(Guid id, CancellationToken cancel = default) =>
        await db.Set<PersonCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } found ? (await NamedAsync([found], cancel))[0] : null;

    /// <summary>Every case about one person, the last first.</summary>
    public async Task<IReadOnlyList<CaseLine>> OfPersonAsync(int id, CancellationToken cancel = default) =>
        await NamedAsync(await db.Set<PersonCase>().AsNoTracking().Where(c => c.PersonId == id || c.OtherId == id).OrderByDescending(c => c.AskedAt).ToListAsync(cancel), cancel);

    public async Task<IReadOnlyList<CaseLine>> ListAsync(CaseView view, DateTime? before, int take, CancellationToken cancel = default)
    {
        var (me, name, today) = (db.Actor.AccountId, db.Actor.Name, clock.Today);
        var cases = db.Set<PersonCase>().AsNoTracking().Where(c => c.Kind != CaseKind.Distinct && (before == null || c.AskedAt < before));
        var open = cases.Where(c => c.State == CaseState.Waiting && (c.Kind != CaseKind.Join || c.DueOn == null || c.DueOn > today));
        cases = view switch
        {
            CaseView.Mine => me == null ? cases.Where(c => c.AskedBy == name) : cases.Where(c => c.AskedById == me),
            CaseView.Done => cases.Where(c => c.State != CaseState.Waiting || (c.Kind == CaseKind.Join && c.DueOn <= today)),
            _ => open.Where(c => (me == null ? c.AskedBy != name : c.AskedById != me) && db.Set<Person>().Any(p => p.Id == c.PersonId)),
        };
        return await NamedAsync(await cases.OrderByDescending(c => c.AskedAt).Take(take).ToListAsync(cancel), cancel);
    }

    public async Task<int> WaitingAsync(CancellationToken cancel = default) => (await ListAsync(CaseView.Waiting, null, 100, cancel)).Count;

    /// <summary>Which units take part is no secret to either of them, so their names are read past the scope.</summary>
    private async Task<IReadOnlyList<CaseLine>> NamedAsync(List<PersonCase> cases, CancellationToken cancel)
    {
        var files = cases.Select(c => c.PersonId).Distinct().ToArray();
        var mine = (await db.Set<Person>().Where(p => files.Contains(p.Id) && p.ErasedAt == null).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();
        var (may, own) = (db.Actor.May(Permission.WritePeople), cases.Where(c => CaseDesk.IsOwn(db, c)).Select(c => c.Id).ToHashSet());
        using var _ = db.ByProgram();
        var units = cases.SelectMany(c => new[] { c.OrganisationId, c.KeeperId }).Distinct().ToArray();
        var names = await db.Set<Organisation>().Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return
        [
            .. cases.Select(c => new CaseLine(c, CaseDesk.StateOn(c, clock.Today), names.GetValueOrDefault(c.OrganisationId, ""), names.GetValueOrDefault(c.KeeperId, ""),
                mine.Contains(c.PersonId), may && mine.Contains(c.PersonId) && !own.Contains(c.Id), own.Contains(c.Id))),
        ];
    }
}

/// <summary>事项看法 — which cases a list shows.</summary>
public enum CaseView
{
    /// <summary>待我办</summary>
    Waiting,

    /// <summary>我提出的</summary>
    Mine,

    /// <summary>已办结</summary>
    Done,
}

/// <summary>事项行 — a case with its units by name.</summary>
/// <param name="Keeps">Whether the file is in reach.</param>
/// <param name="MayAnswer">Whether the actor could answer it, were it waiting.</param>
public sealed record CaseLine(PersonCase Case, CaseState State, string From, string To, bool Keeps, bool MayAnswer, bool Own);
