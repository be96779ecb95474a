using Microsoft.EntityFrameworkCore;

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
        foreach (var organisation in byOrganisation) Work(organisation.Key, byOrganisation, seats, []);
        Seats = seats;
    }

    /// <summary>Every seat, at its own index.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    public static TreeHistory Of(IReadOnlyCollection<Placement> placements) => new(placements);

    public static async Task<TreeHistory> LoadAsync(DbContext db, CancellationToken cancel = default) =>
        new(await db.Set<Placement>().AsNoTracking().ToListAsync(cancel));

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

    private Seat[] Work(int organisation, ILookup<int, Placement> placements, List<Seat> all, HashSet<int> under)
    {
        if (_seats[organisation] is { } done) return done;
        if (!under.Add(organisation)) throw new InvalidOperationException($"Organisation {organisation} stands under itself.");
        var own = new List<Seat>();
        foreach (var placement in placements[organisation])
        {
            if (placement.ParentId is not { } parent) Sit(placement.From, placement.Until, [organisation]);
            else
                foreach (var above in Work(parent, placements, all, under))
                {
                    var from = Later(placement.From, above.From);
                    var until = Earlier(placement.Until, above.Until);
                    if (until is null || from < until) Sit(from, until, [organisation, .. above.Nodes]);
                }
        }

        under.Remove(organisation);
        return _seats[organisation] = [.. own];

        void Sit(DateOnly from, DateOnly? until, int[] nodes)
        {
            var seat = new Seat(all.Count, organisation, from, until, nodes);
            all.Add(seat);
            own.Add(seat);
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
