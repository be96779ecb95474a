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
    private const string Link = nameof(IPlaced.OrganisationId);
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
        if (await NamesAsync(db.Whole<OrganisationEvent>().Where(e => batch.Contains(e.OrganisationId) && e.Kind != OrganisationEventKind.Established && e.Kind != OrganisationEventKind.RuleChanged).Select(e => e.OrganisationId), cancel) is { } changed)
            return new Refusal($"{changed}成立以后又办过变动，不能收回，请逐个撤销。", "organisation");
        if ((await db.Whole<Placement>().Where(p => p.ParentId != null && batch.Contains(p.ParentId.Value)).Select(p => p.OrganisationId).ToListAsync(cancel)).Exists(child => !own.Contains(child)))
            return new Refusal("其中有的组织下面已经有了别的组织，不能收回，请逐个撤销。", "organisation");
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty(Link) is { IsNullable: false } && !OfTheFounding.Contains(t.ClrType) && t.ClrType.Namespace != typeof(Tallies.Tally).Namespace))
            if (await NamesAsync(LinkOf(type).Where(id => batch.Contains(id)), cancel) is { } used)
                return new Refusal($"{used}已经有了记录、人员或岗位，不能收回，请逐个撤销。", "organisation");
        return null;
    }

    private async Task<string?> NamesAsync(IQueryable<int> which, CancellationToken cancel)
    {
        var some = await which.Distinct().Take(3).ToListAsync(cancel);
        return some.Count == 0 ? null : string.Concat((await db.Set<Organisation>().Where(o => some.Contains(o.Id)).Select(o => o.Name).ToListAsync(cancel)).Select(n => $"“{n}”")) + "等";
    }

    /// <summary>The organisations that rows of a type belong to, whoever may see them.</summary>
    private IQueryable<int> LinkOf(IReadOnlyEntityType type) => (IQueryable<int>)typeof(UnfoundOrganisations)
        .GetMethod(nameof(LinksOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.MakeGenericMethod(type.ClrType).Invoke(this, null)!;

    private IQueryable<int> LinksOf<T>() where T : class => db.Whole<T>().Select(r => EF.Property<int>(r, Link));
}
