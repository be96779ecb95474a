using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;

namespace Shiji.Kernel.Organisations;

/// <summary>位次 — one unbroken time in which an organisation had the same ancestors, itself first, the root last.</summary>
public sealed record Seat(int Index, int OrganisationId, DateOnly From, DateOnly? Until, int[] Nodes)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || Until > day);
}

/// <summary>树的历史 — who stood under whom, on any day, worked out from the placements.</summary>
public sealed class TreeHistory
{
    private readonly Seat[]?[] _seats;

    private TreeHistory(IReadOnlyCollection<Placement> placements)
    {
        var byOrganisation = placements.OrderBy(p => p.From).ToLookup(p => p.OrganisationId);
        _seats = new Seat[]?[placements.Count == 0 ? 0 : placements.Max(p => p.OrganisationId) + 1];
        var seats = new List<Seat>();
        foreach (var organisation in byOrganisation)
        {
            var first = seats.Count;
            foreach (var (from, until, nodes) in Stays(organisation.Key, DateOnly.MinValue, null, [], byOrganisation))
                seats.Add(new(seats.Count, organisation.Key, from, until, nodes));
            _seats[organisation.Key] = [.. seats.Skip(first)];
        }

        Seats = seats;
    }

    /// <summary>Every seat, at its own index.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    public static TreeHistory Of(IReadOnlyCollection<Placement> placements) => new(placements);

    public static async Task<TreeHistory> LoadAsync(DbContext db, CancellationToken cancel = default) =>
        new(await db.Set<Placement>().IgnoreQueryFilters([ScopeFilters.Name]).AsNoTracking().ToListAsync(cancel));

    /// <summary>The organisation's seat on a day; null when it stood nowhere.</summary>
    public Seat? SeatOf(int organisation, DateOnly day)
    {
        if ((uint)organisation >= (uint)_seats.Length || _seats[organisation] is not { } seats) return null;
        foreach (var seat in seats)
            if (seat.Covers(day)) return seat;
        return null;
    }

    public IReadOnlyList<Seat> SeatsOf(int organisation) => (uint)organisation < (uint)_seats.Length ? _seats[organisation] ?? [] : [];

    /// <summary>The closure as rows: one for each unbroken time an organisation stood under a node.</summary>
    public IEnumerable<Ancestry> Closure()
    {
        foreach (var stays in Seats
                     .SelectMany(s => s.Nodes.Select((node, distance) => (node, distance, s)))
                     .GroupBy(x => (x.node, x.s.OrganisationId, x.distance)))
        {
            Ancestry? open = null;
            foreach (var (node, distance, seat) in stays.OrderBy(x => x.s.From))
            {
                if (open is not null && open.Until == seat.From) open.Until = seat.Until;
                else
                {
                    if (open is not null) yield return open;
                    open = new() { NodeId = node, OrganisationId = seat.OrganisationId, From = seat.From, Until = seat.Until, Distance = distance };
                }
            }

            if (open is not null) yield return open;
        }
    }

    /// <summary>Within a window of days only: of two organisations, each may have stood under the other in its turn.</summary>
    private static IEnumerable<(DateOnly From, DateOnly? Until, int[] Nodes)> Stays(
        int organisation, DateOnly from, DateOnly? until, int[] below, ILookup<int, Placement> placements)
    {
        if (below.Contains(organisation)) throw new InvalidOperationException($"Organisation {organisation} stands under itself.");
        int[] nodes = [.. below, organisation];
        foreach (var placement in placements[organisation])
        {
            var (start, end) = (Later(from, placement.From), Earlier(until, placement.Until));
            if (start >= end) continue;
            if (placement.ParentId is not { } parent) yield return (start, end, nodes);
            else
                foreach (var stay in Stays(parent, start, end, nodes, placements)) yield return stay;
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
