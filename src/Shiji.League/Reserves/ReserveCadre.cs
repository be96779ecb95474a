using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>入库和出库 — into the reserve by the rules of the day, for a time; and out of it, with why.</summary>
public sealed class ReserveCadre(ShijiDb db, RegisterPerson register, MemberCheck check, RuleReader rules, DistrictClock clock)
{
    /// <param name="entry">Whose organisation keeps the reserve.</param>
    /// <param name="target">拟任的社区组织, of a community's secretary.</param>
    public async Task<Outcome<Reserve>> EnterAsync(NewPerson entry, int? personId, ReserveKind kind, int? target, DateOnly day, string? because, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, entry.OrganisationId, cancel) is { } beyond) return beyond;
        if (!Enum.IsDefined(kind)) return new Refusal("请选择储备的种类。", "kind");
        if (day > clock.Today) return new Refusal($"入库日 {day:yyyy-MM-dd} 还没有到。", "day");
        if (await db.TypeOnAsync(entry.OrganisationId, day, cancel) is null) return new Refusal($"管理的组织在 {day:yyyy-MM-dd} 还没有成立。", "organisation");
        if (string.IsNullOrWhiteSpace(because)) return new Refusal("请写明入库理由。", "because");
        if (await AimAsync(kind, target, day, cancel) is { } aim) return aim;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = personId is { } id ? await check.FileAsync(id, cancel) : await register.DoAsync(entry, cancel);
        if (!file.Ok) return file.Refusal;
        var book = await rules.OnAsync(day, cancel);
        if (file.Value.BornOn is not { } born) return new Refusal("档案里没有出生日期，算不出年龄。请先在人员页更正身份，补上出生日期。", "born");
        if (book.Find(ReserveRules.AgeMost) is { } most && Age.On(born, day) > most.Value) return new Refusal($"入库不超过 {most.Amount()}（{most.Source}），此人 {day:yyyy-MM-dd} 已 {Age.On(born, day)} 周岁。", "day");
        if (await db.Set<Reserve>().AnyAsync(r => r.PersonId == file.Value.Id && r.Kind == kind && r.TargetId == target && r.Until == null && !r.Void, cancel)) return new Refusal("此人已在库里。", "person");
        var reserve = new Reserve
        {
            Id = clock.NewId(),
            OrganisationId = entry.OrganisationId,
            Day = day,
            PersonId = file.Value.Id,
            Kind = kind,
            TargetId = target,
            Because = because.Trim(),
            EndsOn = book.Find(ReserveRules.Months) is { } months ? day.AddMonths((int)months.Value).AddDays(-1) : null,
            RecordedAt = clock.UtcNow,
            RecordedBy = db.Actor.Name,
            Evidence = Evidence.Declared,
        };
        db.Add(reserve);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return reserve;
    }

    public async Task<Refusal?> LeaveAsync(Guid id, DateOnly day, string? reason, CancellationToken cancel = default)
    {
        if (await db.Set<Reserve>().SingleOrDefaultAsync(r => r.Id == id && !r.Void, cancel) is not { } reserve) return new Refusal("库里没有这个人，或者不归您现在的岗位管。", "reserve");
        if (await db.CheckAsync(Permission.ReviewRecords, reserve.OrganisationId, cancel) is { } beyond) return beyond;
        if (reserve.Until is { } until) return new Refusal($"{until:yyyy-MM-dd} 已经出库。", "day");
        if (day > clock.Today || day <= reserve.Day) return new Refusal($"出库日应在 {reserve.Day:yyyy-MM-dd} 之后、今天或以前。", "day");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明出库原因：任用、期满、本人退出或其他。", "reason");
        (reserve.Until, reserve.EndReason) = (day, reason.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>A community's secretary is in reserve for one community; others for none in particular.</summary>
    private async Task<Refusal?> AimAsync(ReserveKind kind, int? target, DateOnly day, CancellationToken cancel)
    {
        if (kind != ReserveKind.CommunitySecretary) return target is null ? null : new Refusal("只有社区团委书记后备人选要写明社区。", "target");
        if (target is not { } community) return new Refusal("请写明是哪个社区的后备。", "target");
        return await db.Set<OrganisationSpell>().AnyAsync(s => s.OrganisationId == community && s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch) && s.Day <= day && (s.Until == null || s.Until > day), cancel)
            ? null : new Refusal("这个组织不是社区团委或团总支，请核对。", "target");
    }
}
