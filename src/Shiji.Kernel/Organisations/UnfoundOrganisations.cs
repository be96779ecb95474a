using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Organisations;

/// <summary>
/// 收回成立 — removes organisations that were entered by mistake, as if they had never been: only while nothing but their
/// founding speaks of them. What once worked is revoked (<see cref="RevokeOrganisation"/>), never removed.
/// </summary>
public sealed class UnfoundOrganisations(ShijiDb db)
{
    private const int Batch = 1000;

    // The book follows by itself.
    private static readonly Type[] OfTheFounding = [typeof(OrganisationSpell), typeof(Placement), typeof(OrganisationEvent), typeof(Ancestry)];

    /// <summary>All of them or none, inside the caller's transaction.</summary>
    public async Task<Refusal?> DoAsync(IReadOnlyCollection<int> numbers, CancellationToken cancel = default)
    {
        foreach (var batch in numbers.Chunk(Batch))
            if ((await db.OutOfReachAsync(batch, cancel)).Count > 0) return new Refusal("其中有的组织不归您现在的岗位管，请由上级办理。", "organisation");
        var own = numbers.ToHashSet();
        foreach (var batch in numbers.Chunk(Batch))
            if (await WorkedAsync(batch, own, cancel) is { } refusal) return refusal;
        foreach (var batch in numbers.Chunk(Batch))
        {
            db.RemoveRange(await db.Set<OrganisationSpell>().Where(s => batch.Contains(s.OrganisationId)).ToListAsync(cancel));
            db.RemoveRange(await db.Set<Placement>().Where(p => batch.Contains(p.OrganisationId)).ToListAsync(cancel));
            db.RemoveRange(await db.Set<OrganisationEvent>().Where(e => batch.Contains(e.OrganisationId)).ToListAsync(cancel));
            db.RemoveRange(await db.Set<Organisation>().Where(o => batch.Contains(o.Id)).ToListAsync(cancel));
        }

        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Refusal?> WorkedAsync(int[] batch, HashSet<int> own, CancellationToken cancel)
    {
        var changed = await db.Whole<OrganisationEvent>().Where(e => batch.Contains(e.OrganisationId) && e.Kind != OrganisationEventKind.Established && e.Kind != OrganisationEventKind.RuleChanged).Select(e => e.OrganisationId).Distinct().ToListAsync(cancel);
        if (changed.Count > 0) return new Refusal($"{await NamesAsync(changed, cancel)}成立以后又办过变动，不能收回，请逐个撤销。", "organisation");
        if ((await db.Whole<Placement>().Where(p => p.ParentId != null && batch.Contains(p.ParentId.Value)).Select(p => p.OrganisationId).ToListAsync(cancel)).Exists(child => !own.Contains(child)))
            return new Refusal("其中有的组织下面已经有了别的组织，不能收回，请逐个撤销。", "organisation");
        var used = await new References(db, nameof(IPlaced.OrganisationId), Speaks).NamedAsync(batch, cancel);
        return used.Count == 0 ? null : new Refusal($"{await NamesAsync([.. used], cancel)}已经有了记录、人员或岗位，不能收回，请逐个撤销。", "organisation");
    }

    private async Task<string> NamesAsync(List<int> which, CancellationToken cancel)
    {
        var some = which.Take(3).ToList();
        return string.Concat((await db.Set<Organisation>().Where(o => some.Contains(o.Id)).Select(o => o.Name).ToListAsync(cancel)).Select(n => $"“{n}”")) + "等";
    }

    /// <summary>What belongs to an organisation, beyond its founding; what merely mentions one may leave it out.</summary>
    private static bool Speaks(IReadOnlyProperty link) =>
        !link.IsNullable && !OfTheFounding.Contains(link.DeclaringType.ClrType) && link.DeclaringType.ClrType.Namespace != typeof(Tallies.Tally).Namespace;
}
