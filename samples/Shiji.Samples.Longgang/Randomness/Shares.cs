namespace Shiji.Samples.Longgang.Randomness;

/// <summary>分摊 — a whole number split by weights, without remainder and without rounding the parts apart from the whole.</summary>
internal static class Shares
{
    /// <summary>Each part gets <paramref name="least"/>, the rest is split by weight.</summary>
    public static int[] Of(long total, IReadOnlyList<int> weights, int least = 0)
    {
        var rest = total - (long)least * weights.Count;
        if (rest < 0) throw new ArgumentOutOfRangeException(nameof(total));
        long sum = 0;
        foreach (var weight in weights) sum += weight;
        var parts = new int[weights.Count];
        long seen = 0, given = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            seen += weights[i];
            var upTo = (long)((Int128)rest * seen / sum);
            parts[i] = least + (int)(upTo - given);
            given = upTo;
        }

        return parts;
    }

    /// <summary>Unequal parts, most of them small, as donations and quotas are.</summary>
    public static int[] Uneven(long total, int count, Dice dice, int least = 1)
    {
        var weights = new int[count];
        for (var i = 0; i < count; i++)
        {
            var x = dice.Between(1, 100);
            weights[i] = 20 + x * x / 50;
        }

        return Of(total, weights, least);
    }
}
