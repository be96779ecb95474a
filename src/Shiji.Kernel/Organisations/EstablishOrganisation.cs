using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>成立组织 — founds an organisation under a parent (domain.md §1.3, V-ORG-1, -4, -7).</summary>
public sealed class EstablishOrganisation(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    public async Task<Outcome<Organisation>> DoAsync(
        string code, string name, OrganisationType type, Field field, int parentId, Act act, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ChangeOrganisations, parentId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写组织名称。", "name");
        if (string.IsNullOrWhiteSpace(code)) return new Refusal("请填写组织代码。", "code");
        if (act.Day > clock.Today) return new Refusal($"成立日 {act.Day:yyyy-MM-dd} 还没有到。", "day");
        if (await db.Whole<Organisation>().AnyAsync(o => o.Code == code, cancel))
            return new Refusal($"组织代码 {code} 已经用过，撤销的组织的代码也不能再用，请另编一个。", "code");

        var parent = await db.Set<OrganisationSpell>().AsNoTracking()
            .SingleOrDefaultAsync(s => s.OrganisationId == parentId && s.Day <= act.Day && (s.Until == null || s.Until > act.Day), cancel);
        if (parent is null) return new Refusal($"上级组织在 {act.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对成立日或另选上级。", "parent");
        if (parent.Until is not null && !await db.Set<OrganisationSpell>().AnyAsync(s => s.OrganisationId == parentId && s.Until == null, cancel))
            return new Refusal($"上级组织“{parent.Name}”后来已经撤销或并入其他组织，请另选上级。", "parent");
        if (!Hierarchy.Allows(parent.Type, type)) return new Refusal($"{parent.Type.Word()}下面不能设{type.Word()}。", "type");

        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var organisation = new Organisation
        {
            Id = await db.Whole<Organisation>().MaxAsync(o => o.Id, cancel) + 1,
            Code = code,
            Name = name,
            Ordinal = int.MaxValue,
        };
        db.Add(organisation);
        var spell = new OrganisationSpell
        {
            Id = clock.NewId(),
            OrganisationId = organisation.Id,
            Day = act.Day,
            Name = name,
            Type = type,
            Field = field,
            State = OrganisationState.Active,
            Reason = SpellReason.Established,
            Evidence = act.DocumentNumber is null ? Evidence.Declared : Evidence.RollCall,
        };
        db.Add(spell);
        await twoNew.OpenedAsync(spell, null, cancel);
        db.Add(new Placement { OrganisationId = organisation.Id, ParentId = parentId, From = act.Day });
        db.Add(new OrganisationEvent
        {
            Id = clock.NewId(),
            OrganisationId = organisation.Id,
            Kind = OrganisationEventKind.Established,
            Day = act.Day,
            Description = $"成立{type.Word()}“{name}”，隶属“{parent.Name}”",
            DocumentNumber = act.DocumentNumber,
            Reason = act.Reason,
            RecordedAt = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return organisation;
    }
}
