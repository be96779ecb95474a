using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>查需求 — the open requests of the whole district, for whoever could answer them; they name nobody. Who agreed is shown to whoever asked, masked.</summary>
public sealed class ReadRequests(ShijiDb db, OwnVolunteer own, Acting acting, DistrictClock clock)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<RequestLine>> OpenAsync(CancellationToken cancel = default)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        return await LinesAsync(db.Set<ServiceRequest>().Where(r => r.ClosedAt == null && r.On >= clock.Today).OrderBy(r => r.On).ThenBy(r => r.Id), cancel);
    }

    /// <summary>One of them, whoever asked for it; null where there is none.</summary>
    public async Task<RequestLine?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        return (await LinesAsync(db.Set<ServiceRequest>().Where(r => r.Id == id), cancel)).FirstOrDefault();
    }

    /// <summary>Those that concern the volunteer who is signed in, each with their answer so far.</summary>
    public async Task<IReadOnlyList<(RequestLine Line, bool? Agreed)>> MineAsync(CancellationToken cancel = default)
    {
        using var _ = own.Open();
        if (await own.FindAsync(cancel) is not { State: VolunteerState.Formal } me) return [];
        var answers = await db.Set<ServiceAnswer>().AsNoTracking().Where(a => a.VolunteerId == me.Id).ToDictionaryAsync(a => a.RequestId, a => a.Agreed, cancel);
        return [.. (await OpenAsync(cancel)).Where(l => (l.Request.Skills & me.Skills) == l.Request.Skills && (me.Times == 0 || (me.Times & FreeTimes.Of(l.Request.On)) != 0))
            .Select(l => (l, answers.TryGetValue(l.Request.Id, out var agreed) ? agreed : (bool?)null))];
    }

    /// <summary>Who answered: all to whoever asked, to others those of their own reach.</summary>
    public async Task<IReadOnlyList<(ServiceAnswer Answer, string Name, string Organisation)>> AnswersAsync(ServiceRequest request, CancellationToken cancel = default)
    {
        var asker = await db.CheckAsync(Permission.WriteRecords, request.OrganisationId, cancel) is null;
        using var _ = asker ? acting.As(acting.Now.ByProgram()) : null;
        var answers = await db.Set<ServiceAnswer>().AsNoTracking().Where(a => a.RequestId == request.Id && (a.Agreed || !asker)).OrderBy(a => a.At).ToListAsync(cancel);
        var names = await db.MaskedNamesAsync([.. answers.Select(a => a.PersonId)], cancel);
        var ids = answers.Select(a => a.OrganisationId).Distinct().ToList();
        var places = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. answers.Select(a => (a, names.GetValueOrDefault(a.PersonId, ""), places.GetValueOrDefault(a.OrganisationId, "")))];
    }

    private async Task<IReadOnlyList<RequestLine>> LinesAsync(IQueryable<ServiceRequest> requests, CancellationToken cancel)
    {
        var words = await ServiceWords.ReadAsync(db, cancel);
        var found = await (from r in requests.AsNoTracking().Take(Most)
                           join o in db.Set<Organisation>() on r.OrganisationId equals o.Id
                           select new { Request = r, Name = o.ShortName ?? o.Name }).ToListAsync(cancel);
        return [.. found.OrderBy(f => f.Request.On).ThenBy(f => f.Request.Id).Select(f => new RequestLine(f.Request, f.Name, words.Names(ServiceWordKind.Skill, f.Request.Skills)))];
    }
}

/// <summary>需求一行 — with the name of who asks, and the skills in words.</summary>
public sealed record RequestLine(ServiceRequest Request, string Organisation, string Skills);
