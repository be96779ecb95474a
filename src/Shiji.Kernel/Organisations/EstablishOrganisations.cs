using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>成批成立 — founds organisations together, parents before children: all of them or none.</summary>
public sealed class EstablishOrganisations(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    public async Task<Outcome<IReadOnlyList<Organisation>>> DoAsync(IReadOnlyList<Founding> foundings, CancellationToken cancel = default)
    {
        if ((await new FoundingCheck(db, clock).DoAsync(foundings, cancel)).FirstOrDefault(r => r is not null) is { } refusal) return refusal;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var next = await db.TakeNumbersAsync<Organisation>(foundings.Count, cancel);
        var parents = foundings.Select(f => f.Parent).Distinct().ToList();
        var known = await db.Set<Organisation>().AsNoTracking().Where(o => parents.Contains(o.Code)).ToDictionaryAsync(o => o.Code, cancel);
        var founded = new List<Organisation>();
        var spells = new List<OrganisationSpell>();
        foreach (var founding in foundings)
        {
            var organisation = new Organisation { Id = next++, Code = founding.Code, Name = founding.Name, ShortName = founding.ShortName, CreditCode = founding.CreditCode, Ordinal = int.MaxValue };
            var parent = known[founding.Parent];
            (known[founding.Code], _) = (organisation, db.Add(organisation));
            db.Add(new Placement { OrganisationId = organisation.Id, ParentId = parent.Id, From = founding.Act.Day });
            spells.Add(founding.Spell(organisation.Id, clock.NewId()));
            Note(founding, organisation, parent);
            founded.Add(organisation);
        }

        db.AddRange(spells);
        await twoNew.OpenedAsync(spells, cancel);
        await db.SaveChangesAsync(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return founded;
    }

    private void Note(Founding founding, Organisation organisation, Organisation parent) => db.Add(new OrganisationEvent
    {
        Id = clock.NewId(),
        OrganisationId = organisation.Id,
        Kind = OrganisationEventKind.Established,
        Day = founding.Act.Day,
        Description = $"成立{founding.Type.Word()}“{founding.Name}”，隶属“{parent.Name}”",
        DocumentNumber = founding.Act.DocumentNumber,
        Reason = founding.Act.Reason,
        RecordedAt = clock.UtcNow,
    });
}
