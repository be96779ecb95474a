using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Volunteering;

/// <summary>撤销导入的志愿者 — removes the registrations that a run made, and the files it made for them; refused where one of these volunteers has done anything since.</summary>
internal sealed class UndoVolunteers(ShijiDb db, UnregisterPeople unregister)
{
    private const int MostNamed = 5;

    public async Task<Refusal?> DoAsync(ImportRun run, Func<int, Task> close, CancellationToken cancel)
    {
        var brought = db.Set<ImportedRow>().Where(i => i.RunId == run.Id);
        var rows = db.Set<VolunteerRegistration>().Where(r => brought.Select(i => i.RowId).Contains(r.Id));
        if (await brought.CountAsync(cancel) != await rows.CountAsync(cancel) || (await db.OutOfReachAsync(await rows.Select(r => r.OrganisationId).Distinct().ToListAsync(cancel), cancel)).Count > 0)
            return new Refusal("这次导入的一些志愿者，主组织已不归您现在的岗位管，请由上级撤销。", "post");
        if (await TouchedAsync(rows, cancel) is { } touched) return touched;
        Refusal? spoken = null;
        try
        {
            await db.RestateAsync(rows, async tagged =>
            {
                var (count, refusal) = await RemoveAsync(brought, tagged, cancel);
                if ((spoken = refusal) is not null) throw new DbUpdateConcurrencyException(); // none of it
                await close(count);
                return count;
            }, cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return spoken ?? new Refusal("撤销的时候刚好有人办了其中一人，没有撤销任何人，请再看一遍。", "run");
        }
    }

    private async Task<Refusal?> TouchedAsync(IQueryable<VolunteerRegistration> rows, CancellationToken cancel)
    {
        var touched = rows.Where(r => r.Revision != 0 || r.State != RowState.InForce || !db.Set<Volunteer>().Any(v => v.Id == r.VolunteerId && v.OrganisationId == r.OrganisationId && v.State == VolunteerState.Formal && v.LastServedOn == null && v.AccountId == null && v.Speciality == null)
            || db.Set<TeamMember>().Any(m => m.VolunteerId == r.VolunteerId) || db.Set<ServiceAnswer>().Any(a => a.VolunteerId == r.VolunteerId));
        var some = await touched.OrderBy(r => r.VolunteerId).Select(r => r.VolunteerId!.Value).Take(MostNamed).ToListAsync(cancel);
        return some.Count == 0 ? null : new Refusal($"有 {await touched.CountAsync(cancel)} 人导入以后已经服务、入队或办过别的事：编号 {string.Join("、", some.Select(VolunteerNumber.Of))}。不能整批撤销，请逐人办理。", "run");
    }

    private async Task<(int Count, Refusal? Refusal)> RemoveAsync(IQueryable<ImportedRow> brought, IQueryable<VolunteerRegistration> rows, CancellationToken cancel)
    {
        // The restatement raised each by one; whoever saved in between raised his by another.
        if (await rows.AnyAsync(r => r.Revision != 1, cancel)) throw new DbUpdateConcurrencyException();
        var volunteers = await rows.Select(r => r.VolunteerId!.Value).ToListAsync(cancel);
        var files = await brought.Where(i => i.Number != null).Select(i => i.Number!.Value).ToListAsync(cancel);
        var subjects = volunteers.ConvertAll(v => $"volunteer:{v}");
        var count = await rows.ExecuteDeleteAsync(cancel);
        await db.Set<LifeEvent>().Where(e => subjects.Contains(e.Subject)).ExecuteDeleteAsync(cancel);
        await db.Set<Volunteer>().Where(v => volunteers.Contains(v.Id)).ExecuteDeleteAsync(cancel);
        await db.Set<Consent>().Where(c => files.Contains(c.PersonId) && c.WithdrawnOn == null).ExecuteDeleteAsync(cancel);
        return (count, await unregister.DoAsync(files, cancel));
    }
}
