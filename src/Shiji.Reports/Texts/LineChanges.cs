namespace Shiji.Reports.Texts;

/// <summary>逐行对照 — two versions side by side: the longest run of common lines, and what each has of its own.</summary>
public static class LineChanges
{
    public static IReadOnlyList<LinePair> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var pairs = new List<LinePair>();
        for (int i = 0, j = 0; i < before.Count || j < after.Count;)
            if (i < before.Count && j < after.Count && before[i] == after[j]) pairs.Add(new(before[i++], after[j++]));
            else if (j >= after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1])) pairs.Add(new(before[i++], null));
            else pairs.Add(new(null, after[j++]));
        return pairs;
    }
}

/// <summary>对照行 — the same line in both, or one that only one of them has.</summary>
public sealed record LinePair(string? Before, string? After)
{
    public bool Same => Before is not null && After is not null;
}
