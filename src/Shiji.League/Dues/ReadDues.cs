using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>读应交名单 — who owes a branch dues for a month: whoever was on its roll on the first, was not in the Party, and by which standard.</summary>
public sealed class ReadDues(ShijiDb db, RuleReader rules)
{
    /// <param name="month">Its first day.</param>
    internal async Task<List<OwedLine>> DoAsync(int branch, DateOnly month, CancellationToken cancel)
    {
        var roll = await db.Set<RollSpell>().AsNoTracking().Where(s => s.OrganisationId == branch && !s.Void && !s.InParty && s.Day <= month && (s.Until == null || s.Until > month)).OrderBy(s => s.MemberId).ToListAsync(cancel);
        var ids = roll.ConvertAll(s => s.MemberId);
        var members = await db.Whole<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel); // some have gone to another branch since
        var names = await db.MaskedNamesAsync([.. roll.Select(s => s.PersonId)], cancel);
        var field = await db.Set<OrganisationSpell>().Where(s => s.OrganisationId == branch && s.Day <= month && (s.Until == null || s.Until > month)).Select(s => (Field?)s.Field).FirstOrDefaultAsync(cancel);
        var book = await rules.OnAsync(month, cancel);
        return
        [
            .. from s in roll
               let member = members[s.MemberId]
               let band = member.DuesBand ?? (field is { } of ? DuesWords.Usual(of) : null)
               select new OwedLine(s.MemberId, s.PersonId, names.GetValueOrDefault(s.PersonId, MemberWords.Member), MemberWords.TellApart(member), band, book.Fen(band, member.DuesFen)),
        ];
    }
}

/// <summary>应交一人.</summary>
/// <param name="Mark">What tells two of one name apart.</param>
/// <param name="Fen">月标准（分）; null while none was set.</param>
internal sealed record OwedLine(int MemberId, int PersonId, string Name, string Mark, DuesBand? Band, int? Fen);
