using Microsoft.EntityFrameworkCore;

namespace Shiji.League;

/// <summary>The tables of members, their rolls and transfers, and numbers.</summary>
internal static class MembersMap
{
    public static void Map(ModelBuilder model)
    {
        var member = model.Entity<Member>();
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.State).IsConcurrencyToken();
        member.HasIndex(m => m.RegisteredAs).IsUnique();
        member.HasIndex(m => m.PersonId);
        member.HasIndex(m => m.Number).IsUnique().HasFilter("number IS NOT NULL"); // one number, one member, for ever
        member.HasIndex(m => new { m.OrganisationId, m.Id });
        model.Entity<RollSpell>().HasIndex(s => new { s.Day, s.OrganisationId });
        model.Entity<RollSpell>().HasIndex(s => new { s.OrganisationId, s.Day });
        model.Entity<RollSpell>().HasIndex(s => s.MemberId).IsUnique().HasFilter("until IS NULL AND NOT void"); // one person, one roll
        model.Entity<RollSpell>().HasIndex(s => s.PersonId);
        model.Entity<RollSpell>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<RollChange>().HasIndex(c => new { c.Day, c.OrganisationId });
        model.Entity<RollChange>().HasIndex(c => c.MemberId);
        model.Entity<RollChange>().HasIndex(c => c.PersonId);
        model.Entity<Transfer>().HasIndex(t => new { t.Day, t.OrganisationId });
        model.Entity<Transfer>().HasIndex(t => new { t.OtherId, t.State });
        model.Entity<Transfer>().HasIndex(t => new { t.OrganisationId, t.State });
        model.Entity<Transfer>().HasIndex(t => t.MemberId).IsUnique().HasFilter("state < 4"); // one under way at a time
        model.Entity<Transfer>().HasIndex(t => t.PersonId);
        model.Entity<TransferStep>().HasIndex(s => new { s.Day, s.OrganisationId });
        model.Entity<TransferStep>().HasIndex(s => s.TransferId);
        model.Entity<TransferStep>().HasIndex(s => s.PersonId);
        model.Entity<NumberBatch>().HasIndex(b => new { b.Day, b.OrganisationId });
        model.Entity<NumberBatch>().HasIndex(b => b.OutOfId);
        model.Entity<NumberBatch>().HasIndex(b => new { b.Tier, b.First }).IsUnique().HasFilter("NOT void"); // given once
        model.Entity<NumberUse>().HasIndex(u => new { u.Day, u.OrganisationId });
        model.Entity<NumberUse>().HasIndex(u => u.BatchId);
        model.Entity<NumberUse>().HasIndex(u => u.Number).IsUnique(); // used once, for ever
        model.Entity<NumberUse>().HasIndex(u => u.PersonId);
        model.Entity<Admission>().Property(a => a.Stage).IsConcurrencyToken(); // two steps at once: the second is none
        model.Entity<Admission>().HasIndex(a => a.PersonId).IsUnique().HasFilter("stage < 7"); // one under way at a time
        model.Entity<Admission>().HasIndex(a => new { a.OrganisationId, a.Stage });
        model.Entity<AdmissionStep>().HasIndex(s => new { s.Day, s.OrganisationId });
        model.Entity<AdmissionStep>().HasIndex(s => s.AdmissionId);
        model.Entity<AdmissionStep>().HasIndex(s => s.PersonId);
        model.Entity<Recommendation>().Property(r => r.Stage).IsConcurrencyToken();
        model.Entity<Recommendation>().HasIndex(r => r.PersonId).IsUnique().HasFilter("stage < 7"); // one under way at a time
        model.Entity<Recommendation>().HasIndex(r => new { r.OrganisationId, r.Stage });
        model.Entity<RecommendationStep>().HasIndex(s => new { s.Day, s.OrganisationId });
        model.Entity<RecommendationStep>().HasIndex(s => s.RecommendationId);
        model.Entity<RecommendationStep>().HasIndex(s => s.PersonId);
        model.Entity<DutyCampaign>().HasIndex(c => new { c.OwnerId, c.CutOff });
        model.Entity<BranchDuty>().Property(d => d.State).IsConcurrencyToken();
        model.Entity<BranchDuty>().HasIndex(d => new { d.CampaignId, d.OrganisationId }).IsUnique();
        model.Entity<BranchDuty>().HasIndex(d => new { d.OrganisationId, d.Day });
        model.Entity<DutyLine>().HasIndex(l => new { l.Day, l.OrganisationId });
        model.Entity<DutyLine>().HasIndex(l => l.DutyId);
        model.Entity<DutyLine>().HasIndex(l => new { l.MemberId, l.Kind, l.Year }).IsUnique(); // one for a member and a year
        model.Entity<DutyLine>().HasIndex(l => l.PersonId);
    }
}
