using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>成立查验 — whether organisations may be founded, one after the other, each after those before it (domain.md §1.3, V-ORG-1, -4, -7).</summary>
public sealed class FoundingCheck(ShijiDb db, DistrictClock clock)
{
    private const int Batch = 1000;
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, List<OrganisationSpell>> _lives = [];
    private readonly HashSet<string> _asked = [];

    /// <summary>For each, in its order, why not; null where it may. What may be founded can be the parent of what follows.</summary>
    public async Task<IReadOnlyList<Refusal?>> DoAsync(IReadOnlyList<Founding> foundings, CancellationToken cancel = default)
    {
        if (!db.Actor.IsSystem && !db.Actor.May(Permission.ChangeOrganisations)) return [.. foundings.Select(_ => new Refusal($"您现在的岗位没有“{Permission.ChangeOrganisations.Word()}”的权限。要办这件事，请换一个岗位，或请本级管理员授岗。", "post"))];
        foreach (var batch in foundings.Chunk(Batch)) await LearnAsync(batch, cancel);
        return [.. foundings.Select(Judge)];
    }

    private Refusal? Judge(Founding founding)
    {
        if (string.IsNullOrWhiteSpace(founding.Name)) return new Refusal("请填写组织名称。", "name");
        if (string.IsNullOrWhiteSpace(founding.Code)) return new Refusal("请填写组织代码。", "code");
        if (founding.Act.Day > clock.Today) return new Refusal($"成立日 {founding.Act.Day:yyyy-MM-dd} 还没有到。", "day");
        if (_taken.Contains(founding.Code)) return new Refusal($"组织代码 {founding.Code} 已经用过，撤销的组织的代码也不能再用，请另编一个。", "code");
        if (!_lives.TryGetValue(founding.Parent, out var life)) return new Refusal($"上级组织 {founding.Parent} 不归您现在的岗位管，或者还没有。一起成立的，请把上级排在前面。", "parent");
        if (life.Find(s => s.Day <= founding.Act.Day && (s.Until is null || s.Until > founding.Act.Day)) is not { } parent)
            return new Refusal($"上级组织在 {founding.Act.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对成立日或另选上级。", "parent");
        if (parent.Until is not null && life.TrueForAll(s => s.Until is not null)) return new Refusal($"上级组织“{parent.Name}”后来已经撤销或并入其他组织，请另选上级。", "parent");
        if (!Hierarchy.Allows(parent.Type, founding.Type)) return new Refusal($"{parent.Type.Word()}下面不能设{founding.Type.Word()}。", "type");
        _taken.Add(founding.Code);
        _lives[founding.Code] = [founding.Spell(0, default)];
        return null;
    }

    private async Task LearnAsync(Founding[] foundings, CancellationToken cancel)
    {
        List<string> codes = [.. foundings.Select(f => f.Code), .. foundings.Select(f => f.Parent).Distinct().Where(p => !_lives.ContainsKey(p) && _asked.Add(p))];
        var known = await db.Whole<Organisation>().AsNoTracking().Where(o => codes.Contains(o.Code)).Select(o => new { o.Id, o.Code }).ToDictionaryAsync(o => o.Id, o => o.Code, cancel);
        _taken.UnionWith(known.Values);
        var parents = foundings.Select(f => f.Parent).ToHashSet();
        List<int> above = [.. known.Where(k => parents.Contains(k.Value)).Select(k => k.Key)];
        var beyond = await db.OutOfReachAsync(above, cancel);
        above.RemoveAll(beyond.Contains);
        foreach (var spell in await db.Set<OrganisationSpell>().AsNoTracking().Where(s => above.Contains(s.OrganisationId)).OrderBy(s => s.Day).ToListAsync(cancel))
            if (_lives.TryGetValue(known[spell.OrganisationId], out var life)) life.Add(spell);
            else _lives[known[spell.OrganisationId]] = [spell];
    }
}
