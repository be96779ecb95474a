using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>定交纳标准 — the band of members of one branch, and of whoever pays a share the amount; the income itself is asked nowhere (domain.md §1.9).</summary>
public sealed class SetDues(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    private const int Most = 10_000;

    /// <param name="standards">Band by member, and 元 a month for <see cref="DuesBand.Share"/>; without a band the branch's usual one goes.</param>
    public async Task<Refusal?> DoAsync(int branch, IReadOnlyDictionary<int, (DuesBand? Band, string? Yuan)> standards, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, branch, cancel) is { } beyond) return beyond;
        var ids = standards.Keys.ToList();
        var members = await db.Set<Member>().Where(m => ids.Contains(m.Id) && m.OrganisationId == branch && m.State == MemberState.OnRoll).ToListAsync(cancel);
        if (members.Count != ids.Count) return new("有人已不在这个支部的册上，请刷新后再看。", "standards");
        var least = (await rules.OnAsync(clock.Today, cancel)).LeastShare();
        foreach (var member in members)
        {
            var (band, yuan) = standards[member.Id];
            if (band is { } b && !Enum.IsDefined(b)) return new("请选择交纳标准。", "standards");
            if (band != DuesBand.Share)
            {
                (member.DuesBand, member.DuesFen) = (band, null);
                continue;
            }

            if (!int.TryParse(yuan?.Trim(), out var whole) || whole > Most) return new($"按收入比例的每月交几元，请填整数（{await NameAsync(member, cancel)}）。", "standards");
            if (whole * 100 < least) return new($"按收入比例的每月不少于 {DuesWords.Yuan(least)}；收入不到线的选“收入较低”（{await NameAsync(member, cancel)}）。", "standards");
            (member.DuesBand, member.DuesFen) = (band, whole * 100);
        }

        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<string> NameAsync(Member member, CancellationToken cancel) => (await MemberLine.OfAsync(db, [member], cancel))[0].Name;
}
