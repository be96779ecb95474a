using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Access;

/// <summary>
/// 范围过滤 — every query sees only what the actor's post reaches; a page cannot forget it. Files go with the
/// unit: whoever has a unit now sees all its records, whoever had it those up to the day it left.
/// </summary>
public static class ScopeFilters
{
    public const string Name = "scope";

    // The context given here stands for whichever one runs the query.
    public static void Apply(ModelBuilder model, ShijiDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            var method = type == typeof(Person) ? nameof(Personal)
                : type == typeof(OrganisationSpell) ? nameof(Spelled)
                : type == typeof(PersonCase) || type == typeof(DataRequest) || type == typeof(Complaint) ? null // below
                : type.IsAssignableTo(typeof(IBetween)) ? nameof(Between)
                : type.IsAssignableTo(typeof(IOfPerson)) ? nameof(OfPerson)
                : type.IsAssignableTo(typeof(IDated)) ? nameof(Dated)
                : type.IsAssignableTo(typeof(IPlaced)) ? nameof(Placed)
                : type.IsAssignableTo(typeof(IHandedDown)) ? nameof(HandedDown) : null;
            if (method is not null) typeof(ScopeFilters).GetMethod(method)!.MakeGenericMethod(type).Invoke(null, [model, db]);
        }

        model.Entity<Organisation>().HasQueryFilter(Name, o => db.AllPlaces || db.Set<Ancestry>().Any(a => a.NodeId == db.PlacesNode && a.OrganisationId == o.Id && a.From <= db.ScopeDay));
        model.Entity<LogEntry>().HasQueryFilter(Name, e => db.AllPlaces || (e.OrganisationId != null && db.Set<Ancestry>().Any(a => a.NodeId == db.PlacesNode && a.OrganisationId == e.OrganisationId && a.From <= db.ScopeDay)));
        // Whoever keeps the program sees every job, and the lines of those that are nobody's business.
        model.Entity<Job>().HasQueryFilter(Name, j => db.AllPlaces || db.AllJobs || (j.OrganisationId != null && db.Set<Ancestry>().Any(a => a.NodeId == db.PlacesNode && a.OrganisationId == j.OrganisationId && a.From <= db.ScopeDay)));
        model.Entity<JobLine>().HasQueryFilter(Name, l => db.AllPlaces || (db.AllJobs && l.OrganisationId == null) || (l.OrganisationId != null && db.Set<Ancestry>().Any(a => a.NodeId == db.PlacesNode && a.OrganisationId == l.OrganisationId && a.From <= db.ScopeDay)));
        model.Entity<Notice>().HasQueryFilter(Name, n => (db.AllRecords && db.OwnAccount == null) || n.AccountId == db.OwnAccount);
        // Seen by the unit that asked, by the one that answers, and by whoever keeps the file now.
        model.Entity<PersonCase>().HasQueryFilter(Name, c => db.AllRecords
            || db.Set<Ancestry>().Any(a => a.NodeId == db.RecordsNode && (a.OrganisationId == c.OrganisationId || a.OrganisationId == c.KeeperId) && a.From <= db.ScopeDay)
            || db.Set<Person>().Any(p => p.Id == c.PersonId && db.Set<Ancestry>().Any(a =>
                a.NodeId == db.RecordsNode && a.OrganisationId == p.OrganisationId && a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay))));
        // Seen by those who asked, by those they asked, and by whoever stands above either.
        model.Entity<DataRequest>().HasQueryFilter(Name, r => db.AllPlaces || db.Set<Ancestry>().Any(a => a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay)
            && ((a.NodeId == db.PlacesNode && (a.OrganisationId == r.NodeId || a.OrganisationId == r.OrganisationId)) || (a.NodeId == r.NodeId && a.OrganisationId == db.PlacesNode))));
        // Not seen by those it is about.
        model.Entity<Complaint>().HasQueryFilter(Name, c => db.AllPlaces || c.OrganisationId == db.PlacesNode || (c.RequestId != null
            && db.Set<Ancestry>().Any(a => a.NodeId == db.PlacesNode && a.OrganisationId == c.OrganisationId && a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay))
            && !db.Set<DataRequest>().Any(r => r.Id == c.RequestId && r.OrganisationId == db.PlacesNode)));
        // Sums by node are read through the figure reader, which asks period by period; anybody else sees those of units still in reach.
        model.Entity<Total>().HasQueryFilter(Name, t => db.AllRecords || db.Set<Ancestry>().Any(a => a.NodeId == db.RecordsNode && a.OrganisationId == t.NodeId && a.From <= db.ScopeDay && a.Until == null));
        model.Entity<Crowd>().HasQueryFilter(Name, c => db.AllRecords || db.Set<Ancestry>().Any(a => a.NodeId == db.RecordsNode && a.OrganisationId == c.NodeId && a.From <= db.ScopeDay && a.Until == null));
    }

    public static void Placed<T>(ModelBuilder model, ShijiDb db) where T : class, IPlaced =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllPlaces || db.Set<Ancestry>().Any(a =>
            a.NodeId == db.PlacesNode && a.OrganisationId == r.OrganisationId && a.From <= db.ScopeDay));

    // Whose unit it is now: what is under way goes on with whoever answers for that end today.
    public static void Between<T>(ModelBuilder model, ShijiDb db) where T : class, IBetween =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllRecords || db.Set<Ancestry>().Any(a =>
            a.NodeId == db.RecordsNode && (a.OrganisationId == r.OrganisationId || a.OrganisationId == r.OtherId) && a.From <= db.ScopeDay));

    public static void HandedDown<T>(ModelBuilder model, ShijiDb db) where T : class, IHandedDown =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllPlaces || db.Set<Ancestry>().Any(a => a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay)
            && ((a.NodeId == db.PlacesNode && a.OrganisationId == r.OwnerId) || (a.NodeId == r.OwnerId && a.OrganisationId == db.PlacesNode))));

    public static void Personal<T>(ModelBuilder model, ShijiDb db) where T : class, IPlaced =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllRecords || db.Set<Ancestry>().Any(a =>
            a.NodeId == db.RecordsNode && a.OrganisationId == r.OrganisationId && a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay)));

    public static void OfPerson<T>(ModelBuilder model, ShijiDb db) where T : class, IOfPerson =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllRecords || db.Set<Person>().Any(p => p.Id == r.PersonId && db.Set<Ancestry>().Any(a =>
            a.NodeId == db.RecordsNode && a.OrganisationId == p.OrganisationId && a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay))));

    public static void Spelled<T>(ModelBuilder model, ShijiDb db) where T : class, IDated =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllPlaces || db.Set<Ancestry>().Any(a =>
            a.NodeId == db.PlacesNode && a.OrganisationId == r.OrganisationId && a.From <= db.ScopeDay && (a.Until == null || a.Until > r.Day)));

    public static void Dated<T>(ModelBuilder model, ShijiDb db) where T : class, IDated =>
        model.Entity<T>().HasQueryFilter(Name, r => db.AllRecords || db.Set<Ancestry>().Any(a =>
            a.NodeId == db.RecordsNode && a.OrganisationId == r.OrganisationId && a.From <= db.ScopeDay && (a.Until == null || a.Until > r.Day)));
}
