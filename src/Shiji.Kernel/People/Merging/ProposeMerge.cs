using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>提出合并 — says that two files are one person's, and which is to be kept; somebody else confirms.</summary>
public sealed class ProposeMerge(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<PersonCase>> DoAsync(int keptId, int otherId, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明凭什么认定是同一人，如核对过两份证件。", "reason");
        var files = await PairAsync(db, keptId, otherId, cancel);
        if (!files.Ok) return files.Refusal;
        var (kept, other) = files.Value;
        int[] both = [keptId, otherId];
        if (await db.Set<PersonCase>().AnyAsync(c => c.Kind == CaseKind.Merge && c.State == CaseState.Waiting && (both.Contains(c.PersonId) || both.Contains(c.OtherId!.Value)), cancel))
            return new Refusal("其中一份档案已有一次合并在等确认。", "other");
        var asked = CaseDesk.Ask(db, clock, CaseKind.Merge, kept, kept.OrganisationId, reason);
        (asked.OtherId, asked.KeeperId) = (other.Id, other.OrganisationId);
        asked.Shown = $"留 {kept.Id} {kept.MaskedName}，{kept.IdentityMask ?? "没有证件"}；并入 {other.Id} {other.MaskedName}，{other.IdentityMask ?? "没有证件"}";
        db.Add(asked);
        await db.SaveChangesAsync(cancel);
        return asked;
    }

    /// <summary>Both files, where the actor may write both and nothing they say of themselves forbids that they are one person's.</summary>
    internal static async Task<Outcome<(Person Kept, Person Other)>> PairAsync(ShijiDb db, int keptId, int otherId, CancellationToken cancel)
    {
        if (keptId == otherId) return new Refusal("请填写另一份档案的人员编号。", "other");
        var (kept, other) = (await CaseDesk.FileAsync(db, keptId, cancel), await CaseDesk.FileAsync(db, otherId, cancel));
        if (!kept.Ok) return kept.Refusal;
        if (!other.Ok) return other.Refusal with { Field = "other" };
        if (kept.Value.IdentityKind is { } kind && other.Value.IdentityKind == kind && kept.Value.IdentityFingerprint != other.Value.IdentityFingerprint)
            return new Refusal($"两份档案的{kind.Word()}号码不同：不是同一人，或有一份登记错了。登记错的先办身份更正，再合并。", "other");
        return (kept.Value, other.Value);
    }
}
