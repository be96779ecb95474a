using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>The tables of volunteers, teams and the pool.</summary>
internal static class VolunteersMap
{
    public static void Map(ModelBuilder model)
    {
        var volunteer = model.Entity<Volunteer>();
        volunteer.Property(v => v.Id).ValueGeneratedNever();
        volunteer.Property(v => v.State).IsConcurrencyToken();
        volunteer.HasIndex(v => v.RegisteredAs).IsUnique();
        volunteer.HasIndex(v => v.PersonId);
        volunteer.HasIndex(v => v.AccountId);
        volunteer.HasIndex(v => new { v.OrganisationId, v.Id });
        model.Entity<VolunteerRegistration>().HasIndex(r => new { r.Day, r.OrganisationId });
        model.Entity<VolunteerRegistration>().HasIndex(r => r.VolunteerId);
        model.Entity<VolunteerRegistration>().HasIndex(r => r.PersonId);
        model.Entity<VolunteerApplication>().Property(a => a.State).IsConcurrencyToken(); // two answers at once: the second is none
        model.Entity<VolunteerApplication>().HasIndex(a => a.AccountId).IsUnique();
        model.Entity<VolunteerApplication>().HasIndex(a => new { a.State, a.OrganisationId });
        model.Entity<ServiceWord>().HasIndex(w => new { w.Kind, w.Bit }).IsUnique();
        model.Entity<LifeEvent>().HasIndex(e => e.Subject);
        model.Entity<Team>().HasIndex(t => new { t.Day, t.OrganisationId });
        model.Entity<Team>().HasIndex(t => new { t.OrganisationId, t.Name });
        model.Entity<Team>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<ServiceUnion>().HasIndex(u => new { u.Day, u.OrganisationId });
        model.Entity<ServiceUnion>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<TeamMember>().Property(m => m.State).IsConcurrencyToken();
        model.Entity<TeamMember>().HasIndex(m => new { m.TeamId, m.State });
        model.Entity<TeamMember>().HasIndex(m => m.PersonId);
        model.Entity<ServiceRequest>().Property(r => r.Agreed).IsConcurrencyToken();
        model.Entity<ServiceRequest>().HasIndex(r => r.On);
        model.Entity<ServiceAnswer>().HasIndex(a => new { a.RequestId, a.VolunteerId }).IsUnique();
        model.Entity<ServiceAnswer>().HasIndex(a => a.PersonId);
    }
}
