namespace Shiji.Samples.Longgang.Randomness;

/// <summary>加权选择 — one of a list, as often as its weight says.</summary>
internal sealed class Weighted
{
    private readonly int[] _items;
    private readonly int[] _upTo;

    public Weighted(IReadOnlyList<int> items, IReadOnlyList<int> weights)
    {
        _items = [.. items];
        _upTo = new int[_items.Length];
        var sum = 0;
        for (var i = 0; i < _items.Length; i++) _upTo[i] = sum += weights[i];
    }

    public IReadOnlyList<int> Items => _items;

    public int Pick(Dice dice) => At(dice.Below(_upTo[^1]));

    /// <summary>The item that owns a share of the whole: part <paramref name="at"/> of <paramref name="of"/>.</summary>
    public int Part(long at, long of) => At((int)(at * _upTo[^1] / of));

    private int At(int position)
    {
        var found = Array.BinarySearch(_upTo, position + 1);
        return _items[found < 0 ? ~found : found];
    }
}
