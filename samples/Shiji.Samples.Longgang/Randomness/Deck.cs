namespace Shiji.Samples.Longgang.Randomness;

/// <summary>牌堆 — exactly so many cards of each sort, shuffled: the counts are fixed and the order is not.</summary>
internal sealed class Deck<T>
{
    private readonly T[] _cards;

    public Deck(Dice dice, IEnumerable<(T Card, int Count)> sorts)
    {
        _cards = [.. sorts.SelectMany(s => Enumerable.Repeat(s.Card, s.Count))];
        for (var i = _cards.Length - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (_cards[i], _cards[j]) = (_cards[j], _cards[i]);
        }
    }

    public int Count => _cards.Length;

    /// <summary>Beyond the last card it begins again: rows outside the half-year need cards too.</summary>
    public T this[long at] => _cards[at % _cards.Length];
}
