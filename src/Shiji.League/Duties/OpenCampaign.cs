using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>部署两制 — takes the rolls of every branch under an organisation as they stood on the cut-off day: a sheet for each branch, a line for each member, once for a year.</summary>
public sealed class OpenCampaign(ShijiDb db, RecordImporter importer, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<DutyCampaign>> DoAsync(int owner, DutyKind kind, int year, DateOnly cutOff, DateOnly dueOn, string? document, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, owner, cancel) is { } beyond) return beyond;
        if (cutOff > clock.Today) return new Refusal($"截止日 {cutOff:yyyy-MM-dd} 还没有到，名册要到那天结束才定。", "cutoff");
        if (year < cutOff.Year - 1 || year > cutOff.Year) return new Refusal($"年度应是截止日所在的 {cutOff.Year} 年或上一年。", "year");
        if (dueOn < cutOff) return new Refusal("办理期限不能早于截止日。", "due");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rolls = await RollsAsync(owner, kind, cutOff, cancel);
        if (rolls.Count == 0) return new Refusal($"{cutOff:yyyy-MM-dd} 下面的支部没有在册的团员。", "cutoff");
        if (await db.Whole<DutyLine>().AnyAsync(l => l.Kind == kind && l.Year == year && db.Whole<RollSpell>().Any(s => s.MemberId == l.MemberId && s.Day <= cutOff && (s.Until == null || s.Until > cutOff)
            && db.Set<Ancestry>().Any(a => a.NodeId == owner && a.OrganisationId == s.OrganisationId && a.From <= cutOff && (a.Until == null || a.Until > cutOff))), cancel))
            return new Refusal($"{year} 年度的{kind.Word()}已经部署过，一年只办一次。", "year");
        var campaign = new DutyCampaign { Id = clock.NewId(), OwnerId = owner, Kind = kind, Year = year, CutOff = cutOff, DueOn = dueOn, Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim(), OpenedAt = clock.UtcNow, OpenedBy = db.Actor.Name };
        db.Add(campaign);
        await db.SaveChangesAsync(cancel);
        var sheets = rolls.GroupBy(r => r.Branch).Select(g => new BranchDuty { Id = clock.NewId(), CampaignId = campaign.Id, OrganisationId = g.Key, Day = cutOff, State = DutyState.Open, Due = g.Count() }).ToDictionary(s => s.OrganisationId);
        await db.Storage.InsertAsync(db, sheets.Values, null, cancel);
        await importer.InsertAsync(rolls.Select(r => new DutyLine { Id = clock.NewId(), OrganisationId = r.Branch, Day = cutOff, DutyId = sheets[r.Branch].Id, Kind = kind, Year = year, MemberId = r.Member, PersonId = r.Person, Evidence = Evidence.Declared }), null, cancel);
        await transaction.CommitAsync(cancel);
        return campaign;
    }

    /// <summary>Whoever is due, branch by branch.</summary>
    private async Task<List<(int Branch, int Member, int Person)>> RollsAsync(int owner, DutyKind kind, DateOnly day, CancellationToken cancel)
    {
        var exempt = kind == DutyKind.Appraisal && (await rules.OnAsync(day, cancel)).Find(DutyRules.PartyAppraised) is not { Value: 1 };
        var found = await (from s in db.Set<RollSpell>()
                           where !s.Void && s.Day <= day && (s.Until == null || s.Until > day) && (!exempt || !s.InParty)
                           where db.Set<Ancestry>().Any(a => a.NodeId == owner && a.OrganisationId == s.OrganisationId && a.From <= day && (a.Until == null || a.Until > day))
                           orderby s.OrganisationId, s.MemberId
                           select new { s.OrganisationId, s.MemberId, s.PersonId }).ToListAsync(cancel);
        return found.ConvertAll(f => (f.OrganisationId, f.MemberId, f.PersonId));
    }
}
