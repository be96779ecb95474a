namespace Shiji.League;

/// <summary>配备推算 — which seats quotas ask for and who sits in them: of the quotas, the tree and the appointments alone, so that the same is found whenever it is asked.</summary>
internal static class StaffingPlan
{
    /// <summary>A place that is asked for.</summary>
    public readonly record struct Place(Guid Quota, int Organisation, int Ordinal, Span Span, CadreTitle Title, Tenure Tenure);

    /// <summary>A seat with somebody in it.</summary>
    public readonly record struct Taken(Guid RequiredPost, Guid Appointment, int Organisation, Span Span);

    /// <param name="organisations">When each was of which type, and stood under which owner.</param>
    public static IEnumerable<Place> Asked(IEnumerable<PostQuota> quotas, Func<PostQuota, IEnumerable<(int Organisation, Span Span)>> organisations) =>
        from quota in quotas
        from standing in organisations(quota)
        let common = new Span(quota.From, quota.Until).With(standing.Span)
        where common is not null
        from ordinal in Enumerable.Range(1, quota.Count)
        select new Place(quota.Id, standing.Organisation, ordinal, common.Value, quota.Title, quota.Tenure);

    /// <summary>On every day as many seats of one post are filled as there are people who hold it, and no more than there are seats: whoever came earlier sits first and stays, and whoever stands takes the first seat that becomes free.</summary>
    public static IEnumerable<Taken> Fill(IEnumerable<RequiredPost> seats, IEnumerable<Appointment> appointments)
    {
        var posts = appointments.Where(a => !a.Void && a.Until != a.Day).ToLookup(a => (a.OrganisationId, a.Title, a.Tenure));
        return seats.Where(s => !s.Void).GroupBy(s => (s.OrganisationId, s.Title, s.Tenure)).SelectMany(g => Seated([.. g.OrderBy(s => s.Day).ThenBy(s => s.Ordinal).ThenBy(s => s.Id)], [.. posts[g.Key].OrderBy(a => a.Day).ThenBy(a => a.Id)]));
    }

    /// <summary>Of one post of one organisation, day by day on which anything changes.</summary>
    private static IEnumerable<Taken> Seated(IReadOnlyList<RequiredPost> seats, IReadOnlyList<Appointment> posts)
    {
        var sitting = new List<(RequiredPost Seat, Appointment Post, DateOnly From)>();
        var days = seats.Select(s => (DateOnly?)s.Day).Concat(seats.Select(s => s.Until)).Concat(posts.Select(p => (DateOnly?)p.Day)).Concat(posts.Select(p => p.Until)).OfType<DateOnly>().Distinct().Order();
        foreach (var day in days)
        {
            foreach (var one in sitting.Where(s => s.Seat.Until <= day || s.Post.Until <= day)) yield return Of(one, day);
            sitting.RemoveAll(s => s.Seat.Until <= day || s.Post.Until <= day);
            var free = new Queue<RequiredPost>(seats.Where(s => s.Day <= day && !(s.Until <= day) && !sitting.Exists(t => t.Seat == s)));
            foreach (var post in posts.Where(p => p.Day <= day && !(p.Until <= day) && !sitting.Exists(t => t.Post == p)))
                if (free.TryDequeue(out var seat)) sitting.Add((seat, post, day));
        }

        foreach (var one in sitting) yield return Of(one, null);
    }

    private static Taken Of((RequiredPost Seat, Appointment Post, DateOnly From) one, DateOnly? until) => new(one.Seat.Id, one.Post.Id, one.Post.OrganisationId, new(one.From, until));
}
