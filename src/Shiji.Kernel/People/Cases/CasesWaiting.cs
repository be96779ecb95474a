using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>事项待答复提醒 — to those who may answer for the unit that keeps the file, some days before the answer is due.</summary>
public sealed class CasesWaiting(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("notice.case.days") is not { } ahead) return [];
        var (today, until) = (clock.Today, clock.Today.AddDays((int)ahead.Value));
        var waiting = await db.Set<PersonCase>().AsNoTracking().Where(c => c.State == CaseState.Waiting && c.DueOn <= until && (c.Kind != CaseKind.Join || c.DueOn > today)).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. waiting.Select(c => c.KeeperId)], Permission.WritePeople, cancel: cancel);
        return
        [
            .. from c in waiting
               from account in who[c.KeeperId]
               where account != c.AskedById // somebody else answers
               select new NoticeDraft(account, $"case:{c.Id}", $"一件人员事项（{c.Kind.Word()}）应在 {c.DueOn:yyyy-MM-dd} 前答复，还没有办。", $"/people/cases/{c.Id}"),
        ];
    }
}
