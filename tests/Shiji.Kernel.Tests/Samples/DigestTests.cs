using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shiji.Samples.Longgang;

namespace Shiji.Kernel.Tests.Samples;

public sealed class DigestTests
{
    /// <summary>Changes only when the sample is meant to change.</summary>
    private const string Stored = "d5669b54880eff896426649b4cd2f643f6cb9350e1f548b368d50020590d87f0";

    [Fact]
    public void The_sample_is_the_same_at_every_telling_and_on_every_machine()
    {
        var culture = CultureInfo.CurrentCulture;
        var first = Digest();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(first, Digest());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.True(Stored == first, first);
    }

    private static string Digest()
    {
        var district = new SampleDistrict();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Tell(params object?[] cells) =>
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('|', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))) + '\n'));
        foreach (var o in district.Organisations) Tell(o.Id, o.Code, o.Name, o.Ordinal, o.SuccessorId, o.CreditCode);
        foreach (var s in district.Spells) Tell(s.Id, s.OrganisationId, s.Day, s.Until, s.Name, s.Type, s.Field, s.State, s.Tags, s.Reason, s.EntersTwoNew);
        foreach (var p in district.Placements) Tell(p.Id, p.OrganisationId, p.ParentId, p.From, p.Until);
        foreach (var e in district.Events) Tell(e.Id, e.OrganisationId, e.Kind, e.Day, e.Description, e.DocumentNumber, e.Reason, e.RecordedAt);
        foreach (var p in district.People()) Tell(p.Id, p.Name, p.IdentityNumber, p.BornOn);
        foreach (var s in district.Subjects()) Tell(s.Id, s.Kind, s.Name);
        foreach (var r in district.Rows(Told.Ids))
            Tell(r.Id, r.RegisterId, r.OrganisationId, r.Day.DayNumber, r.Until?.DayNumber, (int)r.State, (int)r.Evidence, r.Quantity1, r.Quantity2,
                r.Facet1, r.Facet2, r.Facet3, r.PersonId, r.SubjectId, r.Number, r.Title, r.Details, r.CorrectionOf, r.Reason, r.RecordedAt.Ticks, r.RecordedBy);
        foreach (var a in district.Activities()) Tell(a.Id, a.OrganisationId, a.Day.DayNumber, a.Kind, a.Category, a.Title, a.Project);
        foreach (var s in district.Sessions()) Tell(s.Id, s.ActivityId, s.OrganisationId, s.Day.DayNumber, s.Kind, s.Category, s.Project, s.Number, s.StartsAt.Ticks, s.EndsAt.Ticks, s.StreetId, (int)s.State, s.Counted, s.Places, (int)s.Evidence);
        foreach (var a in district.Attendances())
            Tell(a.Id, a.SessionId, a.OrganisationId, a.Day.DayNumber, a.StreetId, a.PersonId, a.Minutes, a.ArrivedAt?.Ticks, a.LeftAt?.Ticks, (int)a.State, (int)a.Evidence, a.CorrectionOf, a.Reason);
        foreach (var p in district.Points()) Tell(p.Id, p.Name, p.Kind, p.OrganisationId, p.Address);
        foreach (var i in district.Inspections()) Tell(i.Id, i.OrganisationId, i.Day.DayNumber, (int)i.Evidence, i.PointId, i.Kind, i.Finding, i.DueOn?.DayNumber, i.RepairedOn?.DayNumber, (int)i.State, i.Inspector);
        foreach (var p in district.Projects()) Tell(p.Code, p.Name, p.KeeperId, p.From.DayNumber);
        foreach (var m in district.Movements()) Tell(m.Id, m.OrganisationId, m.Day.DayNumber, (int)m.Evidence, (int)m.Direction, m.Quantity, m.Batch, (int)m.State, m.CorrectionOf, m.Reason);
        foreach (var r in district.Libraries()) Tell(r.Id, r.OrganisationId, r.Day.DayNumber, r.Until?.DayNumber, (int)r.Evidence, r.Name, r.Voided ? 1 : 0);
        foreach (var a in district.Awards()) Tell(a.Id, a.OrganisationId, a.Day.DayNumber, (int)a.Evidence, a.PersonId, a.Level, (int)a.State);
        foreach (var v in district.Volunteers()) Tell(v.Id, v.PersonId, v.OrganisationId, v.Day.DayNumber, (int)v.State, v.LastServedOn?.DayNumber, v.Skills, v.Languages, v.Categories, v.Times);
        foreach (var r in district.Registrations()) Tell(r.Id, r.OrganisationId, r.Day.DayNumber, r.PersonId, r.VolunteerId, (int)r.Channel, (int)r.AgeBand, (int)r.State, (int)r.Evidence, r.Reason);
        foreach (var t in district.Teams()) Tell(t.Id, t.OrganisationId, t.Day.DayNumber, t.Until?.DayNumber, (int)t.State, (int)t.Kind, t.Name, t.CommunityId, (int)t.Evidence);
        foreach (var l in district.Leaders()) Tell(l.Id, l.TeamId, l.PersonId, l.VolunteerId, l.OrganisationId, l.Day.DayNumber);
        foreach (var u in district.Unions()) Tell(u.Id, u.OrganisationId, u.Day.DayNumber, u.Until?.DayNumber, (int)u.Level, u.Name, u.Void, (int)u.Evidence);
        foreach (var m in district.Members()) Tell(m.Id, m.PersonId, m.OrganisationId, m.Day.DayNumber, m.Number, m.InParty, m.Floating, (int?)m.DuesBand, m.DuesFen);
        foreach (var r in district.RollSpells()) Tell(r.Id, r.OrganisationId, r.Day.DayNumber, r.Until?.DayNumber, r.MemberId, r.InParty);
        foreach (var c in district.RollChanges()) Tell(c.Id, c.OrganisationId, c.Day.DayNumber, (int)c.Kind, c.MemberId, c.OtherId, c.Reason);
        foreach (var t in district.Transfers()) Tell(t.Id, t.OrganisationId, t.OtherId, t.Day.DayNumber, (int)t.State, t.MemberId, t.EndedOn?.DayNumber);
        foreach (var t in district.TransferSteps()) Tell(t.Id, t.OrganisationId, t.Day.DayNumber, t.TransferId, t.Timely, t.What);
        foreach (var d in district.BranchDuties()) Tell(d.Id, d.CampaignId, d.OrganisationId, d.Day.DayNumber, d.Due, d.Present, d.HeldOn?.DayNumber);
        foreach (var l in district.DutyLines()) Tell(l.Id, l.OrganisationId, l.Day.DayNumber, l.DutyId, (int)l.Kind, l.MemberId, (int?)l.Result, l.Done);
        foreach (var m in district.DuesMonths()) Tell(m.Id, m.OrganisationId, m.Day.DayNumber, m.Due, m.Unpaid, m.DueFen, m.UnpaidFen);
        foreach (var l in district.DuesLines()) Tell(l.Id, l.OrganisationId, l.Day.DayNumber, l.MonthId, l.MemberId, l.Fen, l.PaidOn?.DayNumber);
        foreach (var a in district.Admissions()) Tell(a.Id, a.OrganisationId, a.Day.DayNumber, a.PersonId, a.RecommendedBy, a.TargetOn?.DayNumber, a.ClassHours, a.ServiceMinutes, a.MeetingOn?.DayNumber, a.Yes, a.MemberId);
        foreach (var s in district.AdmissionSteps()) Tell(s.Id, s.OrganisationId, s.Day.DayNumber, s.AdmissionId, (int)s.Stage, s.Recommended);
        foreach (var r in district.Recommendations()) Tell(r.Id, r.OrganisationId, r.Day.DayNumber, r.PersonId, r.MemberId, (int)r.Aim, (int)r.Stage);
        foreach (var s in district.RecommendationSteps()) Tell(s.Id, s.OrganisationId, s.Day.DayNumber, s.PersonId, (int)s.Stage);
        foreach (var t in district.BuildTargets()) Tell(t.Id, t.OrganisationId, t.Day.DayNumber, t.Year, (int)t.Field, t.Count);
        foreach (var t in district.OfficeTerms()) Tell(t.Id, t.OrganisationId, t.Day.DayNumber, t.Until?.DayNumber, (int)t.Start, t.EndsOn.DayNumber);
        foreach (var o in district.Overruns()) Tell(o.Id, o.OrganisationId, o.Day.DayNumber, o.Until?.DayNumber, o.TermId);
        foreach (var a in district.Appointments()) Tell(a.Id, a.OrganisationId, a.Day.DayNumber, a.Until?.DayNumber, a.PersonId, (int)a.Title, (int)a.Tenure, (int)a.Type, a.Elected);
        foreach (var r in district.RequiredPosts()) Tell(r.Id, r.OrganisationId, r.Day.DayNumber, r.QuotaId, (int)r.Title, (int)r.Tenure);
        foreach (var f in district.Fillings()) Tell(f.Id, f.OrganisationId, f.Day.DayNumber, f.PostId, f.AppointmentId);
        foreach (var r in district.Reserves()) Tell(r.Id, r.OrganisationId, r.Day.DayNumber, r.PersonId, (int)r.Kind, r.TargetId);
        foreach (var b in district.NumberBatches()) Tell(b.Id, b.OrganisationId, b.Day.DayNumber, b.OutOfId, (int)b.Tier, (int)b.Domain, b.First, b.Last);
        foreach (var u in district.NumberUses()) Tell(u.Id, u.OrganisationId, u.Day.DayNumber, u.BatchId, u.Number, u.MemberId);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
