using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>发牌 — the exact cards of one telling: sorts in fixed numbers, sums in fixed totals, people in fixed headcounts.</summary>
internal sealed class Deal(Setting setting, Recipe recipe)
{
    public Dice Dice { get; } = new(recipe.Key + recipe.Part);
    public Setting Setting => setting;
    public int Scale => recipe.Fixed ? 1 : setting.Scale;

    /// <summary>Cards of one closed list.</summary>
    public Deck<string> Cards(params (string Card, int Count)[] sorts) => new(Dice, sorts.Select(s => (s.Card, s.Count * Scale)));

    /// <summary>Cards of several lists at once.</summary>
    public Deck<T> Cards<T>(IEnumerable<(T Card, int Count)> sorts) => new(Dice, sorts.Select(s => (s.Card, s.Count * Scale)));

    /// <summary>Whole numbers that add up to a total.</summary>
    public int[] Sum(long total, int count) => Shares.Uneven(total * setting.Scale, count * Scale, Dice);

    /// <summary>People of whom exactly so many are different.</summary>
    public Faces Faces(int different, int rows) => new(setting, Dice, different * Scale, rows * Scale);

    public int AnyPerson(int street) => setting.People.Volunteers[street % 11][Dice.Below(setting.People.Volunteers[street % 11].Count)];

    public int AnyMember(int street) => setting.People.Members[street % 11][Dice.Below(setting.People.Members[street % 11].Count)];

    public int StreetOf(int place) => setting.Tree[place].Street;
}
