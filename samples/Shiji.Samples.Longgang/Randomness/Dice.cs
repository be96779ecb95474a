namespace Shiji.Samples.Longgang.Randomness;

/// <summary>骰子 — a splitmix64 generator: whole numbers only, so every machine throws the same.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public Dice(string name) : this(Of(name)) { }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    public int Below(int bound) => (int)((Next() >> 32) * (ulong)bound >> 32);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A choice among shares of 100, 1000 … in the order given.</summary>
    public int Among(ReadOnlySpan<int> shares)
    {
        var total = 0;
        foreach (var share in shares) total += share;
        var at = Below(total);
        for (var i = 0; i < shares.Length; i++)
            if ((at -= shares[i]) < 0)
                return i;
        return shares.Length - 1;
    }

    public T One<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return z ^ z >> 31;
    }

    /// <summary>FNV-1a: the runtime's own hash codes differ from process to process.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }
}
