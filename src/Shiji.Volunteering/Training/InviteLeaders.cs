using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>邀请队长参训 — each is asked, none is put down; whoever cannot be asked is told of by number, and the others are asked all the same.</summary>
public sealed class InviteLeaders(ShijiDb db, LeaderTraining training, InvitePeople invite, OrganisationDirectory directory, DistrictClock clock)
{
    private const int MostNamed = 5;

    public async Task<Outcome<InvitedLeaders>> DoAsync(Guid role, IReadOnlyCollection<int> people, CancellationToken cancel = default)
    {
        if (!db.Actor.May(Permission.WriteRecords)) return new Refusal($"您现在的岗位没有“{Permission.WriteRecords.Word()}”的权限。要邀请，请换一个岗位，或请本级经办人办。", "post");
        if (people.Count == 0) return new Refusal("请先选要邀请的队长。", "person");
        if (!(await OpenPost.OfAsync(db, clock, cancel)).Exists(p => p.Role == role)) return new Refusal("请选一场还没有结束的头雁培训；没有的话，请先在“活动”里安排一场。", "role");
        if (await directory.HomeAsync(cancel) is not { } home) return new Refusal("这里还没有任何组织。", "post");
        var leaders = (await training.DoAsync(home, cancel)).Whole.Leaders.Select(l => l.Person).ToHashSet();
        var (asked, not) = (0, new List<string>());
        foreach (var person in people.Distinct())
        {
            var refusal = leaders.Contains(person) ? await invite.DoAsync(role, person, cancel) : new Refusal($"人员编号 {person} 不是您范围里的队长。");
            if (refusal is null) asked++;
            else not.Add($"{person}：{refusal.Message}");
        }

        return asked == 0 ? new Refusal(string.Join(' ', not.Take(MostNamed)) + (not.Count > MostNamed ? $" 另有 {not.Count - MostNamed} 名也不能邀请。" : ""), "person") : new InvitedLeaders(asked, not);
    }
}
