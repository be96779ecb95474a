using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Requests;

/// <summary>填报单位 — who has to answer a request, on any day: the organisations of its level at or under its node, as they stood.</summary>
public sealed class Recipients(ShijiDb db)
{
    /// <summary>Every stay of an organisation of the level under a node, in the order of the tree's numbers. Only those in the reader's reach, unless the program asks.</summary>
    public async Task<RecipientList> UnderAsync(int node, RequestLevel level, CancellationToken cancel = default)
    {
        var stays = from a in db.Set<Ancestry>()
                    where a.NodeId == node
                    join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                    join s in OfLevel(db.Set<OrganisationSpell>(), level) on o.Id equals s.OrganisationId
                    select new { o.Id, o.Code, s.Name, o.Ordinal, From = a.From > s.Day ? a.From : s.Day, AUntil = a.Until, SUntil = s.Until };
        return new(node, [.. (await stays.AsNoTracking().ToListAsync(cancel)).Select(s => new Stay(new(s.Id, s.Code, s.Name), s.Ordinal, s.From, Earlier(s.AUntil, s.SUntil)))
            .Where(s => s.Until is null || s.Until > s.From).OrderBy(s => s.Ordinal).ThenBy(s => s.Unit.Id)]);
    }

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    private static IQueryable<OrganisationSpell> OfLevel(IQueryable<OrganisationSpell> spells, RequestLevel level) => level switch
    {
        RequestLevel.Subdistrict => spells.Where(s => s.Type == OrganisationType.SubdistrictCommittee),
        RequestLevel.Community => spells.Where(s => s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch)),
        RequestLevel.Industry => spells.Where(s => s.Type == OrganisationType.IndustryCommittee),
        RequestLevel.Committee => spells.Where(s => s.Field != Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch)),
        _ => spells.Where(s => s.Type >= OrganisationType.Branch),
    };

    internal sealed record Stay(Recipient Unit, int Ordinal, DateOnly From, DateOnly? Until);
}

/// <summary>填报单位.</summary>
public sealed record Recipient(int Id, string Code, string Name);

/// <summary>填报单位名单 — under one node, through time.</summary>
public sealed class RecipientList
{
    private readonly IReadOnlyList<Recipients.Stay> _stays;

    internal RecipientList(int node, IReadOnlyList<Recipients.Stay> stays) => (Node, _stays) = (node, stays);

    public int Node { get; }

    /// <summary>Those who stood there on a day.</summary>
    public IReadOnlyList<Recipient> On(DateOnly day) => [.. _stays.Where(s => s.From <= day && (s.Until is null || s.Until > day)).Select(s => s.Unit).DistinctBy(u => u.Id)];

    /// <summary>Those who answer a round: as they stand on its last day, or today while it goes on.</summary>
    public IReadOnlyList<Recipient> Of(Round round, DateOnly today) => On(round.Period.LastDay < today ? round.Period.LastDay : today);
}
