using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>职位对照 — keeps seats in step with quotas and the tree, and fillings in step with appointments: after each act for its organisation, and every night for all. Only what differs is written.</summary>
public sealed class KeepStaffing(ShijiDb db, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<KeepStaffing>("cadre.staffing", "团干部职位对照") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var written = await AllAsync(cancel);
        return new Outcome<string>($"改了 {written} 条职位和在配记录。", null);
    }

    /// <summary>Of all organisations in reach.</summary>
    /// <returns>How many records were written.</returns>
    public Task<int> AllAsync(CancellationToken cancel) => KeepAsync(null, cancel);

    /// <summary>Of one organisation.</summary>
    public Task<int> AtAsync(int organisation, CancellationToken cancel) => KeepAsync([organisation], cancel);

    private async Task<int> KeepAsync(IReadOnlyCollection<int>? only, CancellationToken cancel)
    {
        var seats = await db.Set<RequiredPost>().Where(s => !s.Void && (only == null || only.Contains(s.OrganisationId))).ToListAsync(cancel);
        var known = seats.ToDictionary(s => (s.QuotaId, s.OrganisationId, s.Ordinal, s.Day));
        foreach (var place in await AskedAsync(only, cancel))
            if (known.Remove((place.Quota, place.Organisation, place.Ordinal, place.Span.From), out var seat)) seat.Until = place.Span.Until;
            else seats.Add(Add(new RequiredPost { Id = clock.NewId(), OrganisationId = place.Organisation, Day = place.Span.From, Until = place.Span.Until, QuotaId = place.Quota, Ordinal = place.Ordinal, Title = place.Title, Tenure = place.Tenure, Evidence = Evidence.Declared }));
        foreach (var gone in known.Values) gone.Void = true;

        var places = seats.Select(s => s.OrganisationId).Distinct().ToList();
        var posts = await db.Set<Appointment>().AsNoTracking().Where(a => !a.Void && places.Contains(a.OrganisationId)).ToListAsync(cancel);
        var fillings = (await db.Set<Filling>().Where(f => !f.Void && (only == null || only.Contains(f.OrganisationId))).ToListAsync(cancel)).ToDictionary(f => (f.PostId, f.AppointmentId, f.Day));
        foreach (var taken in StaffingPlan.Fill(seats, posts))
            if (fillings.Remove((taken.RequiredPost, taken.Appointment, taken.Span.From), out var filling)) filling.Until = taken.Span.Until;
            else Add(new Filling { Id = clock.NewId(), OrganisationId = taken.Organisation, Day = taken.Span.From, Until = taken.Span.Until, PostId = taken.RequiredPost, AppointmentId = taken.Appointment, Evidence = Evidence.Declared });
        foreach (var gone in fillings.Values) gone.Void = true;
        var written = db.ChangeTracker.Entries().Count(e => e is { Entity: RequiredPost or Filling, State: EntityState.Added or EntityState.Modified });
        await db.SaveChangesAsync(cancel);
        return written;
    }

    /// <summary>Of an organisation that ends: what it was asked for ends with it. Added to what the caller saves.</summary>
    public async Task CloseAsync(int organisation, DateOnly day, CancellationToken cancel)
    {
        foreach (var seat in await db.Set<RequiredPost>().Where(s => s.OrganisationId == organisation && !s.Void && (s.Until == null || s.Until > day)).ToListAsync(cancel)) (seat.Until, seat.Void) = (day, seat.Day >= day);
        foreach (var filling in await db.Set<Filling>().Where(f => f.OrganisationId == organisation && !f.Void && (f.Until == null || f.Until > day)).ToListAsync(cancel)) (filling.Until, filling.Void) = (day, filling.Day >= day);
    }

    private async Task<IReadOnlyList<StaffingPlan.Place>> AskedAsync(IReadOnlyCollection<int>? only, CancellationToken cancel)
    {
        var quotas = await db.Set<PostQuota>().AsNoTracking().ToListAsync(cancel);
        var (types, owners) = (quotas.Select(q => q.Type).Distinct().ToList(), quotas.Select(q => q.OwnerId).Distinct().ToList());
        var spells = await db.Set<OrganisationSpell>().AsNoTracking().Where(s => types.Contains(s.Type) && (only == null || only.Contains(s.OrganisationId))).Select(s => new { s.OrganisationId, s.Type, s.Day, s.Until }).ToListAsync(cancel);
        var ids = spells.Select(s => s.OrganisationId).Distinct().ToList();
        var under = (await db.Set<Ancestry>().AsNoTracking().Where(a => owners.Contains(a.NodeId) && ids.Contains(a.OrganisationId)).Select(a => new { a.NodeId, a.OrganisationId, a.From, a.Until }).ToListAsync(cancel))
            .ToLookup(a => (a.NodeId, a.OrganisationId), a => new Span(a.From, a.Until));
        var lives = spells.GroupBy(s => (s.Type, s.OrganisationId)).ToLookup(g => g.Key.Type, g => (g.Key.OrganisationId, Spans: Span.Joined(g.Select(s => new Span(s.Day, s.Until)))));
        return
        [
            .. StaffingPlan.Asked(quotas, q =>
                from life in lives[q.Type]
                from span in Span.Joined(from of in life.Spans from below in Span.Joined(under[(q.OwnerId, life.OrganisationId)]) let common = of.With(below) where common is not null select common.Value)
                select (life.OrganisationId, span)),
        ];
    }

    private T Add<T>(T record) where T : class
    {
        db.Add(record);
        return record;
    }
}
