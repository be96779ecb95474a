using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>配方流 — the rows of one recipe: what stood before, what came just before, the half-year, and a little after.</summary>
internal sealed class RecipeStream(Setting setting, Recipe recipe) : IStream
{
    public string Key => recipe.Key;

    public long Count => Stretches().Sum(s => s.Count);

    public IEnumerable<RegisterRow> Rows()
    {
        var deal = new Deal(setting, recipe);
        var write = recipe.Open(deal);
        var places = recipe.Where(setting.Places);
        foreach (var stretch in Stretches())
        {
            var at = 0;
            foreach (var day in stretch.Days())
            {
                var row = new RegisterRow { Day = day, Evidence = recipe.Evidence.Draw(deal.Dice), OrganisationId = setting.Tree.Standing(places.Pick(deal.Dice), day) };
                write(row, new(at++, stretch.Counts));
                yield return row;
            }
        }
    }

    private IEnumerable<Stretch> Stretches()
    {
        var scale = recipe.Fixed ? 1 : setting.Scale;
        if (recipe.Standing > 0) yield return new(new(2017, 3, 1), HalfYear.Before, recipe.Standing * scale, recipe.Began);
        if (recipe.Around > 0) yield return new(HalfYear.Before, HalfYear.From, recipe.Around * scale, Rhythm.Office);
        if (recipe.Count > 0) yield return new(HalfYear.From, HalfYear.Until, recipe.Count * scale, recipe.Rhythm);
        if (recipe.Around > 0) yield return new(HalfYear.Until, HalfYear.After, recipe.Around * scale, Rhythm.Office);
    }
}
