namespace Shiji.League;

/// <summary>时段 — from a day until, and not on, another; open where there is no other.</summary>
internal readonly record struct Span(DateOnly From, DateOnly? Until)
{
    /// <summary>What both have in common; null where they have nothing.</summary>
    public Span? With(Span other)
    {
        var from = From > other.From ? From : other.From;
        DateOnly? until = (Until, other.Until) is ({ } a, { } b) ? a < b ? a : b : Until ?? other.Until;
        return until is { } end && end <= from ? null : new Span(from, until);
    }

    /// <summary>Spans in order, those that touch made one.</summary>
    public static IReadOnlyList<Span> Joined(IEnumerable<Span> spans)
    {
        var joined = new List<Span>();
        foreach (var span in spans.OrderBy(s => s.From))
            if (joined.Count > 0 && joined[^1] is var last && (last.Until is null || last.Until >= span.From)) joined[^1] = new(last.From, last.Until is { } a && span.Until is { } b ? a > b ? a : b : null);
            else joined.Add(span);
        return joined;
    }
}
