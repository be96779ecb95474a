using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>图书室的开放、停用与作废 — a library counts from the day it opened until it was closed; one that never was does not count.</summary>
public sealed class OpenRoom(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<ReadingRoom>> DoAsync(int organisationId, string project, string? name, string? address, DateOnly day, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写图书室名称。", "name");
        if (day > clock.Today) return new Refusal("开放日还没有到；开放那天再登记。", "day");
        if (!await db.Set<Project>().AnyAsync(p => p.Code == project && p.From <= day && (p.Until == null || p.Until > day), cancel)) return new Refusal("项目在这一天没有开展，请核对开放日。", "day");
        var called = name.Trim();
        if (await db.Set<ReadingRoom>().AnyAsync(r => r.Project == project && r.OrganisationId == organisationId && r.Name == called && !r.Voided && r.Until == null, cancel))
            return new Refusal($"这里已经有开放的“{called}”，同一间只登记一次。", "name");
        var room = new ReadingRoom { Id = clock.NewId(), OrganisationId = organisationId, Day = day, Evidence = Evidence.Declared, Project = project, Name = called, Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim(), RecordedBy = db.Actor.Name };
        db.Add(room);
        await db.SaveChangesAsync(cancel);
        return room;
    }

    public async Task<Refusal?> CloseAsync(Guid id, DateOnly until, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.WriteRecords, reason, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.Until is not null) return new Refusal("这间图书室已经停用。", "until");
        if (until <= found.Value.Day || until > clock.Today.AddDays(1)) return new Refusal("停用日应晚于开放日，不晚于明天。", "until");
        (found.Value.Until, found.Value.Reason) = (until, reason!.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.ReviewRecords, reason, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.Voided, found.Value.Reason) = (true, reason!.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<ReadingRoom>> FindAsync(Guid id, Permission permission, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明原因。", "reason");
        if (await db.Set<ReadingRoom>().SingleOrDefaultAsync(r => r.Id == id && !r.Voided, cancel) is not { } room) return new Refusal("没有这间图书室，或者不归您现在的岗位管。", "room");
        return await db.CheckAsync(permission, room.OrganisationId, cancel) is { } beyond ? beyond : room;
    }
}
