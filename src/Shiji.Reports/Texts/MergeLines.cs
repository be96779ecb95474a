namespace Shiji.Reports.Texts;

/// <summary>三方合并 — what two people made of one text: between the lines that both left alone, whoever changed something is followed; where both did, mine stands and theirs is told.</summary>
public static class MergeLines
{
    public static MergedLines Of(IReadOnlyList<string> before, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var (here, there) = (PlacesOf(before, mine), PlacesOf(before, theirs));
        var (lines, missed) = (new List<string>(), new List<string>());
        var (b, m, t) = (0, 0, 0);
        for (var i = 0; i <= before.Count; i++)
        {
            var end = i == before.Count;
            if (!end && (here[i] < 0 || there[i] < 0)) continue;
            var (toMine, toTheirs) = end ? (mine.Count, theirs.Count) : (here[i], there[i]);
            var (was, own, other) = (before.Skip(b).Take(i - b).ToList(), mine.Skip(m).Take(toMine - m).ToList(), theirs.Skip(t).Take(toTheirs - t).ToList());
            // Paragraph by paragraph where all three have as many: a neighbour's change is not this one's.
            if (was.Count == own.Count && was.Count == other.Count)
                for (var k = 0; k < was.Count; k++) Take(was.GetRange(k, 1), own.GetRange(k, 1), other.GetRange(k, 1));
            else Take(was, own, other);
            if (!end) lines.Add(before[i]);
            (b, m, t) = (i + 1, toMine + 1, toTheirs + 1);
        }

        return new(lines, missed);

        void Take(List<string> was, List<string> own, List<string> other)
        {
            var untouched = own.SequenceEqual(was);
            lines.AddRange(untouched ? other : own);
            if (!untouched && !other.SequenceEqual(was) && !other.SequenceEqual(own)) missed.AddRange(other.Except(own));
        }
    }

    /// <summary>Where each line stands in the other text; -1 where it is gone.</summary>
    private static int[] PlacesOf(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (places, i, j) = (new int[before.Count], 0, 0);
        foreach (var pair in LineChanges.Of(before, after))
        {
            if (pair.Before is not null) places[i++] = pair.Same ? j : -1;
            if (pair.After is not null) j++;
        }

        return places;
    }
}

/// <summary>合并的结果.</summary>
/// <param name="Missed">Lines of theirs that were not taken, as the same place was changed here.</param>
public sealed record MergedLines(IReadOnlyList<string> Lines, IReadOnlyList<string> Missed);
